package import Recovery

/// All members with their addresses, by name.
package struct Members: Query {
    package struct Entry: Sendable {
        package let member: Member
        package let email: String?
        package let openCases: Int
        /// Whether they have made their account.
        package let hasAccount: Bool
        /// The leave that runs on the day asked for, or the next one.
        package let leave: Leave?
    }

    /// Days away, both counted in.
    package struct Leave: Hashable, Sendable {
        package let from: LocalDay
        package let to: LocalDay

        package func covers(_ day: LocalDay) -> Bool { from <= day && day <= to }
    }

    package let organization: Organization.Key
    package let condition: SQL
    /// Leaves that ended before this day are over.
    package let day: LocalDay

    package init(of organization: Organization.Key, on day: LocalDay = LocalDay(daysSince1970: 0)) {
        self.organization = organization
        self.day = day
        condition = "1 = 1"
    }

    package init(of organization: Organization.Key, _ id: ID<Member>, on day: LocalDay) {
        self.organization = organization
        self.day = day
        condition = "m.id = \(id)"
    }

    package var sql: SQL {
        """
        SELECT \(MemberColumns.list), m.email, COALESCE(l.open_cases, 0),
            CASE WHEN m.password_hash IS NULL THEN 0 ELSE 1 END, a.from_day, a.to_day
        FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        LEFT JOIN leaves a ON a.organization_id = m.organization_id AND a.id = (
            SELECT b.id FROM leaves b WHERE b.organization_id = m.organization_id AND b.member_id = m.id
                AND b.to_day >= \(day.daysSince1970) ORDER BY b.to_day, b.id LIMIT 1)
        WHERE m.organization_id = \(organization) AND \(condition) ORDER BY m.name, m.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let own = MemberColumns.count
        let leave = try row.optionalInt(own + 3).map { from in
            Leave(
                from: LocalDay(daysSince1970: from), to: LocalDay(daysSince1970: try row.int(own + 4)))
        }
        return Entry(
            member: try MemberColumns.read(row), email: try row.optionalText(own),
            openCases: try row.int(own + 1), hasAccount: try row.bool(own + 2), leave: leave)
    }
}
