import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct NoticesTests {
    @Test(arguments: Engine.allCases)
    func `whoever gets a case is told once, however often the signal comes`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let opened = try await company.caseOfOlga()
            try await company.receive(.nps(3, of: .bo, as: "2"), .nps(3, of: .bo, as: "4"))
            #expect(try await company.told(company.olga) == ["assigned"])

            try await company.move(opened, by: company.olga, .handOver(to: company.otto, because: "x"))
            #expect(try await company.told(company.otto) == ["assigned", "assigned"])
            #expect(try await company.told(company.olga) == ["assigned"])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a clock that several servers notice is told of once, and of the hard stop the leads hear too`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let owner = try await company.caseOfOlga().owner
            company.watch.advance(.days(3))

            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask { try await company.workplace.writeAgain(NoticeClocks().run) }
                }
                try await group.waitForAll()
            }
            _ = try await NoticeClocks().run(at: company.workplace)

            let told = try await company.told(owner).filter { $0.hasPrefix("breached") }
            #expect(told == ["breached first_touch", "breached outreach", "breached plan"])
            let others = try await company.told(company.lea).filter { $0 == "breached outreach" }
            #expect(others.count == 3)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what comes on a Saturday is shown on Monday morning`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            company.watch.advance(.days(5))
            try await company.receive(.nps(3, as: "1"))
            let owner = try await company.only().owner

            #expect(try await company.unread(owner) == 0)
            company.watch.advance(.hours(47))
            #expect(try await company.unread(owner) == 0)
            company.watch.set(Instant.monday.adding(.days(7)))
            #expect(try await company.unread(owner) == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `many cases at once are told of one by one, by one statement`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let forms = (0..<60).map { SignalForm.nps(3, of: CustomerForm(id: "c\($0)"), as: "\($0)") }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: company.workplace)
            let theirs = try await company.cases().filter { $0.owner != company.otto }
            let before = try await company.told(company.otto).count

            _ = try await MoveCases(
                of: company.key, theirs.map(\.id), by: company.lea,
                .handOver(to: company.otto, because: "is here")
            ).run(at: company.workplace)

            #expect(try await company.told(company.otto).count == before + theirs.count)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file is told of in one line to each owner, and taken back with it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let rows = (0..<30).map { "\($0),c\($0),3" }.joined(separator: "\n")
            let done = try await company.importing("id,customer,score\n\(rows)\n")

            let notices = try await company.rows("SELECT kind, cases FROM notices ORDER BY member_id")
            #expect(try Set(notices.map { try $0.text(0) }) == ["imported"])
            #expect(try notices.map { try $0.int(1) }.reduce(0, +) == 30)
            #expect(notices.count <= 3)

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            #expect(try await company.count("SELECT COUNT(*) FROM notices") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file that moves a case on is told of like any other answer`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let moved = try await company.remedy(try await company.only())
            company.watch.advance(.days(20))

            _ = try await company.importing("id,customer,score\n2,ada,1\n")

            #expect(try await company.told(moved.owner).contains("reopened"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `whom a note calls is told, and reading it in either place reads it in both`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let id = try await company.only().id
            for words in ["@Otto look", "@Otto look again"] {
                try await WriteNote(of: company.key, about: id, by: company.lea, words)
                    .run(at: company.workplace)
            }
            #expect(try await company.told(company.otto).filter { $0 == "mentioned" }.count == 2)

            try await MarkNoticesRead(of: company.key, company.otto, shownUntil: company.watch.now)
                .run(at: company.workplace)
            #expect(try await company.count("SELECT COUNT(*) FROM mentions WHERE read_ms IS NULL") == 0)

            try await WriteNote(of: company.key, about: id, by: company.lea, "@Otto and again")
                .run(at: company.workplace)
            #expect(try await company.unread(company.otto) == 1)
            try await ReadMentions(of: company.key, company.otto).run(at: company.workplace)
            #expect(try await company.unread(company.otto) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what came after the page was made stays unread`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let seen = company.watch.now
            company.watch.advance(.hours(3))
            _ = try await NoticeClocks().run(at: company.workplace)

            try await MarkNoticesRead(of: company.key, opened.owner, shownUntil: seen)
                .run(at: company.workplace)
            #expect(try await company.unread(opened.owner) == 1)
            try await MarkNoticesRead(of: company.key, opened.owner, about: opened.id)
                .run(at: company.workplace)
            #expect(try await company.unread(opened.owner) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was read long ago is forgotten, what was not stays`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            _ = try await company.caseOfOlga()
            try await MarkNoticesRead(of: company.key, company.olga, shownUntil: company.watch.now)
                .run(at: company.workplace)

            company.watch.advance(.days(90))
            #expect(try await ForgetNotices().run(at: company.workplace) == 0)
            company.watch.advance(.days(1))
            #expect(try await ForgetNotices().run(at: company.workplace) == 1)
            #expect(try await company.told(company.otto) == ["assigned"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a clock that runs out again since a mail came back is told of again`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            company.watch.advance(.hours(24))
            _ = try await NoticeClocks().run(at: company.workplace)
            #expect(try await company.unreadBreaches(of: opened.owner).contains("first_touch"))
            try await MarkNoticesRead(of: company.key, opened.owner, about: opened.id)
                .run(at: company.workplace)
            let sent = MoveCase.Move.touch(
                .mailSent, madeAt: .monday.adding(.hours(1)), isTemplate: false, note: nil)
            try await company.move(opened, sent)
            #expect(try await !company.only().firstTouch.isBreached)
            #expect(try await company.unreadBreaches(of: opened.owner) == [])

            let mail = try await company.rows("SELECT id FROM touches")[0].text(0)
            try await company.move(opened, .takeBack(touch: mail))

            #expect(try await company.only().firstTouch.isBreached)
            #expect(try await company.unreadBreaches(of: opened.owner).contains("first_touch"))
            #expect(try await company.told(opened.owner).filter { $0 == "breached first_touch" }.count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one organization's notices are never another's`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let other = try await Company.found("Harbour Ltd", at: company.workplace, company.watch)
            try await other.receive(.nps(3, as: "1"))
            let owner = try await other.only().owner

            try await MarkNoticesRead(of: company.key, owner, shownUntil: company.watch.now)
                .run(at: company.workplace)

            #expect(try await other.unread(owner) == 1)
            #expect(try await company.unread(owner) == 0)
        }
    }
}

