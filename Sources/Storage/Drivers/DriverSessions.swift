package import Recovery

/// Driver sessions of an organization, the latest first, or one of them.
package struct DriverSessions: Query {
    package struct Entry: Hashable, Sendable {
        package let id: ID<DriverSession>
        package let starterName: String
        package let begunAt: Instant
        package let drawn: Int
        /// Of the drawn ones, those that came after the last session that ended.
        package let fresh: Int
        package let currency: String
        package let ending: DriverSession.Ending?
        package let enderName: String?

        package init(
            id: ID<DriverSession>, starterName: String, begunAt: Instant, drawn: Int, fresh: Int,
            currency: String, ending: DriverSession.Ending?, enderName: String?
        ) {
            self.id = id
            self.starterName = starterName
            self.begunAt = begunAt
            self.drawn = drawn
            self.fresh = fresh
            self.currency = currency
            self.ending = ending
            self.enderName = enderName
        }
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        condition = cursor.map { "d.id < \($0)" } ?? "1 = 1"
        self.limit = limit
    }

    package init(of organization: Organization.Key, _ id: ID<DriverSession>) {
        self.organization = organization
        condition = "d.id = \(id)"
        limit = 1
    }

    /// The one that is not over.
    package init(openOf organization: Organization.Key) {
        self.organization = organization
        condition = "d.ended_ms IS NULL"
        limit = 1
    }

    /// The last one that came to an end; before one of them where told so.
    package init(lastEndedOf organization: Organization.Key, before id: ID<DriverSession>? = nil) {
        self.organization = organization
        let earlier: SQL = id.map { "d.id < \($0)" } ?? "1 = 1"
        condition = "d.ending = 'ended' AND \(earlier)"
        limit = 1
    }

    package var sql: SQL {
        """
        SELECT d.id, m.name, d.begun_ms, d.drawn, d.fresh, d.currency, d.ending, d.ended_ms, e.name
        FROM driver_sessions d
        JOIN members m ON m.organization_id = d.organization_id AND m.id = d.starter_id
        LEFT JOIN members e ON e.organization_id = d.organization_id AND e.id = d.ender_id
        WHERE d.organization_id = \(organization) AND \(condition) ORDER BY d.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let kind: DriverSession.Ending.Kind? = try row.optionalCode(6)
        return Entry(
            id: try row.id(0), starterName: try row.text(1), begunAt: try row.instant(2),
            drawn: try row.int(3), fresh: try row.int(4), currency: try row.text(5),
            ending: try kind.map { DriverSession.Ending($0, at: try row.instant(7)) },
            enderName: try row.optionalText(8))
    }
}
