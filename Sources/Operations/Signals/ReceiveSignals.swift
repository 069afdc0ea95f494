package import Recovery
package import Storage

/// Takes a set of signals, from whatever way in: stores them under their keys, bands them, finds or makes their
/// customers, opens or joins cases with an owner and a running clock, and judges verifications, in one transaction.
package struct ReceiveSignals: Sendable {
    package let organization: Organization.Key
    package let forms: [SignalForm]
    package let importing: ID<Import>?
    /// What the comments of the forms say, one for each; empty until they are read.
    private let readings: [SignalReading?]

    package init(
        of organization: Organization.Key, _ forms: [SignalForm], importing: ID<Import>? = nil,
        read readings: [SignalReading?] = []
    ) {
        self.organization = organization
        self.forms = forms
        self.importing = importing
        self.readings = readings
    }

    /// One answer per form, in order. Two forms of one customer or one key see each other.
    package func run(at workplace: Workplace) async throws -> [SignalAnswer] {
        let world = workplace.world
        let readings = await world.comments.readings(of: forms, for: organization)
        let set = ReceiveSignals(of: organization, forms, importing: importing, read: readings)
        return try await workplace.writeAgain { connection in try set.run(connection, world) }
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

extension CommentModels {
    /// One for each form that has a comment; none where nobody can read: what was said is taken all the same. It takes
    /// time, for which nobody shall wait in a transaction.
    func readings(of forms: [SignalForm], for organization: Organization.Key) async -> [SignalReading?] {
        guard forms.contains(where: { $0.comment != nil }),
            let reader = try? await reader(for: organization)
        else { return [] }
        return forms.map { $0.comment.map(reader.reading) }
    }
}
