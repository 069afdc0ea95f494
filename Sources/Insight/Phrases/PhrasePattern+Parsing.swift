extension PhrasePattern {
    /// What in a pattern is none.
    struct Malformed: Error, Hashable {
        let pattern: Substring
    }

    /// - Parameters:
    ///   - classes: the patterns that `@name` stands for.
    ///   - spellings: what letters are written as where a keyboard lacks them ("ü" as "ue").
    init(
        _ pattern: Substring, classes: [Substring: PhrasePattern], spellings: [(Substring, Substring)]
    ) throws(Malformed) {
        var parser = Parser(pattern: pattern, rest: pattern, classes: classes, spellings: spellings)
        let step = try parser.alternatives()
        guard parser.rest.isEmpty else { throw Malformed(pattern: pattern) }
        self.init(steps: [step])
    }

    private struct Parser {
        let pattern: Substring
        var rest: Substring
        let classes: [Substring: PhrasePattern]
        let spellings: [(Substring, Substring)]

        /// Up to the bracket that closes them, or to the end. Single words are looked at together.
        mutating func alternatives() throws(Malformed) -> Step {
            var terms: Set<PhraseTerm> = []
            var ways: [[Step]] = []
            repeat {
                if rest.first == "|" { rest.removeFirst() }
                let way = try sequence()
                guard !way.isEmpty else { throw Malformed(pattern: pattern) }
                if way.count == 1, case .oneOf(let further, let furtherWays) = way[0] {
                    terms.formUnion(further)
                    ways += furtherWays
                } else {
                    ways.append(way)
                }
            } while rest.first == "|"
            return .oneOf(terms, ways)
        }

        private mutating func sequence() throws(Malformed) -> [Step] {
            var steps: [Step] = []
            while true {
                rest = rest.drop { $0 == " " }
                guard let sign = rest.first, sign != "|", sign != ")" else { return steps }
                let step = try item()
                guard rest.first == "?" else {
                    steps.append(step)
                    continue
                }
                rest.removeFirst()
                steps.append(.optional([step]))
            }
        }

        private mutating func item() throws(Malformed) -> Step {
            guard rest.first == "(" else { return try word() }
            rest.removeFirst()
            let step = try alternatives()
            guard rest.first == ")" else { throw Malformed(pattern: pattern) }
            rest.removeFirst()
            return step
        }

        private mutating func word() throws(Malformed) -> Step {
            let word = rest.prefix { !" ()|?".contains($0) }
            rest = rest.dropFirst(word.count)
            if word == "^" { return .beginning }
            if word == "$" { return .end }
            if word.hasPrefix(".."), let length = Int(word.dropFirst(2)) {
                return .gap(length, overPauses: true)
            }
            if word.hasPrefix(":"), let length = Int(word.dropFirst()) {
                return .gap(length, overPauses: false)
            }
            if let form = PhraseTerm.Form(rawValue: String(word)) { return .oneOf([.form(form)], []) }
            if word.first == "@", let known = classes[word.dropFirst()] {
                return known.steps.count == 1 ? known.steps[0] : .oneOf([], [known.steps])
            }
            guard word.first != "@", word.first != "#" else { throw Malformed(pattern: pattern) }
            return .oneOf(Set(try spelled(word)), [])
        }

        private func spelled(_ word: Substring) throws(Malformed) -> [PhraseTerm] {
            var terms = [try term(word)]
            let other = spellings.reduce(String(word)) { $0.replacing($1.0, with: $1.1) }
            if other != word { terms.append(try term(other[...])) }
            return terms
        }

        private func term(_ notation: Substring) throws(Malformed) -> PhraseTerm {
            let wording = Wording(notation.filter { $0 != "*" })
            guard wording.words.count == 1 else { throw Malformed(pattern: pattern) }
            let letters = Array(wording.letters[wording.words[0].letters])
            switch (notation.first == "*", notation.last == "*") {
            case (false, false): return .whole(letters)
            case (false, true): return .beginning(letters)
            case (true, false): return .ending(letters)
            case (true, true): throw Malformed(pattern: pattern)
            }
        }
    }
}
