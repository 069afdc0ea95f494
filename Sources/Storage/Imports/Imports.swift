package import Recovery

/// Imports, newest first.
package struct Imports: Query {
    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        condition = "1 = 1"
    }

    package init(of organization: Organization.Key, _ id: ID<Import>) {
        self.organization = organization
        condition = "id = \(id)"
    }

    /// Those of this very file and plan that did not get to their end.
    package init(of organization: Organization.Key, unfinished fileHash: String, planHash: String) {
        self.organization = organization
        condition = "file_hash = \(fileHash) AND mapping_hash = \(planHash) AND state = 'running'"
    }

    package var sql: SQL {
        """
        SELECT \(ImportProgress.columns) FROM imports
        WHERE organization_id = \(organization) AND \(condition) ORDER BY id DESC LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> ImportProgress { try ImportProgress(row) }
}
