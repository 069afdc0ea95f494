package import Recovery

/// The views of the inbox that a member has kept, by name.
package struct Views: Query {
    package struct Entry: Sendable {
        package let id: String
        package let name: String
        /// As the address of the list has it.
        package let query: String
    }

    package let organization: Organization.Key
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ member: ID<Member>) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT id, name, query FROM views
        WHERE organization_id = \(organization) AND member_id = \(member) ORDER BY name, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(id: try row.text(0), name: try row.text(1), query: try row.text(2))
    }
}
