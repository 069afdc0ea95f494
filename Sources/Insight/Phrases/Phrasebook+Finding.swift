extension Phrasebook {
    /// By place; no two of a kind overlap. A competitor that is named is one more phrase of churn intent.
    package func findings(in reading: Reading, competitors: Competitors = Competitors([])) -> [Finding] {
        var names = competitors.places(in: reading)[...]
        var scan = Scan(words: SentenceWords(slots: program.slotCount), phrases: phrases.count)
        var found: [PhraseKind: [Range<Int>]] = [:]
        for sentence in reading.sentences {
            names = names.drop { $0.lowerBound < sentence.lowerBound }
            let own = names.prefix { $0.lowerBound < sentence.upperBound }
                .filter { $0.upperBound <= sentence.upperBound }
            found.merge(said(in: sentence, of: reading, names: own[...], &scan), uniquingKeysWith: +)
        }
        for (kind, words) in masked { found[kind, default: []] += words.matches(in: reading) }
        var characters = WholeCharacters(of: reading.wording.text)
        let apart = found.flatMap { kind, words in words.merged.map { (kind: kind, words: $0) } }
            .sorted { ($0.words.lowerBound, $0.kind.rawValue) < ($1.words.lowerBound, $1.kind.rawValue) }
        return apart.map { Finding(kind: $0.kind, place: characters.around(reading.place(of: $0.words))) }
    }

    /// What is used again for each sentence.
    private struct Scan {
        var words: SentenceWords
        /// Where each phrase may begin, 0 for nowhere, and those that may begin at all.
        var starts: [UInt64]
        var begun: [Int] = []

        init(words: SentenceWords, phrases: Int) {
            self.words = words
            starts = Array(repeating: 0, count: phrases)
        }
    }

    /// What is said in a sentence and not taken back.
    private func said(
        in sentence: Range<Int>, of reading: Reading, names: ArraySlice<Range<Int>>, _ scan: inout Scan
    ) -> [PhraseKind: [Range<Int>]] {
        var said: [PhraseKind: [Range<Int>]] = [:]
        var unsaid: Set<PhraseKind> = []
        var names = names
        let parts = SentencePart.parts(of: sentence)
        for part in parts {
            names = names.drop { $0.upperBound <= part.words.lowerBound }
            let own = Array(names.prefix { $0.lowerBound < part.words.upperBound })
            scan.words.read(part, of: reading, as: program.tree, names: own)
            for (kind, words) in matches(names: own, &scan) {
                said[kind, default: []] += kept(words, of: kind, in: scan.words)
            }
            // What takes back all of a sentence may stand in another part than what it takes back.
            for (kind, refusals) in refusals where parts.count > 1 || said[kind] != nil {
                if refusals.ofSentences.contains(where: { program.isIn($0, scan.words) }) {
                    unsaid.insert(kind)
                }
            }
        }
        return said.filter { !unsaid.contains($0.key) }
    }

    private func matches(names: [Range<Int>], _ scan: inout Scan) -> [PhraseKind: [Range<Int>]] {
        var matches: [PhraseKind: [Range<Int>]] = [:]
        let own = names.filter { scan.words.part.own.contains($0.lowerBound) }
        if !own.isEmpty { matches[.churnIntent] = own }
        begin(&scan)
        for index in scan.begun {
            let phrase = phrases[index]
            let words = program.matches(of: phrase.steps, from: scan.starts[index], in: scan.words)
            if !words.isEmpty { matches[phrase.kind, default: []] += words }
            scan.starts[index] = 0
        }
        return matches
    }

    /// Finds the phrases that may begin in a part of a sentence, by the words that they may begin with.
    private func begin(_ scan: inout Scan) {
        scan.begun = beginningAnyhow
        for index in beginningAnyhow { scan.starts[index] = scan.words.starts }
        for slot in scan.words.touched {
            let starts = scan.words.bits[Int(slot)] & scan.words.starts
            guard starts != 0 else { continue }
            for index in beginnings[Int(slot)] {
                if scan.starts[index] == 0 { scan.begun.append(index) }
                scan.starts[index] |= starts
            }
        }
    }

    /// Those that no refusal overlaps.
    private func kept(_ words: [Range<Int>], of kind: PhraseKind, in sentence: SentenceWords) -> [Range<Int>]
    {
        guard let refusals = refusals[kind], !words.isEmpty else { return words }
        let refused = refusals.ofWords.flatMap {
            program.matches(of: $0, from: sentence.places, in: sentence)
        }
        return words.filter { words in !refused.contains { $0.overlaps(words) } }
    }
}
