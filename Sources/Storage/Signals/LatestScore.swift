package import Recovery

/// A customer's latest score in one measure.
package struct LatestScore: Hashable, Sendable {
    package let customer: ID<Customer>
    package let measure: Measure
    package var account: ID<Account>?
    package var signal: ID<Signal>
    package var score: Int
    package var band: Band
    package var occurredAt: Instant

    package init(_ score: Score, of customer: ID<Customer>, in account: ID<Account>?) {
        self.customer = customer
        measure = score.measure
        self.account = account
        signal = score.signal
        self.score = score.value
        band = score.band
        occurredAt = score.occurredAt
    }

    init(_ row: Row) throws {
        customer = try row.id(0)
        measure = try row.code(1)
        account = try row.optionalID(2)
        signal = try row.id(3)
        score = try row.int(4)
        band = try row.code(5)
        occurredAt = try row.instant(6)
    }
}
