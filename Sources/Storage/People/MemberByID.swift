package import Recovery

package struct MemberByID: Query {
    package let organization: Organization.Key
    package let id: ID<Member>

    package init(of organization: Organization.Key, _ id: ID<Member>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT id, name, role, authority_minor, is_active FROM members
        WHERE organization_id = \(organization) AND id = \(id)
        """
    }

    package func answer(_ row: Row) throws -> Member {
        Member(
            id: try row.id(0), name: try row.text(1), role: try row.code(2),
            authorityMinor: try row.integer(3), isActive: try row.bool(4))
    }
}
