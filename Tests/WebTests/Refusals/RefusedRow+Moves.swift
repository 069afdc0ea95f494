import Connections
import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

/// Whoever tries it.
enum Who: Sendable {
    /// Of the case.
    case owner
    /// Another one who owns cases.
    case colleague
    case lead
    case administrator
    case named(String)

    func id(_ staged: Staged) -> ID<Member> {
        switch self {
        case .owner: staged.found.owner
        case .colleague: staged.colleague
        case .lead: staged.company.lea
        case .administrator:
            staged.members.first { $0.member.role == .administrator }?.member.id ?? ID("nobody")
        case .named(let name): staged.member(named: name)
        }
    }
}

extension RefusedRow {
    /// A move of a case, on all the ways that it can be made.
    static func move(
        _ refusal: any Refusal, in situation: Situation, by who: Who = .owner, page: Why? = nil,
        api: Why? = nil,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil,
        _ move: @escaping @Sendable (Staged) -> MoveCase.Move
    ) -> RefusedRow {
        RefusedRow(
            refusal: refusal, situation: situation, exactly: exactly,
            cells: [
                .page: page.map(Cell.cannot)
                    ?? .tried { try await $1.expect(move($0), by: who, onPageOf: $0) },
                .api: api.map(Cell.cannot) ?? .tried { try await $1.expect(move($0), by: who, overAPI: $0) },
                .bulk: .cannot(.notMany), .file: .cannot(.notOfAFile), .job: .cannot(.notOfTime),
            ])
    }

    /// A move that many cases can make at once.
    static func bulk(
        _ refusal: any Refusal, in situation: Situation, by who: Who = .owner,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil,
        _ move: @escaping @Sendable (Staged) -> MoveCase.Move
    ) -> RefusedRow {
        var row = self.move(refusal, in: situation, by: who, exactly: exactly, move)
        row.cells[.bulk] = .tried { try await $1.expect(move($0), by: who, ofTickedCasesOf: $0) }
        row.cells[.job] = .tried { try await $1.expect(move($0), by: who, ofAJobOf: $0) }
        return row
    }
}

extension Expected {
    private var comment: String { "\(refusal)" }

    func expect(_ move: MoveCase.Move, by who: Who, onPageOf staged: Staged) async throws {
        let browser = try await staged.house.browser(of: who.id(staged))
        let page = "/cases/\(staged.found.id)"
        try await browser.get(page)
        let typed = TypedMove(move, on: staged.clock)
        let path = "\(page)/\(typed.place)"
        expect(onPage: try await browser.post(path, typed.fields), of: path, comment)
    }

    func expect(_ move: MoveCase.Move, by who: Who, overAPI staged: Staged) async throws {
        let sent = SentMove(move, by: staged.email(of: who.id(staged)), staged.email)
        expect(
            overAPI: try await staged.api.writing.post(
                "/api/v1/cases/\(staged.found.id)/\(sent.place)", sent.body), comment)
    }

    /// In the list of outcomes, or, where the form says too little for any case, beside it.
    func expect(_ move: MoveCase.Move, by who: Who, ofTickedCasesOf staged: Staged) async throws {
        let browser = try await staged.house.browser(of: who.id(staged))
        try await browser.get("/cases?tab=all")
        let typed = TypedMove(move, on: staged.clock)
        let answer = try await browser.post(
            "/cases/ticked?tab=all",
            typed.fields.filter { $0.0 != "test" } + [
                ("case", staged.found.id.rawValue), ("move", move.bulkWord),
            ])
        if answer.status == 422 {
            return expect(onPage: answer, of: "/cases/ticked?tab=all", "ticked, \(comment)")
        }
        #expect(answer.status == 200)
        expect(inOutcomes: answer, "ticked, \(comment)")
    }

    /// As the job's page and the API tell what became of the case; where it was not begun, why.
    func expect(_ move: MoveCase.Move, by who: Who, ofAJobOf staged: Staged) async throws {
        let sent = SentMove(move, by: staged.email(of: who.id(staged)), staged.email)
        let begun = try await staged.api.writing.post(
            "/api/v1/bulk-moves",
            sent.body.without("test").with([
                "move": .string(move.bulkWord), "cases": [.string(staged.found.id.rawValue)],
            ]))
        if begun.status == 422 { return expect(overAPI: begun, "bulk, \(comment)") }
        #expect(begun.status == 202, "\(begun.text)")
        // Not all that time brings: the clocks of the situation stay as they are.
        try await RunBulk(of: staged.company.key, ID(begun["id"] ?? "")).run(at: staged.house.site.workplace)
        let path = "/bulk-moves/\(begun["id"] ?? "")"
        let told = try await staged.api.reading.get("/api/v1\(path)/cases").json["items"]?.array ?? []
        #expect(told.map { $0["rule"]?.string } == [rule], "bulk, \(comment)")
        #expect(told.map { $0["detail"]?.string } == [words], "bulk, \(comment)")
        let browser = try await staged.house.browser(of: staged.company.lea)
        expect(
            inOutcomes: try await browser.get("/bulk/\(begun["id"] ?? "")"), "page of the job, \(comment)")
    }

    private func expect(inOutcomes answer: APIAnswer, _ comment: String) {
        #expect(answer.text.contains("data-rule=\"\(rule)\""), "\(comment)")
        #expect(answer.text.contains(escaped), "\(comment)")
    }
}

extension MoveCase.Move {
    fileprivate var bulkWord: String {
        switch self {
        case .handOver: "hand_over"
        case .snooze: "snooze"
        case .markAsTest(let isTest): isTest ? "test" : "count"
        default: "none"
        }
    }
}
