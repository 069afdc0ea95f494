package import Recovery

/// The case whose customer a link lets in, or the one in which that goes on; nothing for a link that was withdrawn.
package struct ProgressLinkByHash: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let id: ID<Case>
    }

    package let hash: String

    package init(_ hash: String) {
        self.hash = hash
    }

    package var sql: SQL {
        """
        WITH RECURSIVE line (organization_id, id, next_id) AS (
            SELECT c.organization_id, c.id, c.merged_into_id FROM progress_links l
            JOIN cases c ON c.organization_id = l.organization_id AND c.id = l.case_id
            WHERE l.token_hash = \(hash) AND l.withdrawn_ms IS NULL
            UNION ALL
            SELECT c.organization_id, c.id, c.merged_into_id FROM line
            JOIN cases c ON c.organization_id = line.organization_id AND c.id = line.next_id
        )
        SELECT organization_id, id FROM line WHERE next_id IS NULL
        """
    }

    package func answer(_ row: Row) throws -> Found {
        Found(organization: Organization.Key(try row.integer(0)), id: try row.id(1))
    }
}

/// The newest link that leads to the customer's page of one of these cases; nothing where none does.
package struct ProgressLinkOf: Query {
    package struct Entry: Sendable {
        package let madeAt: Instant
        package let memberName: String
    }

    package let organization: Organization.Key
    package let ids: [ID<Case>]

    package init(of organization: Organization.Key, _ ids: [ID<Case>]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT l.made_ms, m.name FROM progress_links l
        JOIN members m ON m.organization_id = l.organization_id AND m.id = l.member_id
        WHERE l.organization_id = \(organization) AND l.case_id IN \(list: ids) AND l.withdrawn_ms IS NULL
        ORDER BY l.made_ms DESC LIMIT 1
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(madeAt: try row.instant(0), memberName: try row.text(1))
    }
}

extension ReadConnection {
    /// The link that leads to the case, whether it was made for it or for one that goes on in it.
    package func progressLink(to id: ID<Case>, of organization: Organization.Key) throws -> ProgressLinkOf
        .Entry?
    {
        try first(ProgressLinkOf(of: organization, try casesGoingOn(in: id, of: organization)))
    }
}

extension WriteConnection {
    package func insertProgressLink(
        _ hash: String, to its: Case, by member: ID<Member>, of organization: Organization.Key, now: Instant
    ) throws {
        try withdrawProgressLink(to: its, of: organization, now: now)
        try run(
            """
            INSERT INTO progress_links (token_hash, organization_id, case_id, member_id, made_ms)
            VALUES (\(hash), \(organization), \(its.id), \(member), \(now))
            """)
    }

    /// Those too that were made for a case that goes on in it.
    package func withdrawProgressLink(
        to its: Case, of organization: Organization.Key, now: Instant
    ) throws {
        let ids = try casesGoingOn(in: its.id, of: organization)
        try run(
            """
            UPDATE progress_links SET withdrawn_ms = \(now)
            WHERE organization_id = \(organization) AND case_id IN \(list: ids) AND withdrawn_ms IS NULL
            """)
    }
}
