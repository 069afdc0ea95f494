package import Recovery
import Storage

/// Reads comments that came before the model that an organization goes by, so many at a time. Nobody is told: what was said
/// long ago raises no flag and opens no case.
package struct ReadComments: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package static let turn = 200

    /// How many it looked at; 0 once all are read.
    ///
    /// - Throws: also what keeps the program from reading.
    package func run(at workplace: Workplace) async throws -> Int {
        let organization = organization
        guard let reader = try await workplace.world.comments.reader(for: organization) else { return 0 }
        let (before, said) =
            try await workplace.writer.read { connection in
                let before = try connection.first(ReadingProgress(of: organization))
                guard let last = before.start(for: reader.number) else { return (before, nil) }
                let query = CommentsToRead(of: organization, after: last, limit: Self.turn)
                return (before, try connection.all(query))
            } as (ReadingProgress.Entry?, [CommentsToRead.Entry]?)
        guard let said else { return 0 }
        // Nobody waits for this in a transaction.
        let read = said.map { ($0, reader.reading(of: $0.comment)) }
        let now = workplace.now
        try await workplace.writer.write { connection in
            // Another server has gone further.
            guard try connection.first(ReadingProgress(of: organization)) == before else { return }
            let query = CommentsToRead(of: organization, named: said.map(\.signal), connection.dialect)
            let unchanged = Set(try said.isEmpty ? [] : connection.all(query))
            // Who changed a comment meanwhile has read it, and who found its cause keeps what was suggested.
            try connection.save(
                read.filter { unchanged.contains($0.0) }.map { ($0.0.signal, $0.1) }, of: organization,
                at: now)
            try connection.save(
                .init(
                    model: reader.number,
                    signal: said.last?.signal.rawValue ?? before.start(for: reader.number) ?? "",
                    isDone: said.count < Self.turn),
                of: organization)
        }
        return said.count
    }
}

extension ReadingProgress.Entry? {
    /// After which signal a model goes on to read; nil where it has read all, or a newer one reads.
    fileprivate func start(for model: Int) -> String? {
        guard let self, self.model >= model else { return "" }
        return self.model > model || self.isDone ? nil : self.signal
    }
}
