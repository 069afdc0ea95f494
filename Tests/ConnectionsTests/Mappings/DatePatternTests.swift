import Connections
import Recovery
import Testing

@Suite struct DatePatternTests {
    @Test(arguments: [
        ("dd/MM/yyyy HH:mm", "11/04/2018 20:09", "2018-04-11T20:09:00"),
        ("MM/dd/yyyy", "04/11/2018", "2018-04-11T00:00:00"),
        ("d/M/yy", "1/4/18", "2018-04-01T00:00:00"),
        ("d.M.yyyy H:mm", "1.12.2018 9:05", "2018-12-01T09:05:00"),
        ("dd.MM.yyyy", "29.02.2024", "2024-02-29T00:00:00"),
        ("yyyy-MM-dd HH:mm:ss", "2026-11-20 10:14:02", "2026-11-20T10:14:02"),
        ("M/d/yyyy h:mm a", "4/1/2018 12:05 am", "2018-04-01T00:05:00"),
        ("M/d/yyyy h:mm a", "4/1/2018 12:05 PM", "2018-04-01T12:05:00"),
        ("d MMM yyyy", "3 Mar 2021", "2021-03-03T00:00:00"),
        ("yyyy-MM-dd'at'HH", "2021-03-03at07", "2021-03-03T07:00:00"),
        ("ISO 8601", "2026-11-20T10:14", "2026-11-20T10:14:00"),
    ])
    func `a pattern reads what it describes`(pattern: String, text: String, expected: String) throws {
        let reading = try #require(DatePattern(rawValue: pattern)).read(text)

        guard case .local(let local) = reading else {
            Issue.record("\(reading) is no local time")
            return
        }
        #expect(local.description == expected)
    }

    @Test(arguments: [
        ("ISO 8601", "2026-11-20T10:14:02Z", 1_795_169_642_000),
        ("ISO 8601", "2026-11-20T10:14:02.5+01:00", 1_795_166_042_500),
        ("ISO 8601", "2026-11-20 10:14:02 -0530", 1_795_189_442_000),
        ("dd/MM/yyyy HH:mm XXX", "20/11/2026 10:14 +02", 1_795_162_440_000),
        ("unix seconds", "1795169642", 1_795_169_642_000),
        ("unix seconds", "1795169642.25", 1_795_169_642_000),
        ("unix milliseconds", "1795169642123", 1_795_169_642_123),
    ])
    func `a date with an offset is a moment`(pattern: String, text: String, milliseconds: Int64) throws {
        let reading = try #require(DatePattern(rawValue: pattern)).read(text)

        #expect(reading == .moment(Instant(milliseconds: milliseconds)))
    }

    @Test(arguments: [
        ("dd/MM/yyyy", "31/02/2018", DatePattern.Failure.noSuchDate),
        ("dd/MM/yyyy", "01/13/2018", .noSuchDate),
        ("dd/MM/yyyy", "Yesterday", .differentlyWritten), ("dd/MM/yyyy", "1/2/2018", .differentlyWritten),
        ("dd/MM/yyyy", "01/02/2018 10:00", .differentlyWritten),
        ("dd/MM/yyyy HH:mm", "01/02/2018 24:01", .noSuchDate),
        ("M/d/yyyy h:mm a", "4/1/2018 13:05 PM", .noSuchDate),
        ("unix seconds", "17951696421234", .noSuchDate),
        ("ISO 8601", "2026-11-20T10:14:02+25:00", .noSuchDate),
    ])
    func `what does not fit or does not exist is no date`(
        pattern: String, text: String, failure: DatePattern.Failure
    ) throws {
        let pattern = try #require(DatePattern(rawValue: pattern))

        #expect(throws: failure) { try pattern.read(text) }
    }

    @Test(arguments: [
        "dd/MM", "dd/MM/yyyy dd", "yyyy-MM-dd hh:mm", "yyyy-MM-dd HH:mm a", "yyyy-MM-dd x", "", "yyyy'MMdd",
    ])
    func `a pattern must make a whole date`(pattern: String) {
        #expect(DatePattern(rawValue: pattern) == nil)
    }
}
