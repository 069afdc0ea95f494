package import Recovery

/// Everybody who could own a case, with what they carry, whether they are away on a day, whether they have joined, and when
/// a case was given to them last; in no team, and at work at any time.
package struct Candidates: Query {
    package let organization: Organization.Key
    package let day: LocalDay

    package init(of organization: Organization.Key, on day: LocalDay) {
        self.organization = organization
        self.day = day
    }

    package var sql: SQL {
        """
        SELECT \(MemberColumns.list), COALESCE(l.open_cases, 0),
            CASE WHEN EXISTS (SELECT 1 FROM leaves a WHERE a.organization_id = m.organization_id
                AND a.member_id = m.id AND a.to_day >= \(day.daysSince1970)
                AND a.from_day <= \(day.daysSince1970)) THEN 1 ELSE 0 END,
            CASE WHEN m.password_hash IS NULL THEN 0 ELSE 1 END, l.given_ms
        FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        WHERE m.organization_id = \(organization) AND m.is_active = 1
            AND m.role IN \(list: Role.allCases.filter { $0.may(.workCases) })
        ORDER BY m.id
        """
    }

    package func answer(_ row: Row) throws -> Candidate {
        Candidate(
            member: try MemberColumns.read(row), openCases: try row.int(MemberColumns.count),
            isAway: try row.bool(MemberColumns.count + 1), hasJoined: try row.bool(MemberColumns.count + 2),
            lastGivenAt: try row.optionalInstant(MemberColumns.count + 3))
    }
}
