import Connections
import Recovery
import Testing

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("2026-11-23T10:15:00.123Z", 1_795_428_900_123),
        ("2026-11-23t11:15:00.123456+01:00", 1_795_428_900_123),
        ("2026-11-23T04:45:00.1-05:30", 1_795_428_900_100),
        ("2026-11-23T10:15:00-00:00", 1_795_428_900_000),
        ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
        ("1969-12-31T23:59:59.999Z", -1),
        ("0000-01-01T00:00:00Z", -62_167_219_200_000),
        ("9999-12-31T23:59:59z", 253_402_300_799_000),
    ])
    func `a text is the instant it names`(text: String, milliseconds: Int64) throws {
        #expect(try Instant(rfc3339: text) == Instant(milliseconds: milliseconds))
    }

    @Test(arguments: [
        ("", Instant.TextRefusal.notRFC3339),
        ("1795428900123", .notRFC3339),
        ("2026-11-23", .notRFC3339),
        ("2026-11-23 10:15:00Z", .notRFC3339),
        ("23.11.2026T10:15:00Z", .notRFC3339),
        ("2026-11-23T10:15Z", .notRFC3339),
        ("2026-11-23T10:15:00.Z", .notRFC3339),
        ("2026-11-23T10:15:00+0100", .notRFC3339),
        ("2026-11-23T10:15:00Zulu", .notRFC3339),
        ("2026-11-23T1O:15:00Z", .notRFC3339),
        ("2026-11-23T10:15:00", .noOffset),
        ("2026-11-23T10:15:00.5", .noOffset),
        ("2026-02-31T10:15:00Z", .noSuchDay),
        ("2026-02-29T10:15:00Z", .noSuchDay),
        ("1900-02-29T10:15:00Z", .noSuchDay),
        ("2026-13-01T10:15:00Z", .noSuchDay),
        ("2026-11-00T10:15:00Z", .noSuchDay),
        ("2026-11-23T24:00:00Z", .noSuchTime),
        ("2026-11-23T10:60:00Z", .noSuchTime),
        ("2026-11-23T10:15:61Z", .noSuchTime),
        ("2016-12-31T23:59:60Z", .leapSecond),
        ("2026-11-23T10:15:00+24:00", .noSuchOffset),
    ])
    func `what names no instant is refused for its reason`(text: String, refusal: Instant.TextRefusal) {
        #expect(throws: refusal) { try Instant(rfc3339: text) }
    }

    @Test func `an instant written and read is itself, over ten thousand years`() throws {
        var mutations = Mutations(seed: 7)
        for _ in 0..<5_000 {
            let milliseconds = Int64.random(in: -62_167_219_200_000...253_402_300_799_999, using: &mutations)
            let instant = Instant(milliseconds: milliseconds)
            #expect(try Instant(rfc3339: instant.rfc3339) == instant)
        }
    }

    @Test(
        arguments: [("2026-11-23", nil), ("2026-02-30", .noSuchDay), ("23.11.2026", .notRFC3339)]
            as [(String, Instant.TextRefusal?)])
    func `a day is read alone`(text: String, refusal: Instant.TextRefusal?) throws {
        guard let refusal else {
            #expect(try LocalDay(rfc3339: text).description == text)
            return
        }
        #expect(throws: refusal) { try LocalDay(rfc3339: text) }
    }
}
