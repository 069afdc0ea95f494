package import Recovery

/// Cases of one tab, newest first, before a cursor; with the names that a list shows.
package struct CaseList: Query {
    package enum Tab: String, CaseIterable, Hashable, Sendable {
        case open, waiting, parked, ended
    }

    package struct Entry: Sendable {
        package let found: Case
        package let customerName: String?
        package let customerEmail: String?
        package let customerKey: String
        package let ownerName: String
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

    package init(of organization: Organization.Key, _ tab: Tab, before cursor: Cursor?, limit: Int) {
        self.organization = organization
        self.limit = limit
        let key = Self.key(tab)
        let before: SQL = cursor.map { "(\(key), c.id) < (\($0.at), \($0.id))" } ?? "1 = 1"
        condition = "\(Self.condition(tab)) AND \(before)"
        order = "\(key) DESC, c.id DESC"
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "c.id = \(id)"
        order = "c.id"
    }

    package init(of organization: Organization.Key, from customer: ID<Customer>) {
        self.organization = organization
        limit = 200
        condition = "c.customer_id = \(customer)"
        order = "c.id DESC"
    }

    /// All cases, newest first, for the API.
    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "c.id < \($0)" } ?? "1 = 1"
        order = "c.id DESC"
    }

    static func condition(_ tab: Tab) -> SQL {
        switch tab {
        case .open: "c.ended_ms IS NULL"
        case .waiting: "c.stage = 'remedied'"
        case .parked: "c.ended_ms IS NULL AND c.is_parked = 1"
        case .ended: "c.ended_ms IS NOT NULL"
        }
    }

    /// What a tab is sorted by; its index begins with it.
    static func key(_ tab: Tab) -> SQL {
        switch tab {
        case .open, .parked: "c.opened_ms"
        case .waiting: "c.remedied_ms"
        case .ended: "c.ended_ms"
        }
    }

    package var sql: SQL {
        """
        SELECT \(CaseColumns.list), u.name, u.email, u.key, m.name
        FROM \(CaseColumns.source)
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        JOIN members m ON m.organization_id = c.organization_id AND m.id = c.owner_id
        WHERE c.organization_id = \(organization) AND \(condition) ORDER BY \(order) LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            found: try CaseColumns.read(row), customerName: try row.optionalText(42),
            customerEmail: try row.optionalText(43), customerKey: try row.text(44),
            ownerName: try row.text(45))
    }
}

/// How many cases a tab holds, counted up to a cap.
package struct CaseCount: Query {
    package let organization: Organization.Key
    package let tab: CaseList.Tab
    package static let cap = 1_000

    package init(of organization: Organization.Key, _ tab: CaseList.Tab) {
        self.organization = organization
        self.tab = tab
    }

    /// Sorted, so that the tab's own index is walked and not all cases in search of as many as the cap.
    package var sql: SQL {
        """
        SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.organization_id = \(organization)
            AND \(CaseList.condition(tab)) ORDER BY \(CaseList.key(tab)) DESC LIMIT \(Self.cap)) AS counted
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
