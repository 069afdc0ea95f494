import Recovery
import Testing

@Suite struct ZoneTests {
    @Test func `Prague leaps from two to three in March`() throws {
        let prague = try ZoneCatalogue.installed.zone(named: "Europe/Prague")

        #expect(prague.local(of: .utc(2026, 3, 29, 0, 59)) == LocalDateTime(2026, 3, 29, 1, 59))
        #expect(prague.local(of: .utc(2026, 3, 29, 1, 0)) == LocalDateTime(2026, 3, 29, 3, 0))
        #expect(prague.offset(at: .utc(2026, 3, 29, 1, 0)) == 7_200)
    }

    @Test(arguments: [
        ("Europe/Prague", LocalDateTime(2026, 3, 29, 2, 30), LocalDateTime(2026, 3, 29, 3, 30)),
        ("America/Los_Angeles", LocalDateTime(2014, 3, 9, 2, 30), LocalDateTime(2014, 3, 9, 3, 30)),
        ("America/Sao_Paulo", LocalDateTime(2018, 11, 4, 0, 0), LocalDateTime(2018, 11, 4, 1, 0)),
        ("America/Sao_Paulo", LocalDateTime(2015, 10, 18, 0, 0), LocalDateTime(2015, 10, 18, 1, 0)),
        ("Australia/Lord_Howe", LocalDateTime(2026, 10, 4, 2, 10), LocalDateTime(2026, 10, 4, 2, 40)),
        ("Pacific/Apia", LocalDateTime(2011, 12, 30, 9, 0), LocalDateTime(2011, 12, 31, 9, 0)),
    ])
    func `a time the clocks leap over is taken later by the leap`(
        name: String, missing: LocalDateTime, taken: LocalDateTime
    ) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)

        let instant = zone.instant(of: missing)

        #expect(zone.local(of: instant) == taken)
    }

    @Test(arguments: [
        ("Europe/Prague", LocalDateTime(2026, 10, 25, 2, 30), Instant.utc(2026, 10, 25, 0, 30)),
        ("America/New_York", LocalDateTime(2026, 11, 1, 1, 30), Instant.utc(2026, 11, 1, 5, 30)),
        ("America/Los_Angeles", LocalDateTime(2014, 11, 2, 1, 30), Instant.utc(2014, 11, 2, 8, 30)),
        ("Australia/Lord_Howe", LocalDateTime(2026, 4, 5, 1, 45), Instant.utc(2026, 4, 4, 14, 45)),
        ("America/Havana", LocalDateTime(2026, 11, 1, 0, 0), Instant.utc(2026, 11, 1, 4, 0)),
    ])
    func `of a time shown twice the first is taken`(
        name: String, ambiguous: LocalDateTime, first: Instant
    ) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)

        #expect(zone.instant(of: ambiguous) == first)
    }

    @Test(arguments: [
        ("Asia/Kolkata", LocalDateTime(2026, 5, 4), Instant.utc(2026, 5, 3, 18, 30)),
        ("America/Sao_Paulo", LocalDateTime(2018, 11, 4), Instant.utc(2018, 11, 4, 3, 0)),
        ("America/Toronto", LocalDateTime(1919, 3, 31), Instant.utc(1919, 3, 31, 4, 30)),
        ("Pacific/Apia", LocalDateTime(2011, 12, 30), Instant.utc(2011, 12, 30, 10, 0)),
        ("Africa/Casablanca", LocalDateTime(2026, 2, 15), Instant.utc(2026, 2, 14, 23, 0)),
    ])
    func `a day begins with the first instant that is its own`(
        name: String, midnight: LocalDateTime, begins: Instant
    ) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)

        #expect(zone.startOfDay(midnight.day) == begins)
    }

    @Test func `Casablanca goes back for Ramadan and forward after it`() throws {
        let casablanca = try ZoneCatalogue.installed.zone(named: "Africa/Casablanca")

        #expect(casablanca.offset(at: .utc(2026, 2, 14)) == 3_600)
        #expect(casablanca.offset(at: .utc(2026, 3, 1)) == 0)
        #expect(casablanca.offset(at: .utc(2026, 4, 1)) == 3_600)
    }

    @Test func `years beyond the listed ones follow the rule`() throws {
        let newYork = try ZoneCatalogue.installed.zone(named: "America/New_York")

        #expect(newYork.local(of: .utc(2450, 7, 1, 12, 0)) == LocalDateTime(2450, 7, 1, 8, 0))
        #expect(newYork.local(of: .utc(2450, 12, 1, 12, 0)) == LocalDateTime(2450, 12, 1, 7, 0))
    }

    @Test func `milliseconds before 1970 keep their place`() {
        let local = Zone.utc.local(of: Instant(milliseconds: -1))

        #expect(local == LocalDateTime(day: LocalDay(daysSince1970: -1), millisecondOfDay: 86_399_999))
        #expect(Zone.utc.instant(of: local) == Instant(milliseconds: -1))
    }
}
