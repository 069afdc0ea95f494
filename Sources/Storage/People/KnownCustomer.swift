package import Recovery

/// A customer as hearing needs to know them.
package struct KnownCustomer: Hashable, Sendable {
    package let id: ID<Customer>
    package var key: String
    package var account: ID<Account>?
    package var name: String?
    package var email: String?
    package var phone: String?
    package var isTest: Bool
    /// Who they turned out to be; nil for a customer of their own.
    package private(set) var mergedInto: ID<Customer>?

    package init(
        id: ID<Customer>, key: String, account: ID<Account>?, name: String?, email: String?, phone: String?,
        isTest: Bool
    ) {
        self.id = id
        self.key = key
        self.account = account
        self.name = name
        self.email = email
        self.phone = phone
        self.isTest = isTest
    }

    static let columns: SQL = "id, key, account_id, name, email, phone, is_test, merged_into_id"

    static func read(_ row: Row) throws -> KnownCustomer {
        var customer = KnownCustomer(
            id: try row.id(0), key: try row.text(1), account: try row.optionalID(2),
            name: try row.optionalText(3), email: try row.optionalText(4), phone: try row.optionalText(5),
            isTest: try row.bool(6))
        customer.mergedInto = try row.optionalID(7)
        return customer
    }
}
