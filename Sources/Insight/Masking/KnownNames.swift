/// Names of people and companies, to be found in what somebody wrote: as a whole, and by each of their words.
struct KnownNames {
    /// Folded words that are a name by themselves.
    private let words: Set<String>
    /// Folded words in their order.
    private let whole: [[String]]

    init(_ names: [String]) {
        // Of an address, what is before its host.
        let folded = names.map { name in
            String(name.prefix { $0 != "@" }).foldedWords.map(\.text)
        }.filter { !$0.isEmpty }
        words = Set(folded.joined().filter { $0.count >= 2 && !Self.particles.contains($0) })
        whole = folded.filter { $0.count > 1 }
    }

    /// Bytes of UTF-8; some may overlap.
    func places(in text: String) -> [Range<Int>] {
        guard !words.isEmpty || !whole.isEmpty else { return [] }
        let found = text.foldedWords
        let single = found.filter { isName($0.text) }.map { text.bytes($0.range) }
        let longer = whole.flatMap { name in
            found.indices.dropLast(name.count - 1).compactMap { index -> Range<Int>? in
                let part = found[index..<index + name.count]
                guard part.map(\.text) == name else { return nil }
                return text.bytes(
                    found[index].range.lowerBound..<found[index + name.count - 1].range.upperBound)
            }
        }
        return single + longer
    }

    /// "Annas" is Anna's, as Germans write it.
    private func isName(_ word: String) -> Bool {
        words.contains(word)
            || word.count > 3 && word.hasSuffix("s") && words.contains(String(word.dropLast()))
    }

    /// What stands in many names and tells nobody's: masked, it would take the sense out of every sentence.
    private static let particles: Set<String> = [
        "al", "and", "bin", "co", "da", "de", "del", "den", "der", "des", "di", "du", "el", "et", "for",
        "gmbh",
        "inc", "la", "le", "les", "ltd", "of", "plc", "the", "und", "van", "von", "y", "zu", "zum", "zur",
    ]
}

extension String {
    fileprivate func bytes(_ range: Range<Index>) -> Range<Int> {
        let start = utf8.distance(from: startIndex, to: range.lowerBound)
        return start..<start + utf8.distance(from: range.lowerBound, to: range.upperBound)
    }
}
