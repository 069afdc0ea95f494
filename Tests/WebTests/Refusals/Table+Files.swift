import Connections
import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

extension RefusalTable {
    static let files: [RefusedRow] = [
        .file(Case.EvidenceRefusal.empty, []),
        .file(Case.EvidenceRefusal.tooLong, [UInt8](repeating: 7, count: Evidence.mostBytes + 1)),
        .file(Case.EvidenceRefusal.notAName, [1], named: ".."),
        .file(Case.EvidenceRefusal.tooManyWords, [1], words: String(repeating: "x", count: 501)),
        .file(Case.EvidenceRefusal.tooMany, in: .full, [1]),
        RefusedRow(
            refusal: Case.EvidenceRefusal.somebodyElses, situation: .attached,
            cells: [
                .page: .tried { staged, expected in
                    let browser = try await staged.house.browser(of: staged.colleague)
                    try await browser.get("/cases/\(staged.found.id)")
                    let answer = try await browser.post("/files/\(staged.files[0])/remove", [:])
                    expected.expect(onPage: answer, of: "", "\(expected.refusal)")
                },
                .api: .tried { staged, expected in
                    let answer = try await staged.api.writing.post(
                        "/api/v1/files/\(staged.files[0])/remove",
                        ["member": .string(staged.email(of: staged.colleague))])
                    expected.expect(overAPI: answer, "\(expected.refusal)")
                },
                .bulk: .cannot(.notMany), .file: .cannot(.notOfAFile), .job: .cannot(.notOfTime),
            ]),
    ]
}

extension RefusedRow {
    fileprivate static func file(
        _ refusal: Case.EvidenceRefusal, in situation: Situation = .opened, _ bytes: [UInt8],
        named name: String = "a.png", words: String = ""
    ) -> RefusedRow {
        RefusedRow(
            refusal: refusal, situation: situation,
            cells: [
                .page: .tried { staged, expected in
                    let browser = try await staged.house.browser(of: staged.found.owner)
                    try await browser.get("/cases/\(staged.found.id)")
                    let answer = try await browser.attach(
                        bytes, named: name, words: words, to: staged.found.id)
                    expected.expect(
                        onPage: answer, of: "/cases/\(staged.found.id)/file", "\(refusal)")
                },
                .api: .tried { staged, expected in
                    let path =
                        "/api/v1/cases/\(staged.found.id)/files?member=lea@example.org&name=\(name)&words=\(words)"
                    expected.expect(
                        overAPI: try await staged.api.writing.send(.post, path, bytes), "\(refusal)")
                },
                .bulk: .cannot(.notMany), .file: .cannot(.notOfAFile), .job: .cannot(.notOfTime),
            ])
    }
}

extension Situation {
    fileprivate static let attached = opened.with("with a file") { house in try await house.attach() }
    fileprivate static let full = opened.with("with a hundred files") { house in
        for _ in 1...Evidence.mostOfACase { try await house.attach() }
    }
}

extension House {
    fileprivate func attach() async throws {
        var bytes = FileBytes()
        bytes.take([1, 2, 3])
        let found = try await newest()
        try await company.move(found, .attach(bytes.evidence(named: "log.txt", nil), bytes))
    }
}
