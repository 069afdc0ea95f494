import Recovery
import TestSupport
import Testing
import Web

@Suite struct TypedValuesTests {
    private let opening = Instant.monday.adding(.seconds(20))

    @Test func `the current minute means now, and the minute of the opening that very instant`() throws {
        let now = WallClock(now: .monday.adding(.seconds(50)), zone: .utc)
        let later = WallClock(now: .monday.adding(.seconds(125)), zone: .utc)
        let typed = try #require(TypedMinute("2026-03-02T09:00"))

        #expect(typed.instant(on: now, from: opening) == now.now)
        #expect(typed.instant(on: later, from: opening) == opening)
        #expect(
            try #require(TypedMinute("2026-03-02T09:01:59")).instant(on: later, from: opening)
                == .monday.adding(.seconds(60)))
    }

    @Test(arguments: [
        "", "2026-03-02", "2026-02-30T09:00", "2026-03-02T24:00", "2026-03-02T9:00", "T", "soon",
    ])
    func `what is no minute is none`(typed: String) {
        #expect(TypedMinute(typed) == nil)
    }

    @Test(arguments: [
        ("120", "EUR", 12_000), ("120.5", "EUR", 12_050), ("120,50", "EUR", 12_050), ("0", "EUR", 0),
        ("1200", "JPY", 1_200), ("1.250", "KWD", 1_250), ("€90", "EUR", 9_000), ("90 EUR", "EUR", 9_000),
    ])
    func `an amount is read in the places of its currency`(typed: String, currency: String, minor: Int64) {
        #expect(TypedAmount(typed, currency: currency)?.minor == minor)
    }

    @Test(arguments: ["1,200", "1.200,00", "-5", "5.", ".5", "12a", "1e3", "", "9999999999999", "90 USD"])
    func `an amount that could be read in two ways, or in none, is refused`(typed: String) {
        #expect(TypedAmount(typed, currency: "EUR") == nil)
    }
}
