import Insight
import Recovery

extension SlowFurtherCount {
    func isAtRisk(_ fact: CaseFact) -> Bool {
        let limit = fact.t0.milliseconds + 7 * day
        if sources.signals.contains(where: {
            $0.caseID == fact.id && $0.hasChurnIntent && !$0.isTest && $0.receivedAt.milliseconds <= limit
        }) {
            return true
        }
        return sources.behaviours.contains { event in
            guard event.unit == fact.unit, event.kind == .cancellation else { return false }
            if event.occurredAt >= fact.t0 { return event.occurredAt.milliseconds <= limit }
            return !sources.behaviours.contains {
                $0.unit == fact.unit && stays($0) && $0.occurredAt > event.occurredAt
                    && $0.occurredAt < fact.t0
            }
        }
    }

    private func stays(_ event: BehaviourEvent) -> Bool {
        [.purchase, .renewal, .expansion].contains(event.kind) && (event.amountMinor ?? 0) >= 0
    }

    func leftAt(_ unit: String, seenAt end: Int64) -> Int64? {
        let known = sources.behaviours.filter { $0.unit == unit && $0.occurredAt.milliseconds < end }
        let cancellations = known.filter { $0.kind == .cancellation }
        if cancellations.isEmpty, !known.contains(where: { $0.kind == .renewal }) {
            let bought = known.filter(stays).map(\.occurredAt.milliseconds)
            return bought.max().map { $0 + 365 * day }.flatMap { $0 < end ? $0 : nil }
        }
        let lastStay = known.filter(stays).map(\.occurredAt.milliseconds).max() ?? .min
        return cancellations.map(\.occurredAt.milliseconds).filter { $0 >= lastStay }.min()
    }

    func accounts(
        days: Int64, of facts: [CaseFact], _ counts: (String, Int64) -> Bool
    ) -> String {
        var (part, whole) = (0, 0)
        for unit in Set(facts.map(\.unit)) {
            let opened = facts.filter { $0.unit == unit }.map(\.t0.milliseconds)
            guard let t0 = opened.filter({ $0 >= from && $0 < to }).min(), t0 + days * day <= now.milliseconds
            else { continue }
            whole += 1
            if counts(unit, t0) { part += 1 }
        }
        return "\(part) of \(whole)"
    }
}
