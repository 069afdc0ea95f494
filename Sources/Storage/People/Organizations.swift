package import Recovery

package struct Organizations: Query {
    package let condition: SQL

    package init() {
        condition = "1 = 1"
    }

    package init(_ key: Organization.Key) {
        condition = "id = \(key)"
    }

    package var sql: SQL {
        """
        SELECT id, name, zone, currency, week_start, logo_hash FROM organizations
        WHERE \(condition) ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> Organization {
        Organization(
            key: Organization.Key(try row.integer(0)), name: try row.text(1), zone: try row.text(2),
            currency: try row.text(3), weekStart: try row.code(4), logo: try row.optionalText(5))
    }
}
