package import Recovery

/// Everybody who could own a case, with what they carry.
package struct Candidates: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT m.id, m.name, m.role, m.authority_minor, m.is_active, COALESCE(l.open_cases, 0)
        FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        WHERE m.organization_id = \(organization) AND m.is_active = 1
            AND m.role IN ('owner', 'programme_lead', 'administrator')
        ORDER BY m.id
        """
    }

    package func answer(_ row: Row) throws -> Candidate {
        let member = Member(
            id: try row.id(0), name: try row.text(1), role: try row.code(2),
            authorityMinor: try row.integer(3), isActive: try row.bool(4))
        return Candidate(member: member, openCases: try row.int(5))
    }
}

package struct OrganizationsReasons: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT code, cause, usual_remedy_minor FROM reasons WHERE organization_id = \(organization) ORDER BY code"
    }

    package func answer(_ row: Row) throws -> Reason {
        Reason(code: try row.text(0), cause: try row.code(1), usualRemedyMinor: try row.integer(2))
    }
}

/// Who owns the open cases of these accounts; the oldest case speaks for its account.
package struct AccountOwners: Query {
    package let organization: Organization.Key
    package let accounts: [ID<Account>]

    package init(of organization: Organization.Key, accounts: [ID<Account>]) {
        self.organization = organization
        self.accounts = accounts
    }

    package var sql: SQL {
        """
        SELECT account_id, owner_id FROM cases
        WHERE organization_id = \(organization) AND account_id IN \(list: accounts) AND ended_ms IS NULL
            AND account_id IS NOT NULL AND is_parked = 0
        ORDER BY opened_ms DESC, id DESC
        """
    }

    package func answer(_ row: Row) throws -> (account: ID<Account>, owner: ID<Member>) {
        (try row.id(0), try row.id(1))
    }
}

extension WriteConnection {
    /// Adds to how many open cases members carry; the rows are taken in one order, last in the transaction.
    package func carry(_ changes: [ID<Member>: Int], of organization: Organization.Key) throws {
        let changes = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        guard !changes.isEmpty else { return }
        try run(
            """
            INSERT INTO member_loads (organization_id, member_id, open_cases) VALUES ($1, $2, $3)
            ON CONFLICT (organization_id, member_id) DO UPDATE
            SET open_cases = member_loads.open_cases + excluded.open_cases
            """,
            forEach: changes.map { [organization.sqlValue, $0.key.sqlValue, $0.value.sqlValue] })
    }
}
