import Operations
import Recovery

extension RandomLife {
    /// A fix that answers some of the cases so far, whatever became of them.
    mutating func recordFix(at instant: Instant) async throws {
        let cause = chance.pick(Cause.allCases)
        let record = RecordFix(
            of: home.key, by: staff.lead, title: "One owner for every order", cause: cause, touchpoint: nil)
        let id = try await record.run(at: place(at: instant))
        fixes.append((id, cause))
        count("fixes")
        plan(.attemptFix, at: soon(after: instant))
        let known = cases
        let answered = known.filter { _ in chance.isIn(35) }
        try await MoveFix(of: home.key, id, by: staff.lead, .answer(answered)).run(at: place(at: instant))
        if chance.isIn(85) { plan(.ship(id), at: instant.adding(.days(chance.whole(0...70)))) }
    }

    mutating func ship(_ id: ID<Fix>, at instant: Instant) async throws {
        try await MoveFix(of: home.key, id, by: staff.lead, .ship(at: nil)).run(at: place(at: instant))
        count("fixes shipped")
        if chance.isIn(70) { plan(.judge(id), at: instant.adding(.days(chance.whole(10...70)))) }
    }

    mutating func judge(_ id: ID<Fix>, at instant: Instant) async throws {
        let verdict: Fix.Verdict = chance.pick([.verified, .ineffective])
        try await MoveFix(of: home.key, id, by: staff.lead, .judge(verdict)).run(at: place(at: instant))
        count("fixes \(verdict.rawValue)")
    }

    mutating func moveToLaterZone(at instant: Instant) async throws {
        guard let later = setting.laterZone else { return }
        let wanted = ChangeOrganization.Wanted(
            name: home.name, zone: later, currency: setting.currency, weekStart: .monday,
            valueCuts: setting.cuts)
        try await ChangeOrganization(home.key, by: staff.administrator, wanted).run(at: place(at: instant))
        count("zones moved")
    }
}
