package import Recovery
package import Storage

/// Takes a set of signals, from whatever way in: stores them under their keys, bands them, finds or makes their
/// customers, opens or joins cases with an owner and a running clock, and judges verifications, in one transaction.
package struct ReceiveSignals: Sendable {
    package let organization: Organization.Key
    package private(set) var forms: [SignalForm]
    package let importing: ID<Import>?
    /// What the comments of the forms say, one for each; empty until they are read.
    private(set) var readings: [SignalReading?] = []

    package init(of organization: Organization.Key, _ forms: [SignalForm], importing: ID<Import>? = nil) {
        self.organization = organization
        self.forms = forms
        self.importing = importing
    }

    /// One answer per form, in order. Two forms of one customer or one key see each other.
    package func run(at workplace: Workplace) async throws -> [SignalAnswer] {
        let world = workplace.world
        let set = read(in: world)
        return try await workplace.writeAgain { connection in try set.run(connection, world) }
    }

    /// The same with its comments read: that takes time, and nobody shall wait for it in a transaction.
    package func read(in world: World) -> ReceiveSignals {
        var set = self
        set.readings = forms.map { $0.comment.flatMap { world.comments.reading(of: $0, for: organization) } }
        for (index, reading) in set.readings.enumerated() {
            if let reading { set.forms[index].take(reading) }
        }
        return set
    }

    package func run(_ connection: any WriteConnection, _ world: World) throws -> [SignalAnswer] {
        var hearing = try Hearing(self, connection, world)
        let answers = try forms.enumerated().map { index, form in
            try hearing.hear(form, reading: readings.isEmpty ? nil : readings[index])
        }
        try hearing.write()
        return answers
    }
}
