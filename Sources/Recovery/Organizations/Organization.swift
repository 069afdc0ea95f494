/// One company running a programme; every row belongs to one.
package struct Organization: Hashable, Sendable {
    /// The number that stands first in every key of the database; never shown to people.
    package struct Key: Hashable, Sendable, Comparable {
        package let rawValue: Int64

        package init(_ rawValue: Int64) {
            self.rawValue = rawValue
        }

        package static func < (left: Key, right: Key) -> Bool { left.rawValue < right.rawValue }
    }

    package let key: Key
    package var name: String
    /// IANA name; months and weeks of figures are cut in it.
    package var zone: String
    /// ISO 4217.
    package var currency: String
    package var weekStart: WeekStart
    /// SHA-256 of its logo's bytes; nil: it has none.
    package var logo: String?
    /// Nil: accounts are not told apart by their value.
    package var valueCuts: ValueCuts?
    package var followUp: FollowUp
    /// Whom customers could go to instead; who names one may leave.
    package var competitors: [String]
    /// Made up to show the product; every page says so.
    package var isDemo: Bool

    package init(
        key: Key, name: String, zone: String, currency: String, weekStart: WeekStart = .monday,
        logo: String? = nil, valueCuts: ValueCuts? = nil, followUp: FollowUp = .usual,
        competitors: [String] = [], isDemo: Bool = false
    ) {
        self.key = key
        self.name = name
        self.zone = zone
        self.currency = currency
        self.weekStart = weekStart
        self.logo = logo
        self.valueCuts = valueCuts
        self.followUp = followUp
        self.competitors = competitors
        self.isDemo = isDemo
    }
}
