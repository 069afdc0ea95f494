import Recovery
import TestSupport
import Testing

@Suite struct MarkingTests {
    @Test(arguments: [Stage.Word.open, .remedied, .promoter, .honestNo])
    func `a case becomes a test at any stage, and is worked on as before`(word: Stage.Word) throws {
        var marked = try Case.brought(to: word)
        _ = marked.takeNews()
        let stage = marked.stage

        try marked.markAsTest(holding: [], beside: [], by: Member.olga.id, now: .monday)

        #expect(marked.isTest)
        #expect(marked.stage == stage)
        #expect(marked.happened() == [.markedAsTest])
    }

    @Test func `the mark is set once, and taken away once`() throws {
        var marked = Case.opened()
        #expect(throws: Case.TestRefusal.notMarked) { try marked.unmark() }

        try marked.markAsTest(holding: [], beside: [], by: Member.olga.id, now: .monday)
        #expect(throws: Case.TestRefusal.markedAlready) {
            try marked.markAsTest(holding: [], beside: [], by: Member.olga.id, now: .monday)
        }
        try marked.unmark()

        #expect(!marked.isTest)
        #expect(marked.happened().suffix(2) == [.markedAsTest, .unmarkedAsTest])
    }

    @Test func `a case that counts is decided by no test`() throws {
        let decided = try Case.brought(to: .recovered)
        var next = Case.opened()
        let score = try #require(decided.nextScore?.signal)

        #expect(throws: Case.TestRefusal.decidedAnother(decided.id)) {
            try next.markAsTest(holding: [score], beside: [decided], by: nil, now: .monday)
        }
        var other = decided
        try other.markAsTest(holding: [], beside: [], by: nil, now: .monday)
        try next.markAsTest(holding: [score], beside: [other], by: nil, now: .monday)
        #expect(throws: Case.TestRefusal.decidedByATest) { try other.unmark(decidedByTest: true) }
    }

    @Test func `a test is beside what is said in earnest, and gives way to it`() throws {
        var test = Case.opened()
        let real = Signal.answer(ID("real"))
        var practice = real
        practice.setTest(true)
        #expect(!test.isBeside(real))

        try test.markAsTest(holding: [], beside: [], by: nil, now: .monday)
        #expect(test.isBeside(real))
        #expect(!test.isBeside(practice))
        test.giveWay(to: real.id, now: .monday)

        #expect(test.stage == .ended(.notADetractor, at: .monday))
        #expect(test.happened().suffix(3) == [.markedAsTest, .gaveWay, .ended])
    }

    @Test func `a test customer's case stays a test`() throws {
        var marked = Case.opened()
        try marked.markAsTest(holding: [], beside: [], by: nil, now: .monday)

        #expect(throws: Case.TestRefusal.customerIsTest) { try marked.unmark(customerIsTest: true) }
    }

    @Test func `a signal that decided a case that counts is no test`() throws {
        var decided = try Case.brought(to: .recovered)
        let id = try #require(decided.nextScore?.signal)
        var signal = Signal.answer(id)

        #expect(throws: Signal.TestRefusal.decidedACase(decided.id)) {
            try signal.markAsTest(beside: [decided])
        }
        try decided.markAsTest(holding: [], beside: [], by: nil, now: .monday)
        try signal.markAsTest(beside: [decided])
        #expect(throws: Signal.TestRefusal.markedAlready) { try signal.markAsTest(beside: []) }
        #expect(throws: Signal.TestRefusal.customerIsTest) {
            try signal.unmarkAsTest(customerIsTest: true)
        }
        try signal.unmarkAsTest(customerIsTest: false)
        #expect(throws: Signal.TestRefusal.notMarked) { try signal.unmarkAsTest(customerIsTest: false) }
    }
}

extension Case {
    fileprivate mutating func unmark(customerIsTest: Bool = false, decidedByTest: Bool = false) throws {
        try unmarkAsTest(
            customerIsTest: customerIsTest, decidedByTest: decidedByTest, by: Member.olga.id, now: .monday)
    }
}

extension Signal {
    fileprivate static func answer(_ id: ID<Signal>) -> Signal {
        Signal(
            kept: id, said: SignalForm(source: "survey", sourceID: "1"), customer: nil, joined: nil,
            band: .unscored, occurredAt: .monday, receivedAt: .monday, firstScoredAt: nil, isHistory: false,
            stamp: Stamp(localDay: LocalDay(daysSince1970: 20_000), segment: nil))
    }
}
