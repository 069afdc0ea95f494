import Recovery
import Testing

@Suite struct WeekStartTests {
    @Test(arguments: [(WeekStart.monday, 2), (.sunday, 1), (.saturday, 0)])
    func `a week begins where people begin it`(start: WeekStart, day: Int) throws {
        // A Wednesday.
        let wednesday = try #require(LocalDay(year: 2026, month: 3, day: 4))
        let first = try #require(LocalDay(year: 2026, month: 3, day: 1)).adding(days: day - 1)

        #expect(wednesday.beginningOfWeek(start) == first)
        #expect(first.beginningOfWeek(start) == first)
        #expect(first.adding(days: -1).beginningOfWeek(start) == first.adding(days: -7))
    }
}
