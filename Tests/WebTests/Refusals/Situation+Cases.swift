import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Web

/// The situations of one case, each an hour further.
extension Situation {
    static let opened = Situation("a case that was just opened")
    static let ended = Situation("an ended case", .end(.noResponse, because: "Silence."))
    static let noDetractor = Situation(
        "a case of no detractor", .mail, .end(.notADetractor, because: "A mistake."))
    static let mailed = Situation("a case after a mail", .mail)
    static let takenBack = Situation("a case whose mail came back", .mail) { house in
        let found = try await house.newest()
        let key = house.company.key
        let id = try await house.site.reader.read { try $0.all(CaseTouches(of: key, found.id)) }[0].id
        try await house.move(.takeBack(touch: id))
        house.watch.advance(.hours(1))
    }
    static let acknowledged = Situation("an acknowledged case", .call)
    static let handedOver = Situation("a case that was handed over after a contact", .call) { house in
        let found = try await house.newest()
        let other = found.owner == house.company.olga ? house.company.otto : house.company.olga
        try await house.move(.handOver(to: other, because: "Is there today."))
    }
    static let helped = Situation(
        "a case that was helped at once", .call, .choose(.emergency(.replacement)), .deliver(at: nil))
    static let diagnosed = Situation("a diagnosed case", .call, .diagnose())
    static let ofTwoCauses = Situation(
        "a case of two causes", .call, .diagnose(.failedDelivery, second: .processFriction))
    static let neglected = Situation("a case of neglect", .call, .diagnose(.relationalNeglect))
    static let called = Situation(
        "a case of neglect with a call", .call, .diagnose(.relationalNeglect), .choose(.of(.personalCall)))
    static let chosen = Situation("a case with a remedy", .call, .diagnose(), .choose(.of(.replacement)))
    static let systemic = Situation(
        "a systemic case with a remedy", .call, .diagnose(fixability: .systemic), .choose(.of(.replacement)))
    static let fixed = Situation(
        "a systemic case with a remedy and a fix", .call, .diagnose(fixability: .systemic),
        .choose(.of(.replacement)), .proposeFix(title: "Pack twice"))
    static let remedied = Situation(
        "a remedied case", .call, .diagnose(), .choose(.of(.replacement)), .promised, .deliver(at: nil))
    static let resolved = Situation(
        "a remedied case with a note", .call, .diagnose(), .choose(.of(.replacement)), .promised,
        .deliver(at: nil),
        .resolve(.complete))
    static let promised = Situation("a case with a promise", .promised)
    static let waiting = Situation(
        "a case that waits", .call, .wait(until: .monday.adding(.days(3)), because: "They send photographs."))
    static let test = Situation("a test", .markAsTest(true))
    static let testCustomer = Situation(
        "a case of a customer who is a test",
        arrange: { house in
            var account = AccountForm(id: "house")
            account.isTest = true
            _ = try await ReceiveAccounts(of: house.company.key, [account]).run(at: house.site.workplace)
            try await house.company.receive(.nps(2, of: .ada.at("house"), as: "1"))
        })
    static let decidingTheFirst = Situation(
        "a case whose answer decided another one", .end(.noResponse, because: "Silence.")
    ) { house in
        house.watch.advance(.days(15))
        try await house.company.receive(.nps(2, as: "2"))
    }
    static let decidedByATest = Situation(
        "a test that a test decided", .markAsTest(true), .call, .diagnose(), .choose(.of(.replacement)),
        .promised,
        .deliver(at: nil)
    ) { house in
        house.watch.advance(.days(15))
        try await house.company.receive(.nps(9, as: "2"))
        let id = ID<Signal>(
            try await house.company.rows("SELECT id FROM signals WHERE source_id = '2'")[0].text(0))
        try await MarkSignal(of: house.company.key, id, by: house.company.lea, asTest: true)
            .run(at: house.site.workplace)
    }
    static let goingOnElsewhere = Situation(
        "a case that goes on in an older one",
        arrange: { house in
            try await house.company.receive(.nps(2, as: "1"))
            let ada = try await house.newest().customer
            house.watch.advance(.hours(1))
            try await house.company.receive(.nps(2, of: .bo, as: "2"))
            let bo = try await house.company.cases(of: .bo)[0].customer
            _ = try await MergeCustomers(of: house.company.key, bo, into: ada, by: house.company.lea)
                .run(at: house.site.workplace)
        })
    static let besideAFix = diagnosed.with("beside a fix of another cause") { house in
        _ = try await RecordFix(
            of: house.company.key, by: house.company.lea, title: "One queue", cause: .processFriction,
            touchpoint: nil
        ).run(at: house.site.workplace)
    }
    static let promisedAndEnded = Situation(
        "an ended case with a promise", .promised, .end(.noResponse, because: "Silence."))
    static let kept = promised.with("which was kept") { house in
        let id = try await house.promises()[0]
        try await house.move(.keepPromise(id))
    }
}

