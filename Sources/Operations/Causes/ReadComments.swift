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

    /// How many it read; 0 once all are.
    package func run(at workplace: Workplace) async throws -> Int {
        let organization = organization
        let comments = workplace.world.comments
        let model = comments.number(for: organization)
        // Where it is learned first, that is done before anybody has to wait for it.
        guard comments.reading(of: "", for: organization) != nil else { return 0 }
        let before = try await workplace.writer.read { try $0.first(ReadingProgress(of: organization)) }
        if let before, before.isDone, before.model == model { return 0 }
        return try await workplace.writer.write { connection in
            let progress = try connection.first(ReadingProgress(of: organization))
            let last = progress.flatMap { $0.model == model ? $0.signal : nil } ?? ""
            // Read where they stand: a comment that changes meanwhile waits until this is kept.
            let said = try connection.all(CommentsToRead(of: organization, after: last, limit: Self.turn))
            try connection.save(
                said.compactMap { signal, comment in
                    comments.reading(of: comment, for: organization).map { (signal, $0) }
                }, of: organization)
            try connection.save(
                .init(
                    model: model, signal: said.last?.signal.rawValue ?? last,
                    isDone: said.count < Self.turn),
                of: organization)
            return said.count
        }
    }
}
