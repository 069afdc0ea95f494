package import Recovery

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
