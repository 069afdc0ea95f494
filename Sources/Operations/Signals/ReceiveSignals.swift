package import Recovery
package import Storage

/// Takes a set of signals, from whatever way in: stores them under their keys, bands them, finds or makes their
/// customers, opens or joins cases with an owner and a running clock, and judges verifications, in one transaction.
package struct ReceiveSignals: Sendable {
    package let organization: Organization.Key
    package let forms: [SignalForm]
    package let importing: ID<Import>?

    package init(of organization: Organization.Key, _ forms: [SignalForm], importing: ID<Import>? = nil) {
        self.organization = organization
        self.forms = forms
        self.importing = importing
    }

    /// One answer per form, in order. Two forms of one customer or one key see each other.
    package func run(at workplace: Workplace) async throws -> [SignalAnswer] {
        let world = workplace.world
        return try await workplace.writeAgain { connection in try self.run(connection, world) }
    }

    package func run(_ connection: any WriteConnection, _ world: World) throws -> [SignalAnswer] {
        var hearing = try Hearing(self, connection, world)
        let answers = try forms.map { try hearing.hear($0) }
        try hearing.write()
        return answers
    }
}
