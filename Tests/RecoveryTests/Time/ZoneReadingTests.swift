import Recovery
import Testing

@Suite struct ZoneReadingTests {
    @Test func `without listed changes the rule holds for all years`() throws {
        let zone = try Zone(name: "Test", bytes: file(footer: "CET-1CEST,M3.5.0,M10.5.0/3"))

        #expect(zone.local(of: .utc(2026, 3, 29, 1, 0)) == LocalDateTime(2026, 3, 29, 3, 0))
        #expect(zone.local(of: .utc(2026, 10, 25, 0, 59)) == LocalDateTime(2026, 10, 25, 2, 59))
        #expect(zone.local(of: .utc(2026, 10, 25, 1, 0)) == LocalDateTime(2026, 10, 25, 2, 0))
        #expect(zone.instant(of: LocalDateTime(2026, 10, 25, 2, 30)) == .utc(2026, 10, 25, 0, 30))
        #expect(zone.instant(of: LocalDateTime(2026, 3, 29, 2, 30)) == .utc(2026, 3, 29, 1, 30))
    }

    @Test(arguments: [
        ("IST-1GMT0,M10.5.0,M3.5.0/1", Instant.utc(2090, 7, 1), 3_600),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", .utc(2090, 12, 1), 0),
        ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", .utc(2090, 7, 1), -7_200),
        ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", .utc(2090, 12, 1), -10_800),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", .utc(2090, 7, 1), 37_800),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", .utc(2090, 1, 1), 39_600),
        ("EST5EDT,0/0,J365/25", .utc(2027, 1, 1, 5, 0), -14_400),
        ("EST5EDT,0/0,J365/25", .utc(2028, 12, 31, 23, 0), -14_400),
        ("AAA3BBB,J60/0,J300/0", .utc(2028, 3, 1, 2, 59), -10_800),
        ("AAA3BBB,J60/0,J300/0", .utc(2028, 3, 1, 3, 0), -7_200),
        ("AAA3BBB,59/0,300/0", .utc(2028, 2, 29, 3, 0), -7_200),
        ("IST-2IDT,M3.4.4/26,M10.5.0", .utc(2026, 3, 26, 23, 59), 7_200),
        ("IST-2IDT,M3.4.4/26,M10.5.0", .utc(2026, 3, 27, 0, 0), 10_800),
        ("<+01>-1", .utc(2090, 7, 1), 3_600),
    ])
    func `footers mean what POSIX says`(footer: String, instant: Instant, offset: Int) throws {
        let zone = try Zone(name: "Test", bytes: file(footer: footer))

        #expect(zone.offset(at: instant) == offset)
    }

    @Test func `listed changes come before the rule`() throws {
        let zone = try Zone(
            name: "Test", bytes: file(transitions: [0, 86_400], offsets: [600, 3_600], footer: "CET-1"))

        #expect(zone.offset(at: Instant(milliseconds: -1)) == 600)
        #expect(zone.offset(at: Instant(milliseconds: 86_399_999)) == 600)
        #expect(zone.offset(at: Instant(milliseconds: 86_400_000)) == 3_600)
        #expect(zone.offset(at: .utc(2200, 1, 1)) == 3_600)
    }

    @Test(arguments: [
        "CET", "CET-1CEST", "CET-25", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.5.0", "CET-1 ",
    ])
    func `footers that say nothing are refused`(footer: String) {
        #expect(throws: Zone.Damage.unreadableFooter) {
            try Zone(name: "Test", bytes: file(footer: footer))
        }
    }

    @Test func `a file cut anywhere is refused`() {
        let whole = file(transitions: [0, 86_400], offsets: [600, 3_600], footer: "CET-1")

        for length in whole.indices {
            #expect(throws: Zone.Damage.self) { try Zone(name: "Test", bytes: Array(whole[..<length])) }
        }
    }

    @Test func `damage is told apart`() {
        #expect(throws: Zone.Damage.notTimeZoneData) { try Zone(name: "Test", bytes: Array("# tzdata".utf8)) }
        #expect(throws: Zone.Damage.versionOne) { try Zone(name: "Test", bytes: file(version: 0)) }
        #expect(throws: Zone.Damage.contradictory) {
            try Zone(name: "Test", bytes: file(transitions: [5, 5], offsets: [0, 1]))
        }
        #expect(throws: Zone.Damage.contradictory) { try Zone(name: "Test", bytes: file(offsets: [])) }
        // The count of leap seconds in the second header, after 44 bytes of the first.
        var leaping = file()
        leaping[44 + 31] = 1
        #expect(throws: Zone.Damage.countsLeapSeconds) { try Zone(name: "Test", bytes: leaping) }
        #expect(throws: Zone.Damage.endsEarly) {
            try Zone(name: "Test", bytes: header(version: 50, times: .max, types: .max) + [0])
        }
    }

    /// A zone whose changes take the offsets in turn, with an empty first block.
    private func file(
        version: UInt8 = 50, transitions: [Int64] = [], offsets: [Int32] = [0], footer: String = ""
    ) -> [UInt8] {
        var bytes = header(version: version, times: 0, types: 0)
        bytes += header(version: version, times: UInt32(transitions.count), types: UInt32(offsets.count))
        for transition in transitions { bytes += bigEndian(UInt64(bitPattern: transition), length: 8) }
        for index in transitions.indices { bytes.append(UInt8(index)) }
        for offset in offsets { bytes += bigEndian(UInt64(UInt32(bitPattern: offset)), length: 4) + [0, 0] }
        return bytes + [10] + footer.utf8 + [10]
    }

    private func header(version: UInt8, times: UInt32, types: UInt32) -> [UInt8] {
        Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15 + 12)
            + bigEndian(UInt64(times), length: 4) + bigEndian(UInt64(types), length: 4) + [0, 0, 0, 0]
    }

    private func bigEndian(_ number: UInt64, length: Int) -> [UInt8] {
        (0..<length).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
