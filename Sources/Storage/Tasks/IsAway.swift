package import Recovery

/// Whether a member is away on a day.
package struct IsAway: Query {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let day: LocalDay

    package init(_ member: ID<Member>, on day: LocalDay, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
        self.day = day
    }

    package var sql: SQL {
        """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM leaves l
            WHERE l.organization_id = \(organization) AND l.member_id = \(member)
                AND l.to_day >= \(day.daysSince1970) AND l.from_day <= \(day.daysSince1970)) THEN 1 ELSE 0 END
        """
    }

    package func answer(_ row: Row) throws -> Bool { try row.bool(0) }
}
