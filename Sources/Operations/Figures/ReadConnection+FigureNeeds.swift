import Insight
import Recovery
import Storage

extension ReadConnection {
    /// What figures are computed from, each of its own days: all cases, and no more besides than they need.
    func figureSources(
        of organization: Organization, for asked: [(key: Figure.Key, days: Period)], _ filter: FigureFilter,
        in zone: Zone
    ) throws -> FigureSources {
        let needs = asked.reduce(into: filter.needs) { $0.formUnion($1.key.needs) }
        var sources = try caseFacts(of: organization)
        try add(needs, to: &sources, of: organization)
        if needs.contains(.timeSpent) { try addTimeSpent(to: &sources, of: organization, in: zone) }
        let compared = asked.filter { $0.key.needs.contains(.passives) }.map(\.days)
        if let from = compared.map(\.from).min(), let to = compared.map(\.to).max() {
            try addPassives(in: Period(from: from, to: to), to: &sources, of: organization)
        }
        let parts = asked.flatMap { key, days in
            key.needs.compactMap { SignalsHeard.Part($0, of: days, in: zone) }
        }
        if !parts.isEmpty {
            sources.signals = try all(
                SignalsHeard(of: organization.key, Array(Set(parts))), SignalFact.init)
        }
        return sources
    }
}

extension SignalsHeard.Part {
    /// Nil for what is no signal.
    fileprivate init?(_ need: Figure.Need, of days: Period, in zone: Zone) {
        switch need {
        case .contacts: self = .unasked
        case .churnIntents: self = .churnIntents
        case .latestScores: self = .scores(.nps, from: zone.adding(months: -12, to: days.to), to: days.to)
        case .given: self = .given(from: days.from, to: days.to)
        case .effort: self = .scores(.ces, from: days.from, to: days.to)
        case .satisfaction: self = .scores(.csat, from: days.from, to: days.to)
        case .received: self = .received(from: days.from, to: days.to)
        case .details, .purchases, .passives, .fixes, .behaviours, .accounts, .touches, .timeSpent, .remedies,
            .promises, .emergencies:
            return nil
        }
    }
}
