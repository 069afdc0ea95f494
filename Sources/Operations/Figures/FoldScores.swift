import Recovery
import Storage

/// Folds the score deltas that were appended into the rollups of every organization.
package struct FoldScores: Sendable {
    package init() {}

    /// How many deltas went.
    package func run(at workplace: Workplace) async throws -> Int {
        try await workplace.writer.write { connection in
            let organizations = try connection.rows(
                "SELECT id FROM organizations o WHERE EXISTS (SELECT 1 FROM score_deltas d WHERE d.organization_id = o.id)"
            ).map { Organization.Key(try $0.integer(0)) }
            var folded = 0
            for organization in organizations {
                folded += try connection.foldScores(of: organization, limit: 1_000)
            }
            return folded
        }
    }
}
