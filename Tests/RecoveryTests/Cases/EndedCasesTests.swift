import Recovery
import TestSupport
import Testing

/// What is over takes no further move, whichever it is.
@Suite struct EndedCasesTests {
    struct Attempt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (inout Case) throws -> Void

        init(_ testDescription: String, _ make: @escaping @Sendable (inout Case) throws -> Void) {
            self.testDescription = testDescription
            self.make = make
        }
    }

    private static let late = Case.ripe.adding(.hours(1))
    private static let olga = Member.olga.id
    private static let otto = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 0)

    private static func promise(_ id: String) -> Promise {
        Promise(id: ID(id), member: olga, madeAt: .monday, due: late.adding(.days(9)))
    }

    static let attempts = [
        Attempt("touch") { try $0.touch(at: late) },
        Attempt("diagnose") { try $0.diagnose(now: late) },
        Attempt("choose") { try $0.choose(.redo, now: late) },
        Attempt("choose in an emergency") {
            try $0.choose(.redo, exception: EmergencyTests.because, now: late)
        },
        Attempt("tell of the remedy") { try $0.tellRemedy(by: olga, now: late) },
        Attempt("deliver") { try $0.deliver(at: late) },
        Attempt("confirm") {
            try $0.confirm(in: [Touch(.callAnswered, at: late, by: olga)], by: olga, now: late)
        },
        Attempt("let try") { try $0.letTry(days: 3, by: olga, now: late) },
        Attempt("end a trial") { try $0.endTrial(works: true, by: olga, now: late) },
        Attempt("mark a step") {
            try $0.mark(step: 1, of: 3, skippingBecause: nil, beside: [], by: olga, now: late)
        },
        Attempt("promise") { try $0.promise(promise("p"), words: "A date.", beside: [], now: late) },
        Attempt("tell the plan") { try $0.tellPlan(promise("p"), words: "A date.", beside: [], now: late) },
        Attempt("keep a promise") {
            var kept = promise("p")
            try $0.keep(&kept, beside: [], by: olga, now: late)
        },
        Attempt("move a promise") {
            var moved = promise("p")
            try $0.move(&moved, to: promise("q"), beside: [], isTold: true, now: late)
        },
        Attempt("tell a limit") { try $0.tellLimit("Not this year.", by: olga, now: late) },
        Attempt("wait") {
            try $0.waitForCustomer(until: late.adding(.days(1)), because: "Photos.", by: olga, now: late)
        },
        Attempt("stop waiting") { try $0.stopWaiting(by: olga, now: late) },
        Attempt("snooze") { try $0.snooze(until: nil, by: olga, now: late) },
        Attempt("hand over") { try $0.handOver(to: otto, because: "Knows them.", by: .lea, now: late) },
        Attempt("end") { try $0.end(.customerLeft, because: "Moved away.", by: .lea, now: late) },
        Attempt("ask for help") {
            _ = try $0.ask(
                .init(otto, isAway: false), for: "Read the log.", due: late.adding(.days(1)), as: "task",
                by: .lea, now: late)
        },
    ]

    @Test(arguments: attempts, [Stage.Word.recovered, .noResponse])
    func `it is refused, and nothing happens`(attempt: Attempt, word: Stage.Word) throws {
        var ended = try Case.brought(to: word)
        _ = ended.takeNews()
        let before = ended

        let refusal = #expect(throws: (any Error).self) { try attempt.make(&ended) } as? any Refusal

        #expect(refusal?.rule == "case_has_ended")
        #expect(ended == before)
    }

    @Test(arguments: attempts)
    func `it is refused too where a corrected score ended it before anybody made contact`(
        attempt: Attempt
    ) throws {
        var ended = try Case.brought(to: .open)
        ended.endByCorrection(of: ID("opening"), now: .monday(plus: .hours(1)))
        _ = ended.takeNews()
        let before = ended

        let refusal = #expect(throws: (any Error).self) { try attempt.make(&ended) } as? any Refusal

        #expect(refusal?.rule == "case_has_ended")
        #expect(ended == before)
    }
}
