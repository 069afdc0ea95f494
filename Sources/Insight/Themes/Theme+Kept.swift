package import Recovery

extension Theme.Term {
    /// Nil for what is no term.
    package init?(_ kept: ThemeTerm) {
        self.init(kept.written, language: kept.language)
    }
}

extension Theme {
    /// As people keep it.
    package init(_ kept: KeptTheme) {
        self.init(name: kept.name, terms: Set(kept.terms.compactMap(Term.init)))
    }
}

extension ThemeTerm {
    init(_ term: Theme.Term) {
        self.init(term.written, language: term.language)
    }
}

extension SuggestedTheme {
    /// The strongest first, the others in the order of their letters.
    package var terms: [ThemeTerm] {
        theme.terms.map { term in
            (rank: keyWords.firstIndex(of: term.written) ?? keyWords.count, term: ThemeTerm(term))
        }
        .sorted { ($0.rank, $0.term.written) < ($1.rank, $1.term.written) }.map(\.term)
    }

    /// Its strongest term is in one of the themes: whoever named that knows of it.
    package func isKnown(in themes: [Theme]) -> Bool {
        guard let strongest = theme.terms.first(where: { $0.written == keyWords.first }) else { return false }
        return themes.contains { $0.terms.contains(strongest) }
    }
}
