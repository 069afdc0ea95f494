import Recovery
import TestSupport
import Testing

@Suite struct EvidenceTests {
    @Test func `a file is attached to a case of any stage, and history keeps no name`() throws {
        var ended = Case.opened()
        try ended.end(.noResponse, because: "Silence.", by: .lea, now: .monday)
        _ = ended.takeNews()

        try ended.attach(.screenshot(), as: "f", beside: 0, by: Member.olga.id, now: .monday)

        let event = try #require(ended.news.first)
        #expect(event.kind == .fileAttached)
        #expect([event.subject, event.became] == ["f", "aaaaaaaaaaaa"])
    }

    @Test(
        arguments: [
            ("", 0, .empty), ("a.png", 0, .empty), ("a.png", Evidence.mostBytes + 1, .tooLong),
            ("", 1, .notAName), ("..", 1, .notAName), ("a/b.png", 1, .notAName), ("..\\b.png", 1, .notAName),
            ("a\u{0}.png", 1, .notAName), ("a\nb.png", 1, .notAName), ("\u{202E}gnp.exe", 1, .notAName),
            (String(repeating: "x", count: 201), 1, .notAName),
        ] as [(String, Int, Case.EvidenceRefusal)])
    func `what is no file of a name and some bytes is refused`(
        name: String, bytes: Int, refusal: Case.EvidenceRefusal
    ) {
        var opened = Case.opened()

        #expect(throws: refusal) {
            try opened.attach(.screenshot(name, bytes), as: "f", beside: 0, by: Member.olga.id, now: .monday)
        }
        #expect(opened.news.allSatisfy { $0.kind != .fileAttached })
    }

    @Test(arguments: ["Ünïcode 🙃.png", "a b (1).tar.gz", ".profile", String(repeating: "x", count: 200)])
    func `any other name is a name`(name: String) throws {
        var opened = Case.opened()

        try opened.attach(.screenshot(name), as: "f", beside: 99, by: Member.olga.id, now: .monday)
    }

    @Test func `what is said of a file is short`() throws {
        var opened = Case.opened()
        func screenshot(_ length: Int) -> Evidence {
            Evidence(
                name: "a.png", words: String(repeating: "x", count: length), hash: "aaaaaaaaaaaa", bytes: 1,
                kind: .png)
        }
        try opened.attach(
            screenshot(Evidence.longestWords), as: "f", beside: 0, by: Member.olga.id, now: .monday)

        #expect(throws: Case.EvidenceRefusal.tooManyWords) {
            try opened.attach(
                screenshot(Evidence.longestWords + 1), as: "g", beside: 1, by: Member.olga.id, now: .monday)
        }
    }

    @Test func `a case has a hundred files at most`() {
        var opened = Case.opened()

        #expect(throws: Case.EvidenceRefusal.tooMany) {
            try opened.attach(.screenshot(), as: "f", beside: 100, by: Member.olga.id, now: .monday)
        }
    }

    @Test func `who attached a file removes it, and a lead does; nobody else`() throws {
        var opened = Case.opened()
        let theirs = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 0)

        #expect(throws: Case.EvidenceRefusal.somebodyElses) {
            try opened.detach(.screenshot(), as: "f", attachedBy: Member.olga.id, by: theirs, now: .monday)
        }
        try opened.detach(.screenshot(), as: "f", attachedBy: theirs.id, by: theirs, now: .monday)
        try opened.detach(.screenshot(), as: "g", attachedBy: Member.olga.id, by: .lea, now: .monday)

        #expect(opened.news.filter { $0.kind == .fileRemoved }.map(\.subject) == ["f", "g"])
    }
}

extension Evidence {
    fileprivate static func screenshot(_ name: String = "a.png", _ bytes: Int = 10) -> Evidence {
        Evidence(
            name: name, words: nil, hash: String(repeating: "a", count: 64), bytes: bytes, kind: .png)
    }
}
