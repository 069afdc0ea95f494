extension WordPattern {
    /// What in a pattern is none.
    package struct Malformed: Error, Hashable, Sendable {
        package let pattern: String
    }

    /// - Parameter classes: the patterns that `@name` stands for.
    package init(_ pattern: String, classes: [Substring: WordPattern] = [:]) throws(Malformed) {
        var parser = Parser(pattern: pattern, rest: pattern[...], classes: classes)
        steps = try parser.alternatives()
        guard parser.rest.isEmpty else { throw Malformed(pattern: pattern) }
    }

    private struct Parser {
        let pattern: String
        var rest: Substring
        let classes: [Substring: WordPattern]

        /// Up to the bracket that closes them, or to the end.
        mutating func alternatives() throws(Malformed) -> [Step] {
            var ways = [try sequence()]
            while rest.first == "|" {
                rest.removeFirst()
                ways.append(try sequence())
            }
            guard !ways.contains(where: \.isEmpty) else { throw Malformed(pattern: pattern) }
            return Self.oneOf(ways)
        }

        /// Single words are looked at together, which is quicker than going each way.
        private static func oneOf(_ ways: [[Step]]) -> [Step] {
            var terms: [Term] = []
            var further: [[Step]] = []
            for way in ways {
                if case .word(let words) = way.first, way.count == 1 {
                    terms += words.all
                } else {
                    further.append(way)
                }
            }
            if !terms.isEmpty { further.insert([.word(Terms(terms))], at: 0) }
            return further.dropLast().reversed().reduce(further[further.count - 1]) { others, way in
                [.either(1, way.count + 2)] + way + [.goOn(others.count + 1)] + others
            }
        }

        private mutating func sequence() throws(Malformed) -> [Step] {
            var steps: [Step] = []
            var gap = 0
            while true {
                rest = rest.drop { $0 == " " }
                guard let sign = rest.first, sign != "|", sign != ")" else { break }
                if let length = takeGap() {
                    gap += length
                    continue
                }
                steps += Self.gap(gap, isLong: false)
                gap = 0
                let item = try item()
                let isOptional = rest.first == "?"
                if isOptional { rest.removeFirst() }
                steps += isOptional ? [.either(1, item.count + 1)] + item : item
            }
            return steps + Self.gap(gap, isLong: rest.isEmpty)
        }

        private mutating func takeGap() -> Int? {
            guard rest.hasPrefix("..") else { return nil }
            let digits = rest.dropFirst(2).prefix(while: \.isNumber)
            guard let length = Int(digits) else { return nil }
            rest = rest[digits.endIndex...]
            return length
        }

        private mutating func item() throws(Malformed) -> [Step] {
            guard rest.first == "(" else { return try word() }
            rest.removeFirst()
            let steps = try alternatives()
            guard rest.first == ")" else { throw Malformed(pattern: pattern) }
            rest.removeFirst()
            return steps
        }

        private mutating func word() throws(Malformed) -> [Step] {
            let word = rest.prefix { !" ()|?".contains($0) }
            rest = rest.dropFirst(word.count)
            switch word {
            case ",": return [.sign(.pause)]
            case "%": return [.sign(.percent)]
            case "€": return [.sign(.money)]
            case "#": return [.word(Terms([.number]))]
            default: break
            }
            if word.first == "@", let known = classes[word.dropFirst()] { return known.steps }
            if let term = Term(word) { return [.word(Terms([term]))] }
            throw Malformed(pattern: pattern)
        }

        private static func gap(_ length: Int, isLong: Bool) -> [Step] {
            (0..<length).reduce([]) { steps, _ in
                let over = steps.count + 2
                return [isLong ? .either(1, over) : .either(over, 1), .anyWord] + steps
            }
        }
    }
}

extension WordPattern.Term {
    fileprivate init?(_ notation: Substring) {
        let wording = Wording(notation.filter { $0 != "*" })
        guard let word = wording.words.first, word.place == 0..<wording.text.utf8.count else { return nil }
        letters = Array(wording.letters[word.letters])
        switch (notation.first == "*", notation.last == "*") {
        case (false, false): extent = .whole
        case (false, true): extent = .beginning
        case (true, false): extent = .end
        case (true, true): return nil
        }
    }
}
