import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web
import Work

extension RefusalTable {
    static let signals: [RefusedRow] = [
        .nowhere(
            Signal.SignalRefusal.noSource, page: .capturedAnew, api: .checkedByField, file: .checkedByColumn),
        .nowhere(
            Signal.SignalRefusal.scoreWithoutMeasure, page: .capturedAnew, api: .checkedByField,
            file: .checkedByColumn),
        .nowhere(
            Signal.SignalRefusal.noScale(.ticket), page: .capturedAnew, api: .checkedByField,
            file: .checkedByColumn),
        .nowhere(
            Signal.SignalRefusal.scoreOutsideScale(11, .nps), page: .capturedAnew, api: .checkedByField,
            file: .checkedByColumn),
        .signal(
            Signal.SignalRefusal.scoreIsFinal(since: hour(24)), in: .opened.after(.hours(30)), "1,ada,9,no"),
        .signal(Signal.SignalRefusal.anotherCustomer, in: .opened, "1,bo,2,no"),
        .signal(
            Signal.SignalRefusal.decidedACase(ID("1")), in: .verified, "2,ada,9,yes",
            exactly: { Signal.SignalRefusal.decidedACase($0.found.id) }),
        .mark(Signal.TestRefusal.markedAlready, in: .withATest, "x", isTest: true),
        .mark(Signal.TestRefusal.notMarked, in: .opened, "1", isTest: false),
        .mark(
            Signal.TestRefusal.decidedACase(ID("1")), in: .verified, "2", isTest: true,
            exactly: { Signal.TestRefusal.decidedACase($0.found.id) }),
        .mark(
            Signal.TestRefusal.customerIsTest,
            in: .testCustomer.with("and said more") { house in
                try await house.company.receive(.nps(9, of: .ada.at("house"), as: "more"))
            }, "more", isTest: false),
    ]
}

extension RefusedRow {
    /// What is sent again, by a program and in a file: `row` is id, customer, score, and whether it is a test.
    fileprivate static func signal(
        _ refusal: Signal.SignalRefusal, in situation: Situation, _ row: String,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil
    ) -> RefusedRow {
        let cells = row.split(separator: ",").map(String.init)
        return RefusedRow(
            refusal: refusal, situation: situation, exactly: exactly,
            cells: [
                .page: .cannot(.capturedAnew),
                .api: .tried { staged, expected in
                    let body = JSON.answer(cells[0], score: Int(cells[2]) ?? 0, of: cells[1]).with([
                        "test": .bool(cells[3] == "yes")
                    ])
                    let answer = try await staged.api.writing.post("/api/v1/signals", body)
                    expected.expect(overAPI: answer, "\(refusal)")
                    let batch = try await staged.api.writing.post("/api/v1/signals/batch", lines: [body.line])
                    #expect(try batch.lines.map { $0["problem"]?["title"]?.string } == [expected.words])
                },
                .bulk: .cannot(.notMany), .file: .tried { try await $1.expect(inAFile: row, of: $0) },
                .job: .cannot(.sameAsTheImport),
            ])
    }

    fileprivate static func mark(
        _ refusal: Signal.TestRefusal, in situation: Situation, _ sourceID: String, isTest: Bool,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil
    ) -> RefusedRow {
        form(
            refusal, in: situation, by: .lead, at: { "/signals/\($0.signal(sourceID))" },
            to: { "/signals/\($0.signal(sourceID))/test" }, api: .cannot(.markedOnPages), exactly: exactly
        ) { _ in ["test": isTest ? "yes" : "no"] }
    }
}

extension Expected {
    /// An upload that a job works on, whose page tells why the row was not taken.
    fileprivate func expect(inAFile row: String, of staged: Staged) async throws {
        let text = "id,customer,score,is_test\n\(row)\n"
        let mapping = SignalMapping.again
        let plan = ImportPlan(mapping: mapping, file: try DelimitedFile.check(Array(text.utf8)))
        let begun = try await BeginImport(
            of: staged.company.key, fileName: "answers.csv", fileHash: "\(text.hashValue)", plan: plan
        ).run(at: staged.house.site.workplace)
        _ = try await RunImport(of: staged.company.key, begun.id).run(
            at: staged.house.site.workplace,
            from: { offset, count in
                let bytes = Array(text.utf8)
                return Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
            })
        let browser = try await staged.house.browser(of: staged.company.lea)
        let page = try await browser.get("/imports/\(begun.id)")
        #expect(
            page.text.contains(escaped), "\(refusal): \(page.text.between("refused-rows", "</table>") ?? "")")
    }
}

extension SignalMapping {
    fileprivate static var again: SignalMapping {
        var mapping = SignalMapping(
            source: "survey", columns: [.id: "id", .customer: "customer", .score: "score", .test: "is_test"])
        mapping.measure = .nps
        mapping.dates = .iso8601
        return mapping
    }
}

extension Situation {
    fileprivate static let verified = remedied.with("which a promoter verified") { house in
        house.watch.advance(.days(20))
        try await house.company.receive(.nps(9, as: "2"))
    }
    fileprivate static let withATest = opened.with("beside an answer that is a test") { house in
        try await house.company.receive(.nps(9, of: .bo, as: "x").with { $0.isTest = true })
    }
}
