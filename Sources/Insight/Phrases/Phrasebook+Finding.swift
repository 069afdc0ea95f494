extension Phrasebook {
    /// By place; no two of a kind overlap. A competitor that is named is one more phrase of churn intent.
    package func findings(in reading: Reading, competitors: Competitors = Competitors([])) -> [Finding] {
        let names = competitors.places(in: reading)
        var sentence = SentenceWords(slots: program.slotCount)
        var found: [PhraseKind: [Range<Int>]] = [:]
        for part in SentenceWords.parts(of: reading) {
            let named = names.filter(part.contains).map { $0.moved(by: -part.lowerBound) }
            sentence.read(part, of: reading, as: program.tree, names: named)
            for (kind, words) in finds(in: sentence, named) {
                found[kind, default: []] += words.map { $0.moved(by: part.lowerBound) }
            }
        }
        for (kind, words) in masked { found[kind, default: []] += words.matches(in: reading) }
        return found.flatMap { kind, words in Self.apart(words).map { Finding(kind, $0, of: reading) } }
            .sorted { ($0.place.lowerBound, $0.kind.rawValue) < ($1.place.lowerBound, $1.kind.rawValue) }
    }

    private func finds(in sentence: SentenceWords, _ named: [Range<Int>]) -> [PhraseKind: [Range<Int>]] {
        var said: [PhraseKind: [Range<Int>]] = named.isEmpty ? [:] : [.churnIntent: named]
        var tried = Array(repeating: false, count: phrases.count)
        for slot in sentence.touched {
            for index in beginnings[Int(slot)] where !tried[index] {
                tried[index] = true
                let matches = program.matches(of: phrases[index].steps, in: sentence)
                if !matches.isEmpty { said[phrases[index].kind, default: []] += matches }
            }
        }
        for (kind, words) in said { said[kind] = kept(words, of: kind, in: sentence) }
        return said
    }

    /// Those that nothing takes back.
    private func kept(_ words: [Range<Int>], of kind: PhraseKind, in sentence: SentenceWords) -> [Range<Int>]
    {
        guard let refusals = refusals[kind] else { return words }
        if refusals.ofSentences.contains(where: { program.isIn($0, sentence) }) { return [] }
        let refused = refusals.ofWords.flatMap { program.matches(of: $0, in: sentence) }
        return words.filter { words in !refused.contains { $0.overlaps(words) } }
    }

    /// Those that overlap become one.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, range in
            guard let last = apart.last, range.lowerBound < last.upperBound else {
                return apart.append(range)
            }
            apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Self { lowerBound + distance..<upperBound + distance }
}
