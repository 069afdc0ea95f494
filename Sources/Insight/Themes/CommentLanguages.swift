/// Comments parted by language, as far as there is a list of its words.
///
/// A comment whose language nobody knows is in the one of whose function words it has most; where none is in front, in the
/// usual one: that of most comments whose language is known or, if none is, that of most function words of all.
struct CommentLanguages {
    /// Those with words, by code, in the order in which they came.
    private(set) var texts: [String: [String]] = [:]

    init(of comments: [ThemeComment]) {
        var known: [String: Int] = [:]
        var functionWords: [Int: [Int]] = [:]
        var all = WordForms.languages.map { _ in 0 }
        for (place, comment) in comments.enumerated() {
            if let language = comment.language {
                known[WordForms.code(of: language), default: 0] += 1
            } else {
                let counts = Self.functionWords(in: comment.text)
                functionWords[place] = counts
                all = zip(all, counts).map { $0 + $1 }
            }
        }
        let usual =
            WordForms.languages.max { (known[$0] ?? 0, $1) < (known[$1] ?? 0, $0) }
            .flatMap { known[$0] == nil ? nil : $0 } ?? Self.front(of: all)
        for (place, comment) in comments.enumerated() where comment.hasWords {
            let guessed = functionWords[place].flatMap(Self.front) ?? usual
            guard let language = comment.language.map(WordForms.code) ?? guessed,
                WordForms.languages.contains(language)
            else { continue }
            texts[language, default: []].append(comment.text)
        }
    }

    private static func functionWords(in text: String) -> [Int] {
        let wording = Wording(text)
        let words = wording.words.map { wording.spelling($0) }
        return WordForms.languages.map { language in
            let forms = WordForms.of(language)
            return words.count { forms.isFunctionWord($0) }
        }
    }

    /// The language with the highest count, if it has that alone.
    private static func front(of counts: [Int]) -> String? {
        guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else { return nil }
        return counts.firstIndex(of: most).map { WordForms.languages[$0] }
    }
}
