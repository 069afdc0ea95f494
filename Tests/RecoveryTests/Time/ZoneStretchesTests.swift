import Recovery
import Testing

@Suite struct ZoneStretchesTests {
    @Test(arguments: ["Europe/Budapest", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "UTC"])
    func `whatever lies in a stretch is as far from UTC as the stretch says`(name: String) throws {
        let zone = try ZoneCatalogue.installed.zone(named: name)
        let (first, last) = (Instant.utc(2024, 1, 1), Instant.utc(2028, 6, 1))

        let stretches = zone.stretches(from: first, to: last)

        for hour in stride(from: 0, to: 1_600 * 24, by: 7) {
            let instant = first.adding(.hours(hour))
            let its = stretches.first { stretch in stretch.end.map { instant < $0 } ?? true }
            #expect(its?.offsetMilliseconds == Int64(zone.offset(at: instant)) * 1_000, "\(instant)")
        }
        #expect(stretches.last?.end == nil)
        #expect(stretches.dropLast().allSatisfy { $0.end != nil })
    }
}
