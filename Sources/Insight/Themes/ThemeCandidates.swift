/// What comments of one language have in common.
struct ThemeCandidates {
    let language: String
    private(set) var reader: StemReader
    private(set) var readings: [[StemmedWord]] = []
    let texts: [String]

    /// Terms of one matter, the most frequent first, and the comments that have any of them.
    struct Group {
        var terms: [Counted]
        var comments: CommentSet

        mutating func absorb(_ other: Group) {
            terms += other.terms
            comments.formUnion(other.comments)
        }
    }

    /// In how many comments a term is.
    struct Counted {
        let term: StemTerm
        let count: Int
    }

    init(_ texts: [String], in language: String) {
        self.texts = texts
        self.language = language
        reader = StemReader(language)
        readings.reserveCapacity(texts.count)
        for text in texts { readings.append(reader.read(Wording(text))) }
    }

    /// Those in at least so many comments, the largest first.
    ///
    /// A group is one stem that says something, kindred stems, or two weak stems next to each other. A stem in more than 15 %
    /// of the comments, and in more than 30 of them, is weak too: it names the trade and not what is the matter. What one
    /// comment alone has is left out.
    func groups(atLeast support: Int) -> [Group] {
        var places = postings { term in term.second == nil && says(term.first) }
        let most = max(30, Double(texts.count) * 0.15)
        let weak = Set(
            places.filter { term, places in
                Double(places.count) > most || reader.forms.weakStems.contains(reader.stems[term.first])
            }.keys.map(\.first))
        for stem in weak { places[StemTerm(stem)] = nil }
        let pairs = postings { term in
            term.second.map { weak.contains($0) && weak.contains(term.first) } ?? false
        }
        places.merge(pairs) { $1 }

        let kindred = Dictionary(grouping: places.filter { $0.value.count > 1 }.keys, by: matter)
        // A set of comments is as long as all of them: none is made for the many groups that are too small.
        return kindred.values.filter { terms in terms.reduce(0) { $0 + (places[$1]?.count ?? 0) } >= support }
            .map { group(of: $0, places) }
            .filter { $0.comments.count >= support }
            .sorted { left, right in
                left.comments.count != right.comments.count
                    ? left.comments.count > right.comments.count
                    : isFirst(left.terms[0].term, right.terms[0].term)
            }
    }

    /// In which comments each of these terms is.
    private func postings(where isWanted: (StemTerm) -> Bool) -> [StemTerm: [Int]] {
        var places: [StemTerm: [Int]] = [:]
        for (comment, words) in readings.enumerated() {
            words.forEachTerm { term, _ in
                guard isWanted(term), places[term]?.last != comment else { return }
                places[term, default: []].append(comment)
            }
        }
        return places
    }

    /// Neither empty nor a number nor a single letter.
    func says(_ stem: Int) -> Bool {
        let letters = reader.stems[stem]
        return letters.unicodeScalars.count > 1 && letters.first?.isNumber == false
            && !reader.forms.emptyStems.contains(letters)
    }

    private enum Matter: Hashable {
        case kin(Int)
        case itself(StemTerm)
    }

    private func matter(of term: StemTerm) -> Matter {
        guard term.second == nil, let kin = reader.forms.kin[reader.stems[term.first]] else {
            return .itself(term)
        }
        return .kin(kin)
    }

    private func group(of terms: [StemTerm], _ places: [StemTerm: [Int]]) -> Group {
        let counted = terms.map { Counted(term: $0, count: places[$0]?.count ?? 0) }
        var comments = CommentSet(of: texts.count)
        for term in terms { places[term]?.forEach { comments.insert($0) } }
        return Group(
            terms: counted.sorted { $0.count != $1.count ? $0.count > $1.count : isFirst($0.term, $1.term) },
            comments: comments)
    }

    /// By letters, so that the order of the comments changes nothing.
    func isFirst(_ left: StemTerm, _ right: StemTerm) -> Bool {
        letters(of: left).lexicographicallyPrecedes(letters(of: right))
    }

    private func letters(of term: StemTerm) -> [String] { term.stems.map { reader.stems[$0] }.sorted() }
}
