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
        SELECT id, name, zone, currency, week_start, logo_hash, middle_value_minor, high_value_minor,
            is_demo, first_check_in_day, second_check_in_day, asks_after_delivery_days, asks_after_opening_days,
            competitors
        FROM organizations WHERE \(condition) ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> Organization {
        let (middle, high) = (try row.optionalInteger(6), try row.optionalInteger(7))
        return Organization(
            key: Organization.Key(try row.integer(0)), name: try row.text(1), zone: try row.text(2),
            currency: try row.text(3), weekStart: try row.code(4), logo: try row.optionalText(5),
            valueCuts: middle.flatMap { middle in
                high.flatMap { ValueCuts(middleMinor: middle, highMinor: $0) }
            }, followUp: try Self.followUp(row, from: 9),
            competitors: try row.text(13).split(separator: "\n").map(String.init), isDemo: try row.bool(8))
    }

    static func followUp(_ row: Row, from column: Int) throws -> FollowUp {
        try FollowUp(
            checkInDays: [row.int(column), row.int(column + 1)],
            asksAfterDeliveryDays: row.int(column + 2), asksAfterOpeningDays: row.int(column + 3))
    }
}
