package import Recovery

/// An account as hearing needs to know it.
package struct KnownAccount: Hashable, Sendable {
    package let id: ID<Account>
    package let key: String
    package var segment: String?
    package var location: String?
    package var annualRevenueMinor: Int64?
    package var currency: String?
    package var manager: ID<Member>?
    package var renewsOn: LocalDay?
    package var isTest: Bool

    package init(id: ID<Account>, key: String) {
        self.id = id
        self.key = key
        isTest = false
    }

    init(_ row: Row) throws {
        id = try row.id(0)
        key = try row.text(1)
        segment = try row.optionalText(2)
        manager = try row.optionalID(3)
        isTest = try row.bool(4)
        location = try row.optionalText(5)
        annualRevenueMinor = try row.optionalInteger(6)
        currency = try row.optionalText(7)
        renewsOn = try row.optionalInteger(8).map { LocalDay(daysSince1970: Int($0)) }
    }
}
