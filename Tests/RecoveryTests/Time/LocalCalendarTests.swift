import Recovery
import Testing

@Suite struct LocalCalendarTests {
    @Test func `every day has the number after the day before`() throws {
        var number = try #require(LocalDay(year: 1895, month: 1, day: 1)).daysSince1970
        for year in 1895...2110 {
            for month in 1...12 {
                for day in 1...LocalMonth(year: year, month: month).dayCount {
                    let today = try #require(LocalDay(year: year, month: month, day: day))
                    #expect(today.daysSince1970 == number)
                    #expect(today.civil == (year, month, day))
                    number += 1
                }
            }
        }
        #expect(LocalDay(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    }

    @Test(arguments: [(2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0)])
    func `days that do not exist are refused`(year: Int, month: Int, day: Int) {
        #expect(LocalDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2026-2-01", "2026-02-30", "+026-02-01", "2026-02-01 ", "2026-02", ""])
    func `only whole ISO dates are read`(text: String) {
        #expect(LocalDay(text) == nil)
        #expect(LocalDay("2026-02-01")?.description == "2026-02-01")
    }

    @Test func `a later month keeps the day or ends with its last`() throws {
        let day = try #require(LocalDay("2024-01-31"))

        #expect(day.adding(months: 1).description == "2024-02-29")
        #expect(day.adding(months: 13).description == "2025-02-28")
        #expect(day.adding(months: 2).description == "2024-03-31")
        #expect(day.adding(months: -2).description == "2023-11-30")
    }

    @Test func `months run on over the year`() {
        let december = LocalMonth(year: 2026, month: 12)

        #expect(december.next == LocalMonth(year: 2027, month: 1))
        #expect(december.adding(months: -12).description == "2025-12")
        #expect(LocalMonth(year: 1969, month: 12).year == 1969)
        #expect(LocalMonth(year: 1969, month: 12).month == 12)
    }

    @Test func `a month is cut in its zone`() throws {
        let prague = try ZoneCatalogue.installed.zone(named: "Europe/Prague")
        let march = LocalMonth(year: 2026, month: 3)

        #expect(march.start(in: prague) == .utc(2026, 2, 28, 23, 0))
        #expect(march.next.start(in: prague) == .utc(2026, 3, 31, 22, 0))
        #expect(prague.month(of: .utc(2026, 3, 31, 21, 59)) == march)
        #expect(prague.month(of: .utc(2026, 3, 31, 22, 0)) == march.next)
    }

    @Test func `a week begins on Monday at midnight of the zone`() throws {
        let prague = try ZoneCatalogue.installed.zone(named: "Europe/Prague")

        #expect(prague.startOfWeek(containing: .utc(2026, 3, 29, 21, 59)) == .utc(2026, 3, 22, 23, 0))
        #expect(prague.startOfWeek(containing: .utc(2026, 3, 29, 22, 0)) == .utc(2026, 3, 29, 22, 0))
    }

    @Test func `twelve months are calendar months with the time of day kept`() throws {
        let prague = try ZoneCatalogue.installed.zone(named: "Europe/Prague")

        #expect(prague.adding(months: 12, to: .utc(2024, 2, 29, 11, 0)) == .utc(2025, 2, 28, 11, 0))
        #expect(prague.adding(months: 3, to: .utc(2026, 1, 15, 11, 0)) == .utc(2026, 4, 15, 10, 0))
        #expect(prague.adding(days: 1, to: .utc(2026, 3, 28, 11, 0)) == .utc(2026, 3, 29, 10, 0))
    }

    @Test func `24 o'clock is the next midnight`() throws {
        let day = try #require(LocalDay("2026-12-31"))

        #expect(LocalDateTime(day: day, hour: 24, minute: 0).description == "2027-01-01T00:00:00")
    }
}
