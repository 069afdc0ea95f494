package import Recovery

/// The refused rows of an import after a line, by line.
package struct RefusedRows: Query {
    package let organization: Organization.Key
    package let importing: ID<Import>
    package let afterLine: Int
    package let limit: Int

    package init(of organization: Organization.Key, _ importing: ID<Import>, afterLine: Int = 0, limit: Int) {
        self.organization = organization
        self.importing = importing
        self.afterLine = afterLine
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT line, reason, cells FROM import_refusals
        WHERE organization_id = \(organization) AND import_id = \(importing) AND line > \(afterLine)
        ORDER BY line LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> RefusedRow {
        let cells = try row.optionalText(2) ?? ""
        return RefusedRow(
            line: try row.int(0), reason: try row.text(1),
            cells: cells.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init))
    }
}
