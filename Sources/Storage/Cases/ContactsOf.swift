package import Recovery

/// When a customer and we spoke or wrote to each other, the latest first: what was put down in their cases before an instant,
/// and their calls and tickets from then on too. Each with whom they met, where that was put down.
package struct ContactsOf: Query {
    package let organization: Organization.Key
    package let customer: ID<Customer>
    package let from: Instant
    package let opening: Instant
    package let to: Instant
    package let limit: Int

    package init(
        _ customer: ID<Customer>, of organization: Organization.Key, from: Instant, opening: Instant,
        to: Instant, limit: Int = 100
    ) {
        self.customer = customer
        self.organization = organization
        self.from = from
        self.opening = opening
        self.to = to
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT t.member_id, t.made_ms FROM cases c
        JOIN touches t ON t.organization_id = c.organization_id AND t.case_id = c.id
        WHERE c.organization_id = \(organization) AND c.customer_id = \(customer) AND t.made_ms >= \(from)
            AND t.made_ms < \(opening) AND t.bounced_ms IS NULL
            AND t.kind IN \(list: Touch.Kind.allCases.filter(\.reaches))
        UNION ALL
        SELECT NULL, s.occurred_ms FROM signals s
        WHERE s.organization_id = \(organization) AND s.customer_id = \(customer) AND s.occurred_ms >= \(from)
            AND s.occurred_ms <= \(to) AND s.measure IN ('call', 'ticket') AND s.is_test = 0
        ORDER BY 2 DESC LIMIT \(limit)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let member: ID<Member>?
        package let at: Instant
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(member: try row.optionalID(0), at: try row.instant(1))
    }
}
