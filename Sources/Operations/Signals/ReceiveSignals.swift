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
    /// Reads what has a case and was not read before.
    let reader: CommentModels.Reader?

    package init(of organization: Organization.Key, _ forms: [SignalForm], importing: ID<Import>? = nil) {
        self.init(of: organization, forms, importing: importing, read: [], by: nil)
    }

    init(
        of organization: Organization.Key, _ forms: [SignalForm], importing: ID<Import>? = nil,
        read readings: [SignalReading?], by reader: CommentModels.Reader?
    ) {
        self.organization = organization
        self.forms = forms
        self.importing = importing
        self.readings = readings
        self.reader = reader
    }

    /// One answer per form, in order. Two forms of one customer or one key see each other.
    package func run(at workplace: Workplace) async throws -> [SignalAnswer] {
        let world = workplace.world
        let reader = await world.comments.reader(of: forms, for: organization)
        let readings = forms.map { form in form.comment.flatMap { reader?.reading(of: $0) } }
        let set = ReceiveSignals(of: organization, forms, importing: importing, read: readings, by: reader)
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
    /// Nil where there is nothing to read, or nobody can: what was said is taken all the same.
    func reader(of forms: [SignalForm], for organization: Organization.Key) async -> Reader? {
        guard forms.contains(where: { $0.comment != nil }) else { return nil }
        return try? await reader(for: organization)
    }
}

extension CommentModels.Reader {
    /// What the comment says, for which nobody shall wait in a transaction; nil where it can wait to be read.
    func readingAtOnce(of form: SignalForm, now: Instant) -> SignalReading? {
        form.canWaitToBeRead(at: now) ? nil : form.comment.map(reading)
    }
}
