import Recovery

extension Cohort<CaseFact> {
    /// Detractor cases, from an instant of theirs.
    static func detractorCases(
        of sources: FigureSources, from start: (CaseFact) -> Instant? = { $0.t0 }, _ window: Figure.Window,
        in frame: FigureFrame
    ) -> Cohort {
        Cohort(starting(sources.cases.lazy.filter(\.counts), from: start, in: frame), window, in: frame)
    }

    /// Accounts, or customers without one, each once: from the earliest such instant of the period, in the slices
    /// of the case that it belongs to.
    static func accounts(
        of cases: [CaseFact], from start: (CaseFact) -> Instant? = { $0.t0 }, _ window: Figure.Window,
        in frame: FigureFrame
    ) -> Cohort {
        // In no slice yet: in another one the account would begin with another case and count twice.
        let all = starting(cases, from: start, in: frame.withoutFilter)
        let firsts = Dictionary(grouping: all, by: \.fact.unit).compactMap { unit, members in
            members.min { ($0.start, $0.id) < ($1.start, $1.id) }
                .map { Member(id: unit, start: $0.start, fact: $0.fact) }
        }
        let sliced = firsts.filter { frame.filter.takes($0.fact) }
        return Cohort(sliced.sorted { ($0.start, $0.id) < ($1.start, $1.id) }, window, in: frame)
    }

    /// Those whose instant lies in the period.
    private static func starting(
        _ cases: some Sequence<CaseFact>, from start: (CaseFact) -> Instant?, in frame: FigureFrame
    ) -> [Member] {
        cases.compactMap { fact in
            guard let start = start(fact), frame.period.contains(start), frame.filter.takes(fact) else {
                return nil
            }
            return Member(id: fact.id, start: start, fact: fact)
        }
    }
}

extension FigureSources {
    /// How many detractor cases opened in the period stand in no base, since they were none.
    func notADetractor(
        in frame: FigureFrame, where isIn: (CaseFact) -> Bool = { _ in true }
    ) -> Figure.Beside {
        .count(
            .notADetractor,
            countOpened(in: frame) { $0.isOfDetractor && !$0.counts && isIn($0) })
    }

    /// Cases of whatever opening, by id, that are neither test nor a mis-click nor outside the slice.
    func workedCases(in frame: FigureFrame) -> [String: CaseFact] {
        casesByID.filter { $0.value.isWorked && frame.filter.takes($0.value) }
    }

    /// How many whose T0 lies in the period and the slice are such.
    func countOpened(in frame: FigureFrame, where isIn: (CaseFact) -> Bool) -> Int {
        cases.count { frame.period.contains($0.t0) && isIn($0) && frame.filter.takes($0) }
    }

    var casesByID: [String: CaseFact] {
        Dictionary(cases.lazy.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
