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
        SELECT \(MemberColumns.list) FROM members m
        WHERE m.organization_id = \(organization) AND m.id = \(id)
        """
    }

    package func answer(_ row: Row) throws -> Member { try MemberColumns.read(row) }
}
