package import Recovery

/// The most that each of a role may give in one remedy, in minor units; a role that is not there may give nothing.
package struct RoleAuthorities: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT role, authority_minor FROM role_authorities WHERE organization_id = \(organization) ORDER BY role"
    }

    package func answer(_ row: Row) throws -> (role: Role, minor: Int64) {
        (try row.code(0), try row.integer(1))
    }
}
