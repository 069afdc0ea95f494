import Connections
import Recovery
import Testing

@Suite struct HolidayFileTests {
    private static func file(_ events: String...) -> [UInt8] {
        let lines =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + events + ["END:VCALENDAR", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func event(_ name: String, _ lines: String...) -> String {
        (["BEGIN:VEVENT", "UID:\(name)", "SUMMARY:\(name)"] + lines + ["END:VEVENT"]).joined(
            separator: "\r\n")
    }

    private static func fault(_ bytes: [UInt8]) -> HolidayFile.Fault? {
        do {
            _ = try HolidayFile(bytes)
            return nil
        } catch { return error }
    }

    private static func days(_ bytes: [UInt8]) throws -> [String] {
        try HolidayFile(bytes).holidays.map { "\($0.day) \($0.name)" }
    }

    @Test func `each event is a holiday on each day that it covers`() throws {
        let file = Self.file(
            Self.event("Christmas", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227"),
            Self.event("Labour Day", "DTSTART;VALUE=DATE:20260501"),
            Self.event("A meeting", "DTSTART:20260603T090000Z", "DTEND:20260603T100000Z"))

        #expect(
            try Self.days(file) == [
                "2026-05-01 Labour Day", "2026-06-03 A meeting", "2026-12-25 Christmas",
                "2026-12-26 Christmas",
            ])
    }

    @Test func `what recurs with an end is on all its days, but those it leaves out`() throws {
        let file = Self.file(
            Self.event(
                "New Year", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=3",
                "EXDATE;VALUE=DATE:20270101"),
            Self.event(
                "First Mondays", "DTSTART;VALUE=DATE:20261102", "RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261231")
        )

        #expect(
            try Self.days(file) == [
                "2026-01-01 New Year", "2026-11-02 First Mondays", "2026-12-07 First Mondays",
                "2028-01-01 New Year",
            ])
    }

    @Test func `what is no calendar, or has no end, is refused with what is wrong`() {
        let endless = Self.event("Sundays", "DTSTART;VALUE=DATE:20260104", "RRULE:FREQ=WEEKLY")
        let daily = Self.event("Days", "DTSTART;VALUE=DATE:20260104", "RRULE:FREQ=DAILY;COUNT=2001")
        let long = Self.event("Summer", "DTSTART;VALUE=DATE:20260104", "DTEND;VALUE=DATE:20260801")

        #expect(Self.fault(Array("id,score\n1,2\n".utf8)) == .notACalendar)
        #expect(Self.fault([]) == .notACalendar)
        #expect(Self.fault([0x42, 0, 0x45]) == .notACalendar)
        #expect(Self.fault(Self.file()) == .noEvents)
        #expect(Self.fault(Self.file(endless)) == .withoutEnd("Sundays"))
        #expect(Self.fault(Self.file(daily)) == .tooManyDays)
        #expect(Self.fault(Self.file(long)) == .tooManyDays)
        #expect(Self.fault(Self.file(Self.event("Some day"))) == .noDate("Some day"))
        #expect(Self.fault(Array(repeating: 0x41, count: HolidayFile.mostBytes + 1)) == .tooLong)
    }

    @Test(arguments: 1...300)
    func `whatever bytes come, it is taken or refused`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        var bytes = Self.file(
            Self.event("Christmas", "DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY;COUNT=3"))
        for _ in 0..<(1 + seed % 7) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
        }

        let taken = try? HolidayFile(bytes)

        let days = taken?.holidays.map(\.day) ?? []
        #expect(days == Set(days).sorted())
        #expect((taken?.holidays.count ?? 0) <= HolidayFile.mostDays)
    }
}
