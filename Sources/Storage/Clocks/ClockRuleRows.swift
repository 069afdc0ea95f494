package import Recovery

/// Policies of an organization's clocks, one row for each limit, those of all other cases first.
package struct ClockRuleRows: Query {
    package struct Entry: Hashable, Sendable {
        package let position: Int
        package let team: ID<Team>?
        package let measure: Measure?
        package let countsWorkingTime: Bool
        /// Nil: of all.
        package let severity: Severity?
        package let clock: Clock.Kind
        package let limit: Duration
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT r.position, r.team_id, r.measure, r.counts_working_time, l.severity, l.clock, l.minutes
        FROM clock_rules r
        JOIN clock_limits l ON l.organization_id = r.organization_id AND l.position = r.position
        WHERE r.organization_id = \(organization) ORDER BY r.position, l.severity, l.clock
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let severity = try row.text(4)
        return Entry(
            position: try row.int(0), team: try row.optionalID(1), measure: try row.optionalCode(2),
            countsWorkingTime: try row.bool(3), severity: Severity(rawValue: severity),
            clock: try row.code(5), limit: .seconds(60 * (try row.int(6))))
    }
}
