package import Recovery

/// How many others could let people in: active administrators who have made their account.
package struct OtherAdministrators: Query {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(than member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT COUNT(*) FROM members WHERE organization_id = \(organization) AND id <> \(member)
            AND role = \(Role.administrator) AND is_active = 1 AND password_hash IS NOT NULL
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
