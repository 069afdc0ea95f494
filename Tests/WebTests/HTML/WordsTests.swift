import Recovery
import Testing
import Web

@Suite struct WordsTests {
    @Test(arguments: [
        (0, "0 rows"), (1, "1 row"), (2, "2 rows"), (4_812, "4,812 rows"), (1_000_000, "1,000,000 rows"),
    ])
    func `one of a thing is said in the singular, everything else in the plural`(number: Int, said: String) {
        #expect(Words.count(number, "row", "rows") == said)
    }

    @Test(arguments: [
        (Duration.seconds(20), "under 1 min"), (.seconds(41 * 60), "41 min"), (.seconds(3_900), "1 h 05"),
        (.hours(9), "9 h"), (.hours(43), "1 d 19 h"), (.days(2), "2 d"), (.days(17), "17 d"),
    ])
    func `a length of time is said in its two largest units`(length: Duration, said: String) {
        #expect(Words.length(length) == said)
    }

    @Test func `a clock says what is left, and from its end on what is over`() {
        let due = Instant(milliseconds: 100_000_000)

        #expect(Words.remaining(until: due, now: due.subtracting(.seconds(11_520))) == "3 h 12 left")
        #expect(Words.remaining(until: due, now: due) == "under 1 min over")
        #expect(Words.remaining(until: due, now: due.adding(.seconds(3_900))) == "1 h 05 over")
    }

    @Test func `the past is told in one unit`() {
        let now = Instant(milliseconds: 1_000_000_000)

        #expect(Words.ago(now, now: now) == "just now")
        #expect(Words.ago(now.subtracting(.hours(3)), now: now) == "3 h ago")
        #expect(Words.ago(now.subtracting(.days(2)), now: now) == "2 days ago")
        #expect(Words.ago(now.adding(.days(3)), now: now) == "in 3 days")
    }

    @Test func `numbers keep their sign and their places`() {
        #expect(Words.signed(12.4) == "+12")
        #expect(Words.signed(-7.6) == "−8")
        #expect(Words.signed(0.2) == "0")
        #expect(Words.tenths(2.94) == "2.9")
        #expect(Words.percents(0.33, 0.494) == "33 to 49%")
        #expect(Words.percent(.nan) == "0%")
        #expect(CappedCount(99, isCapped: true).text == "99+")
    }

    @Test func `an amount has the decimal places of its currency`() {
        #expect(Words.money(420_005, "EUR") == "EUR 4,200.05")
        #expect(Words.money(-50, "EUR") == "EUR −0.50")
        #expect(Words.money(1_200, "JPY") == "JPY 1,200")
        #expect(Words.money(1_200, "KWD") == "KWD 1.200")
    }

    @Test func `times are written in the reader's zone and marked up in UTC`() {
        let clock = WallClock(now: Instant(milliseconds: 0), zone: .utc)
        let monday = Instant(milliseconds: 1_795_424_400_000)

        #expect(clock.dateTime(monday) == "23 Nov 2026, 09:00")
        #expect(clock.inputValue(monday) == "2026-11-23T09:00")
        #expect(clock.time(monday).text.contains("datetime=\"2026-11-23T09:00:00Z\""))
    }

    @Test func `every shipped reason has words of its own`() {
        for reason in Reason.shipped {
            #expect(Words.reason(reason.code) != reason.code.replacing("_", with: " "))
        }
    }

    @Test func `a refusal names the control it is about`() {
        let refusal = Case.DiagnosisRefusal.tooFewWhys(given: 1)
        let note = RefusalNote(
            refusal, currency: "EUR", clock: WallClock(now: .init(milliseconds: 0), zone: .utc))

        #expect(note.rule == "three_whys")
        #expect(note.field == "why2")
        #expect(note.sentence.contains("1 given"))
    }
}
