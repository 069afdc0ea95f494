import Recovery
import Testing

@Suite struct DatingTests {
    private let now = Instant(milliseconds: 1_767_603_600_000)

    @Test func `a move is dated now, and never before the one before it`() {
        #expect(Case.dating(now, after: nil) == now)
        #expect(Case.dating(now, after: now.subtracting(.days(9))) == now)
        #expect(Case.dating(now, after: now.adding(.hours(2))) == now.adding(.hours(2) + .milliseconds(1)))
        #expect(Case.dating(now, after: now) == now)
        #expect(Case.dating(now, after: now, isAfter: true) == now.adding(.milliseconds(1)))
    }

    @Test func `a date more than a day ahead holds nothing up`() {
        #expect(Case.dating(now, after: now.adding(.days(1))) == now.adding(.days(1) + .milliseconds(1)))
        #expect(Case.dating(now, after: now.adding(.days(1) + .milliseconds(1))) == now)
    }
}
