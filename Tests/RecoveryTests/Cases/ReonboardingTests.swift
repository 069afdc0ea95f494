import Recovery
import TestSupport
import Testing

@Suite struct ReonboardingTests {
    @Test func `goodwill starts a clock of 14 days, and nothing else does`() throws {
        let plain = try Case.delivered(withGoodwill: false)
        let complaint = try Case.delivered(withGoodwill: true)

        #expect(plain.clock(.reonboarding) == nil)
        #expect(complaint.clock(.reonboarding)?.due == Case.delivery.adding(.days(14)))
    }

    @Test func `it runs out where no step was marked, and waits for the last`() throws {
        var complaint = try Case.delivered(withGoodwill: true)
        var late = complaint

        for step in 1...3 { try complaint.mark(step, beside: Array(1..<step)) }
        #expect(complaint.clock(.reonboarding)?.isRunning == true)
        try complaint.mark(4, beside: [1, 2, 3])
        late.notice(now: Case.delivery.adding(.days(14) + .milliseconds(1)))

        #expect(complaint.clock(.reonboarding)?.isRunning == false)
        #expect(late.clock(.reonboarding)?.isBreached == true)
        #expect(late.overdueClocks(now: Case.delivery.adding(.days(15))).contains(.reonboarding))
    }

    @Test func `a step is done, or left out with a reason`() throws {
        var complaint = try Case.delivered(withGoodwill: false)
        _ = complaint.takeNews()

        try complaint.mark(1)
        try complaint.mark(2, because: "They asked for nothing.", beside: [1])

        let news = complaint.takeNews()
        #expect(news.map(\.kind) == [.stepDone, .stepSkipped])
        #expect(news.map(\.became) == ["1", "2"])
    }

    @Test func `what is no step, was marked, or has no reason is refused`() throws {
        var complaint = try Case.delivered(withGoodwill: false)
        var early = try Case.brought(to: .remedyChosen)
        var over = try Case.brought(to: .recovered)

        #expect(throws: Case.ReonboardingRefusal.noSuchStep(of: 4)) { try complaint.mark(0) }
        #expect(throws: Case.ReonboardingRefusal.noSuchStep(of: 4)) { try complaint.mark(5) }
        #expect(throws: Case.ReonboardingRefusal.markedAlready) { try complaint.mark(1, beside: [1]) }
        #expect(throws: Case.ReonboardingRefusal.noReason) { try complaint.mark(1, because: " ") }
        #expect(throws: Case.ReonboardingRefusal.notRemedied) { try early.mark(1) }
        #expect(throws: Case.ReonboardingRefusal.alreadyEnded(at: Case.ripe)) { try over.mark(1) }
    }

    @Test(arguments: [(true, true), (false, false)])
    func `after goodwill the last step is not left out where none was done`(
        withGoodwill: Bool, isRefused: Bool
    ) throws {
        var complaint = try Case.delivered(withGoodwill: withGoodwill)
        let skipped = (1...3).map { Case.ReonboardingStep($0, isSkipped: true) }
        func skip() throws {
            try complaint.mark(
                step: 4, of: 4, skippingBecause: "No.", beside: skipped, by: Member.olga.id,
                now: Case.delivery)
        }

        if isRefused {
            #expect(throws: Case.ReonboardingRefusal.oneIsDone) { try skip() }
        } else {
            try skip()
        }
    }

    @Test func `the next round begins anew`() throws {
        var complaint = try Case.delivered(withGoodwill: true)

        complaint.hear(.given(3, at: Case.ripe), now: Case.ripe)

        #expect(complaint.clock(.reonboarding) == nil)
        #expect(complaint.clocks.allSatisfy { $0.kind != .reonboarding || !$0.isRunning })
    }
}

extension Case {
    fileprivate static func delivered(withGoodwill: Bool) throws -> Case {
        var delivered = try brought(to: .remedyChosen, cause: .processFriction)
        if withGoodwill { try delivered.choose(.credit) }
        try delivered.deliver()
        delivered.reckon(by: Timing(.strict, by: .always(in: .utc)))
        return delivered
    }

    fileprivate mutating func mark(
        _ step: Int, because reason: String? = nil, beside marked: [Int] = []
    ) throws {
        try mark(
            step: step, of: 4, skippingBecause: reason, beside: marked.map { ReonboardingStep($0) },
            by: Member.olga.id, now: Case.delivery.adding(.days(1)))
    }
}
