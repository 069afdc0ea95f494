import Recovery
import Testing

@Suite struct CurrencyTests {
    static let tolva = Organization(key: .init(1), name: "Tolva", zone: "UTC", currency: "EUR")

    @Test func `a currency is changed until something was paid in it`() throws {
        var early = Self.tolva
        var late = Self.tolva

        try early.count(in: "JPY", hasCosts: false)
        #expect(throws: Currency.ChangeRefusal.inUse("EUR")) {
            try late.count(in: "JPY", hasCosts: true)
        }
        try late.count(in: "EUR", hasCosts: true)

        #expect(early.currency == "JPY")
        #expect(late.currency == "EUR")
    }

    @Test(arguments: ["", "eur", "EURO", "XAU", "XXX", "DEM"])
    func `what is no currency in use is refused`(code: String) {
        var its = Self.tolva

        #expect(throws: Currency.ChangeRefusal.notACurrency(code)) {
            try its.count(in: code, hasCosts: false)
        }
    }

    @Test(arguments: [("EUR", 2), ("JPY", 0), ("KWD", 3), ("ISK", 0), ("XCG", 2)])
    func `a currency has its places`(code: String, places: Int) {
        #expect(Currency(code)?.places == places)
    }

    @Test func `each is listed once`() {
        #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
        #expect(Currency.all.allSatisfy { $0.code.utf8.count == 3 })
    }
}
