import Recovery
import TestSupport
import Testing

@Suite struct FixTests {
    private var fix: Fix {
        Fix(
            id: ID("fix-1"), title: "A hand-over call", cause: .failedDelivery, touchpoint: "installation",
            recordedAt: .monday)
    }

    @Test func `a fix ships once, and not in the future`() throws {
        var shipped = fix
        #expect(throws: Fix.FixRefusal.shippedInTheFuture) {
            try shipped.ship(at: .monday.adding(.seconds(1)), now: .monday)
        }
        try shipped.ship(at: .monday, now: .monday)

        #expect(shipped.shippedAt == .monday)
        #expect(throws: Fix.FixRefusal.shippedAlready) { try shipped.ship(at: .monday, now: .monday) }
    }

    @Test func `only what shipped is judged, and may be judged anew`() throws {
        var judged = fix
        #expect(throws: Fix.FixRefusal.notShipped) { try judged.judge(.verified, now: .monday) }
        try judged.ship(at: .monday, now: .monday)
        try judged.judge(.verified, now: .monday)
        try judged.judge(.ineffective, now: .monday.adding(.days(90)))

        #expect(judged.stage == .judged(.ineffective, shippedAt: .monday, at: .monday.adding(.days(90))))
        #expect(judged.shippedAt == .monday)
    }
}
