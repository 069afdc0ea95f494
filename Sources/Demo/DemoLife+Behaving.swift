import Connections
import Operations
import Recovery

extension DemoLife {
    /// Usage of larger accounts once a week, renewals on their day, and what households buy now and then.
    mutating func planBehaviours(of day: LocalDay) {
        let morning = zone.startOfDay(day).adding(.hours(6))
        for (number, account) in people.accounts.enumerated() {
            guard let person = account.people.first, leftAt[account.form.id] == nil else { continue }
            if day.weekday == 1, number < people.accounts.count / 10 {
                let usage = 40 + Int64(account.people.count) * 9 + Int64(chance.whole(0...20))
                plan(
                    .behave(person: person, .init(kind: .usage, quantity: dampened(usage, of: person))),
                    at: morning)
            }
            if let renewal = account.form.renewalOn, Self.isAnniversary(of: renewal, day) {
                let amount = account.form.annualRevenueMinor
                plan(.behave(person: person, .init(kind: .renewal, amountMinor: amount)), at: morning)
            }
        }
        for _ in 0..<chance.whole(2...12) {
            let person = chance.whole(0...people.people.count - 1)
            guard leftAt[unit(of: person)] == nil else { continue }
            let amount = Int64(chance.early(15...240)) * 100
            plan(.behave(person: person, .init(kind: .purchase, amountMinor: amount)), at: morning)
        }
    }

    /// While a case is open the account uses less; one that came back uses more.
    private func dampened(_ usage: Int64, of person: Int) -> Int64 {
        let unit = unit(of: person)
        if troubled.contains(unit) { return usage * 3 / 4 }
        return pleased.contains(unit) ? usage * 9 / 8 : usage
    }

    private static func isAnniversary(of renewal: LocalDay, _ day: LocalDay) -> Bool {
        let (a, b) = (LocalMonth(renewal), LocalMonth(day))
        return a.month == b.month
            && renewal.daysSince1970 - a.firstDay.daysSince1970 == day.daysSince1970
                - b.firstDay.daysSince1970
    }

    /// Whoever is content buys again, in so many of 100; a tenth of those expand what they have.
    mutating func planLaterPurchase(of person: Int, after instant: Instant, percent: Double) {
        guard chance.isIn(percent) else { return }
        let at = instant.adding(.days(chance.whole(10...330)))
        let amount = Int64(chance.early(20...900)) * 100
        let isExpansion = people.people[person].account != nil && chance.isIn(35)
        plan(
            .behave(person: person, .init(kind: isExpansion ? .expansion : .purchase, amountMinor: amount)),
            at: at)
        if chance.isIn(4) {
            // Sent back within the month.
            plan(
                .behave(person: person, .init(kind: .purchase, amountMinor: -amount)),
                at: at.adding(.days(12)))
        }
    }

    mutating func planCancellation(of person: Int, at instant: Instant) {
        plan(.behave(person: person, .init(kind: .cancellation)), at: instant)
    }

    /// All behaviour of an hour is received together, as from a nightly file.
    mutating func behave(_ planned: [(at: Instant, act: DemoAct)]) async throws {
        var forms: [BehaviourForm] = []
        for (at, act) in planned {
            guard case .behave(let person, let its) = act, leftAt[unit(of: person)] == nil else { continue }
            if its.kind == .cancellation { leftAt[unit(of: person)] = at }
            forms.append(form(of: its, person, at: at, number: forms.count))
        }
        guard let received = planned.last?.at, !forms.isEmpty else { return }
        count(
            "behaviours", try await ReceiveBehaviours(of: home.key, forms).run(at: place(at: received)).count)
    }

    private func form(
        of its: DemoAct.BehaviourPlan, _ person: Int, at instant: Instant, number: Int
    ) -> BehaviourForm {
        var form = BehaviourForm(
            source: "billing", sourceID: "B-\(instant.milliseconds / 1_000)-\(number)", kind: its.kind,
            occurredAt: instant)
        form.customerID = people.people[person].key
        form.accountID = people.people[person].account.map { people.accounts[$0].form.id }
        form.amountMinor = its.amountMinor
        form.currency = its.amountMinor == nil ? nil : DemoCompany.currency
        form.quantity = its.quantity
        return form
    }
}
