package import Recovery

/// Cases with the names and words that a list shows.
package struct CaseList: Query {
    package struct Entry: Sendable {
        package let found: Case
        package let customerName: String?
        package let customerEmail: String?
        package let customerKey: String
        package let ownerName: String
        /// What the customer said when the case opened.
        package let comment: String?
        package let nextDue: Instant
    }

    /// Where a list goes on: the sort key and the id of the last row seen.
    package struct Cursor: Hashable, Sendable, CustomStringConvertible {
        package let at: Instant
        package let id: String

        package init(at: Instant, id: String) {
            self.at = at
            self.id = id
        }

        package init?(_ text: String) {
            let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let at = Int64(parts[0]) else { return nil }
            self.init(at: Instant(milliseconds: at), id: parts[1])
        }

        package var description: String { "\(at.milliseconds).\(id)" }
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let order: SQL
    package let limit: Int

    package init(
        of organization: Organization.Key, _ filter: CaseFilter, after cursor: Cursor?, limit: Int
    ) {
        self.organization = organization
        self.limit = limit
        let key = filter.key
        let isDown = filter.isNewestFirst
        let beyond: SQL =
            cursor.map {
                isDown ? "(\(key), c.id) < (\($0.at), \($0.id))" : "(\(key), c.id) > (\($0.at), \($0.id))"
            }
            ?? "1 = 1"
        condition = "\(filter.condition) AND \(beyond)"
        order = isDown ? "\(key) DESC, c.id DESC" : "\(key), c.id"
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "c.id = \(id)"
        order = "c.id"
    }

    /// Those named, by the clock that ends next.
    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        limit = ids.count
        condition = "c.id IN \(list: ids)"
        order = "c.next_due_ms, c.id"
    }

    /// A member's open ones with a clock that ends or ended before that day does, or with none, by that clock; those too that
    /// were put aside until then.
    package init(
        of organization: Organization.Key, openOwnedBy member: ID<Member>, dueBefore end: Instant, limit: Int
    ) {
        self.organization = organization
        self.limit = limit
        condition = """
            c.ended_ms IS NULL AND c.owner_id = \(member)
                AND (c.next_due_ms < \(end) OR c.next_due_ms = \(CaseColumns.never) OR c.snoozed_ms < \(end))
            """
        order = "c.next_due_ms, c.id"
    }

    /// Each customer has one at most.
    package init(of organization: Organization.Key, openOf customers: [ID<Customer>]) {
        self.organization = organization
        limit = customers.count
        condition = "c.ended_ms IS NULL AND c.customer_id IN \(list: customers)"
        order = "c.id"
    }

    package init(of organization: Organization.Key, from customer: ID<Customer>) {
        self.organization = organization
        limit = 200
        condition = "c.customer_id = \(customer)"
        order = "c.id DESC"
    }

    /// A few, those still open first.
    package init(of organization: Organization.Key, openFirstFrom customer: ID<Customer>, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = "c.customer_id = \(customer)"
        order = "CASE WHEN c.ended_ms IS NULL THEN 0 ELSE 1 END, c.opened_ms DESC, c.id DESC"
    }

    /// The open ones of an account, by the clock that ends first.
    package init(of organization: Organization.Key, openIn account: ID<Account>, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = "c.account_id = \(account) AND c.ended_ms IS NULL"
        order = "c.next_due_ms, c.id"
    }

    /// All cases, newest first, for the API.
    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "c.id < \($0)" } ?? "1 = 1"
        order = "c.id DESC"
    }

    package var sql: SQL {
        """
        SELECT \(CaseColumns.list), u.name, u.email, u.key, m.name, g.comment, c.next_due_ms
        FROM \(CaseColumns.source)
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        JOIN members m ON m.organization_id = c.organization_id AND m.id = c.owner_id
        LEFT JOIN signals g ON g.organization_id = c.organization_id AND g.id = c.opening_signal_id
        WHERE c.organization_id = \(organization) AND \(condition) ORDER BY \(order) LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let first = CaseColumns.count
        return Entry(
            found: try CaseColumns.read(row), customerName: try row.optionalText(first),
            customerEmail: try row.optionalText(first + 1), customerKey: try row.text(first + 2),
            ownerName: try row.text(first + 3), comment: try row.optionalText(first + 4),
            nextDue: try row.instant(first + 5))
    }
}
