package import Recovery

/// Accounts, newest first, before a cursor.
package struct AccountList: Query {
    package struct Entry: Hashable, Sendable {
        package let id: ID<Account>
        package let key: String
        package let name: String?
        package let segment: String?
        package let location: String?
        package let annualRevenueMinor: Int64?
        package let currency: String?
        package let since: LocalDay?
        package let renewalOn: LocalDay?
        package let manager: ID<Member>?
        package let managerEmail: String?
        package let namedContact: String?
        package let isTest: Bool
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "a.id < \($0)" } ?? "1 = 1"
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "a.id = \(id)"
    }

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        limit = ids.count
        condition = "a.id IN \(list: ids)"
    }

    package var sql: SQL {
        """
        SELECT a.id, a.key, a.name, a.segment, a.location, a.annual_revenue_minor, a.currency, a.since_day,
            a.renewal_day, m.email, a.named_contact, a.is_test, a.manager_id
        FROM accounts a
        LEFT JOIN members m ON m.organization_id = a.organization_id AND m.id = a.manager_id
        WHERE a.organization_id = \(organization) AND \(condition) ORDER BY a.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), key: try row.text(1), name: try row.optionalText(2),
            segment: try row.optionalText(3), location: try row.optionalText(4),
            annualRevenueMinor: try row.optionalInteger(5), currency: try row.optionalText(6),
            since: try row.optionalInt(7).map(LocalDay.init(daysSince1970:)),
            renewalOn: try row.optionalInt(8).map(LocalDay.init(daysSince1970:)),
            manager: try row.optionalID(12), managerEmail: try row.optionalText(9),
            namedContact: try row.optionalText(10), isTest: try row.bool(11))
    }
}
