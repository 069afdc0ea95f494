package import Recovery

/// When members first had cases open since an instant.
package struct CasesViewed: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let member: String
        package let firstAt: Instant
    }

    package let organization: Organization.Key
    package let since: Instant

    package init(of organization: Organization.Key, since: Instant) {
        self.organization = organization
        self.since = since
    }

    package var sql: SQL {
        """
        SELECT case_id, member_id, first_ms FROM case_views
        WHERE organization_id = \(organization) AND first_ms >= \(since) ORDER BY case_id, member_id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(recovery: try row.text(0), member: try row.text(1), firstAt: try row.instant(2))
    }
}

/// When a member first had a case open; no row before that.
package struct CaseViewed: Query {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ id: ID<Case>, by member: ID<Member>) {
        self.organization = organization
        self.id = id
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT first_ms FROM case_views
        WHERE organization_id = \(organization) AND case_id = \(id) AND member_id = \(member)
        """
    }

    package func answer(_ row: Row) throws -> Instant { try row.instant(0) }
}
