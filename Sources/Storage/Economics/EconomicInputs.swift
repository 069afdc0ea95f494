package import Recovery

/// All that was said of the economics, each key's earliest first.
package struct EconomicInputs: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT key, from_day, value_millionths, low_millionths, high_millionths, source FROM economic_inputs
        WHERE organization_id = \(organization) ORDER BY key, from_day
        """
    }

    package func answer(_ row: Row) throws -> EconomicInput {
        try EconomicInput(
            try row.code(0), valueMillionths: try row.integer(2), between: try row.optionalInteger(3),
            and: try row.optionalInteger(4), from: LocalDay(daysSince1970: try row.int(1)),
            source: try row.text(5))
    }
}
