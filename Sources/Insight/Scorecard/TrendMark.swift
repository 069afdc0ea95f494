package import Recovery

/// What changed for everybody on a day, as it stands on the trends: a mark that somebody put down, or a fix that shipped.
package struct TrendMark: Hashable, Sendable {
    package let kind: Kind
    package let day: LocalDay
    package let title: String

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case release, policy, playbook, fix
    }

    package init(_ mark: Mark) {
        kind =
            switch mark.kind {
            case .release: .release
            case .policy: .policy
            case .playbook: .playbook
            }
        (day, title) = (mark.day, mark.title)
    }

    /// Nil for one that has not shipped.
    package init?(_ fix: Fix, in zone: Zone) {
        guard let shippedAt = fix.shippedAt else { return nil }
        (kind, day, title) = (.fix, zone.day(of: shippedAt), fix.title)
    }

    /// Among months of which the first is given: 0 is the middle of the first, where its point stands.
    package func place(from first: LocalMonth) -> Double {
        let month = LocalMonth(day)
        let months = month.monthsSince1970 - first.monthsSince1970
        return Double(months) + (Double(day.day) - 0.5) / Double(month.dayCount) - 0.5
    }
}
