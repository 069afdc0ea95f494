extension ThemeCandidates {
    /// The themes that these groups are, with their terms as most people write them.
    func suggestions(for groups: [Group]) -> [ThemeSuggestions.Draft] {
        let pairs = usualPairs(of: Set(groups.map { $0.terms[0].term }))
        let spellings = usualSpellings(
            of: Set(groups.flatMap(\.terms).map(\.term) + pairs.values.map(\.term)))
        return groups.map { group in
            let pair = pairs[group.terms[0].term]
            let terms = group.terms.compactMap { spellings[$0.term] }
            return ThemeSuggestions.Draft(
                theme: Theme(
                    name: name(of: group, usualPair: pair, spellings),
                    terms: Set(terms.compactMap { Theme.Term($0, language: language) })),
                keyWords: keyWords(of: group, usualPair: pair, spellings))
        }
    }

    /// The usual pair where a third of the comments have it; else the strongest term, and the second where a quarter has it.
    private func name(of group: Group, usualPair: Counted?, _ spellings: [StemTerm: String]) -> String {
        if let usualPair, usualPair.count * 3 >= group.comments.count {
            return spellings[usualPair.term] ?? ""
        }
        let strong = group.terms.prefix(2).enumerated()
            .filter { place, term in place == 0 || term.count * 4 >= group.comments.count }
        return strong.compactMap { spellings[$1.term] }.joined(separator: ", ")
    }

    /// One or two terms, and the usual pair: those after the first where a twentieth of the comments has them.
    private func keyWords(of group: Group, usualPair: Counted?, _ spellings: [StemTerm: String]) -> [String] {
        let others = Array(group.terms.dropFirst().prefix(1)) + (usualPair.map { [$0] } ?? [])
        let strong = others.filter { $0.count * 20 >= group.comments.count }
        return ([group.terms[0]] + strong).compactMap { spellings[$0.term] }
    }

    /// For each stem the pair with it that most comments have, three at least.
    private func usualPairs(of terms: Set<StemTerm>) -> [StemTerm: Counted] {
        var counts: [StemTerm: (count: Int, last: Int)] = [:]
        for (comment, words) in readings.enumerated() {
            words.forEachTerm { pair, _ in
                guard pair.second != nil, pair.stems.contains(where: { terms.contains(StemTerm($0)) }),
                    counts[pair]?.last != comment, pair.stems.allSatisfy(says)
                else { return }
                counts[pair] = ((counts[pair]?.count ?? 0) + 1, comment)
            }
        }
        var usual: [StemTerm: Counted] = [:]
        for (pair, counted) in counts where counted.count >= 3 {
            for term in pair.stems.map({ StemTerm($0) }) where terms.contains(term) {
                let best = usual[term]
                let isBetter = best.map { (best: Counted) in
                    counted.count != best.count ? counted.count > best.count : isFirst(pair, best.term)
                }
                if isBetter ?? true { usual[term] = Counted(term: pair, count: counted.count) }
            }
        }
        return usual
    }

    /// The form that stands most often in the comments, with what stands between two words; of equals the shortest.
    private func usualSpellings(of terms: Set<StemTerm>) -> [StemTerm: String] {
        var forms: [StemTerm: [String: Form]] = [:]
        for (text, words) in zip(texts, readings) {
            var wording: Wording?
            words.forEachTerm { term, place in
                guard terms.contains(term) else { return }
                let known = wording ?? Wording(text)
                wording = known
                let spelling = String(known.quote(place))
                forms[term, default: [:]][spelling.lowercased(), default: Form()]
                    .add(spelling, isAfterBlank: known.isAfterBlank(place.lowerBound))
            }
        }
        return forms.compactMapValues { forms in
            forms.min { left, right in
                (-left.value.count, left.key.utf8.count, left.key)
                    < (-right.value.count, right.key.utf8.count, right.key)
            }?.value.usual
        }
    }
}

/// One form of a term, with small letters or capitals.
private struct Form {
    private(set) var count = 0
    private var spellings: [String: Int] = [:]
    private var spellingsAfterBlank: [String: Int] = [:]

    mutating func add(_ spelling: String, isAfterBlank: Bool) {
        count += 1
        spellings[spelling, default: 0] += 1
        if isAfterBlank { spellingsAfterBlank[spelling, default: 0] += 1 }
    }

    /// A capital that begins a comment, or comes after more than a blank, may be that of the place: those count only where
    /// there is nothing else.
    var usual: String? {
        (spellingsAfterBlank.isEmpty ? spellings : spellingsAfterBlank)
            .min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
}

extension Wording {
    /// One sign alone stands between the word and the one before it.
    fileprivate func isAfterBlank(_ place: Int) -> Bool {
        place > 0 && words[place].place.lowerBound == words[place - 1].place.upperBound + 1
    }
}
