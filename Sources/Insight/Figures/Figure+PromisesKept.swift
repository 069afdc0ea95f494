import Recovery

extension Figure {
    /// Of the promises due in the period, those fulfilled by then; one moved in time and told counts at its new
    /// date only.
    package static func promisesKept(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let cases = sources.workedCases(in: frame)
        let members = sources.promises.compactMap { promise -> Cohort<PromiseFact>.Member? in
            guard frame.period.contains(promise.dueAt), let fact = cases[promise.caseID],
                !fact.left(before: promise.dueAt)
            else { return nil }
            return Cohort<PromiseFact>.Member(id: promise.id, start: promise.dueAt, fact: promise)
        }
        let due = Cohort(members, Window(start: .due, length: .atOnce), in: frame).past
        return due.only(orElse: .noPromisesDue) { !$0.fact.isRedated }.share(
            .promisesKept, besides: [due.beside(.redated, where: \.fact.isRedated)], where: \.fact.isKept)
    }
}

extension CaseFact {
    /// There was nobody left to keep the promise to.
    fileprivate func left(before due: Instant) -> Bool {
        ended(.customerLeft) && self.endedAt.map { $0 < due } ?? false
    }
}
