/// The patterns of one language, each of a kind, to be looked for all at once.
///
/// One entry a line, apart by a tab: `kind` and pattern; `not kind` and what takes back a find that it overlaps;
/// `@name` and a class of words.
package struct PatternBook: Sendable {
    private var entries: [Entry] = []
    /// Which entries may begin with a word of these two first letters.
    private var beginnings: [Beginning: [Int]] = [:]
    /// Entries whose first word may be any.
    private var everywhere: [Int] = []

    private struct Entry {
        let kind: Substring
        let takesBack: Bool
        let pattern: WordPattern
    }

    private struct Beginning: Hashable {
        let first: UInt32
        let second: UInt32

        static let number = Beginning(first: 0, second: 0)
    }

    package typealias Line = (kind: Substring, text: Substring)

    /// Lines without a tab say something to whoever reads the file.
    package static func lines(of text: String) -> [Line] {
        text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
            .compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    }

    /// - Parameter kinds: all that there are; a line of another is refused.
    package init(_ lines: [Line], kinds: Set<String>) throws(WordPattern.Malformed) {
        var classes: [Substring: WordPattern] = [:]
        for line in lines {
            let pattern = try WordPattern(String(line.text), classes: classes)
            if line.kind.first == "@" {
                classes[line.kind.dropFirst()] = pattern
            } else {
                let takesBack = line.kind.hasPrefix("not ")
                let kind = takesBack ? line.kind.dropFirst(4) : line.kind
                guard kinds.contains(String(kind)) else {
                    throw WordPattern.Malformed(pattern: String(line.kind))
                }
                add(Entry(kind: kind, takesBack: takesBack, pattern: pattern))
            }
        }
    }

    private mutating func add(_ entry: Entry) {
        let index = entries.count
        entries.append(entry)
        guard let terms = entry.pattern.firstTerms else { return everywhere.append(index) }
        var keys: Set<Beginning> = []
        for term in terms {
            switch term.extent {
            case .number: keys.insert(.number)
            case .whole:
                keys.insert(
                    Beginning(first: term.letters[0], second: term.letters.dropFirst().first ?? Wording.blank)
                )
            case .beginning where term.letters.count > 1:
                keys.insert(Beginning(first: term.letters[0], second: term.letters[1]))
            default: return everywhere.append(index)
            }
        }
        for key in keys { beginnings[key, default: []].append(index) }
    }

    /// The words that match, by kind; in their order, and none overlaps another of its kind.
    package func finds(in reading: Reading) -> [Substring: [Range<Int>]] {
        var finds: [Substring: [Range<Int>]] = [:]
        var takenBack: [Substring: Set<Int>] = [:]
        for word in 0..<reading.count where !reading.isQuoted[word] {
            for index in candidates(at: word, of: reading) {
                let entry = entries[index]
                guard let end = entry.pattern.end(in: reading, from: word) else { continue }
                if entry.takesBack {
                    takenBack[entry.kind, default: []].formUnion(word..<end)
                } else {
                    finds[entry.kind, default: []].append(word..<end)
                }
            }
        }
        for (kind, words) in takenBack {
            finds[kind]?.removeAll { $0.contains(where: words.contains) }
        }
        return finds.mapValues(\.merged)
    }

    private func candidates(at word: Int, of reading: Reading) -> [Int] {
        let letters = reading.letters(of: word)
        let first = letters[letters.startIndex]
        // One letter alone has the blank after it as its second one.
        let second = reading.wording.letters[letters.startIndex + 1]
        let begun = beginnings[Beginning(first: first, second: second)] ?? []
        let numbers = Wording.isDigit(first) ? beginnings[.number] ?? [] : []
        return begun + numbers + everywhere
    }
}
