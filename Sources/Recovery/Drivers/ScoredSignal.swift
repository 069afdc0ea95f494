/// A detractor signal before the group: how much it weighs, and which driver it is put to.
package struct ScoredSignal: Hashable, Sendable {
    package let id: ID<Signal>
    package let touchpoint: String?
    package let age: RelationAge?
    /// Nil: put to none.
    package internal(set) var driver: Driver?
    package internal(set) var basis: Basis
    /// From 1 to 5; nil while nobody has scored it.
    package internal(set) var impact: Int?

    /// Where its driver comes from.
    package enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
        /// The cause of its case, as a person found it.
        case found
        /// A guess by its words.
        case suggested
        /// The group said so.
        case chosen
        case unclear
    }

    package init(
        id: ID<Signal>, touchpoint: String?, age: RelationAge? = nil, driver: Driver?, basis: Basis,
        impact: Int? = nil
    ) {
        self.id = id
        self.touchpoint = touchpoint
        self.age = age
        self.driver = driver
        self.basis = basis
        self.impact = impact
    }

    /// As it is laid before the group: by the cause that was found for its case, else by the one that its words suggest.
    package init(
        proposed id: ID<Signal>, touchpoint: String?, found: Cause?, suggested: Cause?,
        age: RelationAge? = nil
    ) {
        let cause = found ?? suggested
        self.init(
            id: id, touchpoint: touchpoint, age: age, driver: cause.map { Driver($0, at: touchpoint) },
            basis: found != nil ? .found : suggested != nil ? .suggested : .unclear)
    }

    package static let impacts = 1...5
}

/// How long the customer had been with us when they said it.
package enum RelationAge: String, CaseIterable, Hashable, Sendable, Codable {
    case initial, early, later

    /// What the source calls the stage, where it is one of the three; else by the days since they came: the first thirty,
    /// the first year, and after it. Nil where neither is known.
    package init?(stage: String?, since: LocalDay?, on day: LocalDay) {
        if let said = stage.flatMap({ RelationAge(rawValue: $0.lowercased()) }) {
            self = said
            return
        }
        guard let since else { return nil }
        switch day.daysSince1970 - since.daysSince1970 {
        case ..<30: self = .initial
        case ..<365: self = .early
        default: self = .later
        }
    }
}