extension Company {
    fileprivate func unreadBreaches(of member: ID<Member>) async throws -> [String] {
        try await rows(
            """
            SELECT clock FROM notices WHERE member_id = \(member) AND kind = 'breached' AND read_ms IS NULL
            ORDER BY clock
            """
        ).map { try $0.text(0) }
    }

    /// What a member was told, with the clock that it is about.
    fileprivate func told(_ member: ID<Member>) async throws -> [String] {
        try await rows(
            """
            SELECT kind, clock FROM notices WHERE organization_id = \(key) AND member_id = \(member)
            ORDER BY kind, clock
            """
        ).map { [try $0.text(0), try $0.optionalText(1)].compactMap(\.self).joined(separator: " ") }
    }

    fileprivate func unread(_ member: ID<Member>) async throws -> Int {
        let query = UnreadNotices(member, of: key, now: watch.now)
        return try await workplace.writer.read { try $0.first(query) } ?? -1
    }

    /// Three customers complain, and each of the three who own cases gets one.
    fileprivate func caseOfOlga() async throws -> Case {
        try await receive(
            .nps(3, as: "1"), .nps(3, of: .bo, as: "2"), .nps(3, of: CustomerForm(id: "cy"), as: "3"))
        return try #require(try await cases().first { $0.owner == olga })
    }
}

extension Workplace {
    /// As the rounds do: whom another server overtook looks again at the next tick.
    func writeAgain(_ round: (Workplace) async throws -> Int) async throws {
        for _ in 0..<5 {
            do {
                _ = try await round(self)
                return
            } catch let fault as StorageFault where fault.code == .conflict {
                continue
            }
        }
    }
}
