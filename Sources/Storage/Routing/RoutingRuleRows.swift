package import Recovery

/// Rules of an organization, one row for each condition, in their order; the one for all else has none.
package struct RoutingRuleRows: Query {
    package struct Entry: Sendable {
        package let position: Int
        package let receiver: RoutingRule.Receiver
        package let choice: RoutingRule.Choice
        /// Nil for the one for all else.
        package let condition: (field: RoutingField, test: RoutingCondition.Test, values: [String])?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT r.position, r.receiver, r.receiver_id, r.choice, c.field, c.test, c.value
        FROM routing_rules r
        LEFT JOIN routing_conditions c ON c.organization_id = r.organization_id AND c.position = r.position
        WHERE r.organization_id = \(organization) ORDER BY r.position, c.number
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let receiver: RoutingRule.Receiver =
            switch try row.text(1) {
            case "member": .member(try row.id(2))
            case "team": .team(try row.id(2))
            case "account_manager": .accountManager
            default: .anybody
            }
        let field: RoutingField? = try row.optionalCode(4)
        return Entry(
            position: try row.int(0), receiver: receiver, choice: try row.code(3),
            condition: try field.map {
                ($0, try row.code(5), try row.text(6).split(separator: "\n").map(String.init))
            })
    }
}
