package import Recovery

/// Moves of many cases, newest first.
package struct BulkMoves: Query {
    package struct Entry: Sendable {
        package let id: ID<Bulk>
        package let member: ID<Member>
        package let kind: Kind
        package let to: ID<Member>?
        package let reason: String?
        package let until: Instant?
        package let createdAt: Instant
        package let finishedAt: Instant?
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable, SQLConvertible {
        case handOver = "hand_over"
        case snooze, test, count
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, _ id: ID<Bulk>) {
        self.organization = organization
        condition = "id = \(id)"
        limit = 1
    }

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        condition = cursor.map { "id < \($0)" } ?? "1 = 1"
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT id, member_id, kind, to_id, reason, until_ms, created_ms, finished_ms FROM bulk_moves
        WHERE organization_id = \(organization) AND \(condition) ORDER BY id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), member: try row.id(1), kind: try row.code(2), to: try row.optionalID(3),
            reason: try row.optionalText(4), until: try row.optionalInstant(5),
            createdAt: try row.instant(6), finishedAt: try row.optionalInstant(7))
    }
}