extension House {
    func promises() async throws -> [ID<Promise>] {
        let (key, id) = (company.key, try await newest().id)
        return try await site.reader.read { try $0.all(CasePromises(of: key, id)).map(\.promise.id) }
    }

    func approvals() async throws -> [ID<Approval>] {
        let (key, id) = (company.key, try await newest().id)
        return try await site.reader.read { try $0.all(CaseApprovals(of: key, id)).map(\.approval.id) }
    }

    @discardableResult
    func add(_ name: String, _ role: Role) async throws -> ID<Member> {
        try await AddMember(
            to: company.key, name: name, email: "\(name.lowercased())@example.org", role: role,
            authorityMinor: 0
        ).run(at: site.workplace)
    }
}

extension MoveCase.Move {
    static let call = MoveCase.Move.touch(.callAnswered, note: "We talked.")
    static let mail = MoveCase.Move.touch(.mailSent, note: "I wrote.")
    static let promised = MoveCase.Move.promise(words: "You hear from us.", due: .monday.adding(.days(4)))

    static func diagnose(
        _ cause: Cause = .failedDelivery, second: Cause? = nil, reason: String? = nil,
        fixability: Diagnosis.Fixability = .fixableNow,
        words: DiagnosisWords = .three
    ) -> MoveCase.Move {
        let usual = Reason.shipped.first { $0.cause == cause }?.code ?? ""
        return .diagnose(
            Diagnosis(cause: cause, reason: reason ?? usual, secondCause: second, fixability: fixability),
            words)
    }
}

extension DiagnosisWords {
    static let three = DiagnosisWords(
        whys: ["It came late.", "Nobody packed it.", "The list was lost."],
        evidence: "I waited for two weeks.")
}

extension Case.RemedyChoice {
    static func of(
        _ kind: RemedyKind, _ costMinor: Int64? = 0, because rationale: String = "She asked for it.",
        by exception: Case.RemedyException? = nil
    ) -> Case.RemedyChoice {
        Case.RemedyChoice(
            .catalogued(code: kind.rawValue), costMinor: costMinor, rationale: rationale, by: exception)
    }

    static func emergency(_ kind: RemedyKind, because reason: String = "The line is dead.")
        -> Case.RemedyChoice
    {
        .of(kind, by: .emergency(because: reason))
    }
}

extension ResolutionNote {
    static let complete = ResolutionNote(
        fixed: "A new one came.", why: "It was packed badly.", effect: "Two weeks lost.",
        next: "The packing is tested.", talkOn: LocalDay("2026-03-09") ?? LocalDay(daysSince1970: 0))

    func with(_ change: (inout ResolutionNote) -> Void) -> ResolutionNote {
        var note = self
        change(&note)
        return note
    }
}

/// Hours after the case was opened.
func hour(_ hours: Int) -> Instant { .monday.adding(.hours(hours)) }
