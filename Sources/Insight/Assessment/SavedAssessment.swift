package import Recovery

/// The team's own answers of a day, with what the data said then.
package struct SavedAssessment: Hashable, Sendable {
    package let id: String
    package let madeAt: Instant
    /// Who put it down; nil where they are not known any more.
    package let member: String?
    /// Those that were answered.
    package let own: [Statement: Bool]
    /// Those that were measured.
    package let measured: [Statement: Bool]
    package let levels: [Capability: Int]

    package init(
        id: String, madeAt: Instant, member: String?, own: [Statement: Bool], measured: [Statement: Bool],
        levels: [Capability: Int]
    ) {
        self.id = id
        self.madeAt = madeAt
        self.member = member
        self.own = own
        self.measured = measured
        self.levels = levels
    }

    package var ownScore: Int { own.values.count { $0 } }
    package var measuredScore: Int { measured.values.count { $0 } }
}
