/// What customers speak of, as a name that people gave it and the terms by which it is found.
///
/// A comment is in the theme if it has one of the terms. Merged themes have the terms of both.
package struct Theme: Hashable, Sendable {
    package var name: String
    package var terms: Set<Term>

    package init(name: String, terms: Set<Term>) {
        self.name = name
        self.terms = terms
    }

    /// A word, or two next to each other in either order, in any of their forms: "engineer visit" is found in "the visits of
    /// your engineer". Two terms are the same if their forms are.
    package struct Term: Sendable {
        /// As people write it.
        package let written: String
        /// Whose forms count; nil where only the words themselves do.
        package let language: String?
        /// One or two, in the order of their letters.
        package let stems: [String]

        /// Nil unless one or two words are left when function words are put aside.
        package init?(_ written: String, language: String?) {
            let forms = WordForms.of(language)
            let wording = Wording(written)
            let stems = Set(wording.words.compactMap { forms.stem(wording.spelling($0)) })
            guard 1...2 ~= stems.count else { return nil }
            self.written = written
            self.language = language.map { WordForms.code(of: $0) }
            self.stems = stems.sorted()
        }
    }
}

extension Theme.Term: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.stems == right.stems && left.language == right.language
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(stems)
        hasher.combine(language)
    }
}
