import Connections
import Operations
import Recovery

extension RandomLife {
    /// What an account or a household buys, extends, sends back and cancels.
    mutating func planPurchases(of person: Int) {
        for _ in 0..<chance.early(0...7) {
            let kind: BehaviourForm.Kind = chance.pick([
                (.purchase, 56), (.renewal, 12), (.expansion, 12), (.contraction, 8), (.cancellation, 12),
            ])
            let at = someTime()
            let amount: Int64? =
                kind == .cancellation || chance.isIn(5) ? nil : Int64(chance.early(0...900)) * 100
            let code = chance.isIn(85) ? setting.currency : setting.otherCurrency
            behave(person, kind, amount, code, at: at)
            guard kind == .purchase, let amount, amount > 0, chance.isIn(20) else { continue }
            let back = chance.isIn(60) ? amount : amount / 2
            behave(person, .purchase, -back, code, at: at.adding(.days(chance.whole(1...45))))
        }
    }

    /// Every few days, for a while.
    mutating func planUsage(of person: Int) {
        var at = someTime()
        for _ in 0..<chance.whole(5...60) {
            behave(person, .usage, quantity: chance.isIn(20) ? nil : Int64(chance.whole(0...40)), at: at)
            at = at.adding(.hours(chance.whole(10...120)))
        }
    }

    /// Whoever left has cancelled, or simply buys no more.
    mutating func cancel(_ found: Case, at instant: Instant) {
        guard !setting.isPlain, chance.isIn(70), let who = speakers[found.id] else { return }
        behave(who.person, .cancellation, at: instant.subtracting(.hours(chance.whole(0...90))))
    }

    private mutating func behave(
        _ person: Int, _ kind: BehaviourForm.Kind, _ amountMinor: Int64? = nil, _ code: String? = nil,
        quantity: Int64? = nil, at instant: Instant
    ) {
        guard instant < to else { return }
        var form = BehaviourForm(
            source: "billing", sourceID: "B-\(nextNumber())", kind: kind, occurredAt: instant)
        let its = people.people[person]
        form.accountID = its.account?.id
        if its.account == nil || chance.isIn(50) { form.customerID = its.names[0].id }
        form.amountMinor = amountMinor
        form.currency = amountMinor == nil ? nil : code
        form.quantity = quantity
        behaviours.append(form)
    }

    /// What happened by then is received together, as from a file.
    mutating func flushBehaviours(at instant: Instant) async throws {
        let told = behaviours.filter { $0.occurredAt <= instant }
        for forms in told.chunks(of: 500) {
            _ = try await ReceiveBehaviours(of: home.key, forms).run(at: place(at: instant))
        }
        behaviours.removeAll { $0.occurredAt <= instant }
        tally.told["behaviours", default: 0] += told.count
    }
}
