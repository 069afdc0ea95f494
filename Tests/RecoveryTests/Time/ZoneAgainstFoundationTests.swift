import Foundation
import Recovery
import Testing

@Suite struct ZoneAgainstFoundationTests {
    private static let names = [
        "Africa/Cairo", "Africa/Johannesburg", "America/Caracas", "America/Chicago", "America/Halifax",
        "America/New_York", "America/Phoenix", "America/Santiago", "America/Sao_Paulo", "America/St_Johns",
        "Antarctica/Troll", "Asia/Dubai", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tokyo",
        "Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney", "Etc/GMT+5", "Europe/Budapest",
        "Europe/Dublin", "Europe/Istanbul", "Europe/London", "Europe/Moscow", "Europe/Prague", "Pacific/Apia",
        "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "UTC",
    ]

    /// Odd numbers of seconds apart, so that all hours of the day are met; 1980 to about 2036.
    private static let instants = (0..<6_000).map { step in
        Instant(milliseconds: 315_532_800_000 + Int64(step) * 297_001_237)
    }

    @Test(arguments: names)
    func `offsets are those of Foundation`(name: String) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)
        let expected = try #require(TimeZone(identifier: name))

        let differing = Self.instants.filter { instant in
            zone.offset(at: instant) != expected.secondsFromGMT(for: instant.date)
        }

        #expect(differing.isEmpty, "first at \(differing.first.map { "\($0.date)" } ?? "none")")
    }

    @Test(arguments: names)
    func `months and days begin as in Foundation`(name: String) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: name))

        for step in stride(from: 0, to: 6_000, by: 40) {
            let instant = Self.instants[step]
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant.date)
            let day = zone.day(of: instant)
            try #expect(day.year == #require(parts.year))
            try #expect(day.month == #require(parts.month))
            try #expect(day.day == #require(parts.day))
            try #expect(day.weekday % 7 + 1 == #require(parts.weekday))
            #expect(zone.startOfDay(day).date == calendar.startOfDay(for: instant.date))
        }
    }

    @Test(arguments: names)
    func `every instant comes back from its local time or is a second showing of it`(name: String) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)

        for instant in Self.instants {
            let local = zone.local(of: instant)
            let back = zone.instant(of: local)
            #expect(back <= instant)
            #expect(zone.local(of: back) == local)
        }
    }
}

extension Instant {
    fileprivate var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }
}
