import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct TasksTests {
    @Test(arguments: Engine.allCases)
    func `a helper is told once, does the task and owns nothing`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            let ana = try await company.ana()
            let task = try await company.tasks(of: found)[0]
            #expect(try await company.waiting(ana) == 1)
            #expect(try await company.told(ana) == ["task_asked"])

            await #expect(throws: NotAllowed.self) { try await company.move(found, by: ana, .call) }
            await #expect(throws: NotAllowed.self) {
                try await company.move(found, by: ana, .end(.noResponse, because: "x"))
            }
            try await WriteNote(of: company.key, about: found.id, by: ana, "The log begins on Monday.")
                .run(at: company.workplace)
            try await company.move(found, by: ana, .finishTask(task.task.id, finding: "It never left."))

            #expect(try await company.tasks(of: found).map(\.answer) == ["It never left."])
            #expect(try await company.waiting(ana) == 0)
            #expect(try await company.only().owner == found.owner)
            #expect(try await company.told(found.owner).filter { $0.hasPrefix("task") } == ["task_done"])
            await #expect(throws: Case.TaskRefusal.settledAlready) {
                try await company.move(found, by: ana, .finishTask(task.task.id, finding: "Again."))
            }
            let words = try await company.count(
                "SELECT COUNT(*) FROM events WHERE was LIKE '%left%' OR became LIKE '%left%'")
            #expect(words == 0)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that ends closes its tasks`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            let ana = try await company.ana()
            try await company.move(found, by: company.lea, .end(.noResponse, because: "Nobody is there."))

            #expect(try await company.tasks(of: found).map(\.task.outcome) == [.closed])
            #expect(try await company.waiting(ana) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that is verified closes its tasks`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            try await company.remedy(found)
            company.watch.advance(.days(20))
            try await company.receive(.nps(9, as: "2"))

            #expect(try await !company.only().isOpen)
            #expect(try await company.tasks(of: found).map(\.task.outcome) == [.closed])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a task of who leaves is the owner's again, who is told`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            let (ana, actor) = (try await company.ana(), try await company.administrator())
            _ = try await DeactivateMember(ana, of: company.key, by: actor, handingCasesTo: nil)
                .run(at: company.workplace)

            #expect(try await company.tasks(of: found).map(\.task.helper) == [nil])
            #expect(try await company.waiting(found.owner) == 1)
            #expect(try await company.told(found.owner).filter { $0.hasPrefix("task") } == ["task_returned"])
            await #expect(throws: Case.TaskRefusal.hasLeft) { try await company.ask(ana, in: found) }
            let id = try await company.tasks(of: found)[0].task.id
            try await company.move(found, .finishTask(id, finding: "It never left."))
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the task of an owner who leaves is with whoever takes the case over, who is told`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let found = try await company.only()
            let other = found.owner == company.olga ? company.otto : company.olga
            try await company.ask(other, in: found)
            try await company.move(found, .handOver(to: other, because: "Is there today"))
            _ = try await DeactivateMember(
                other, of: company.key, by: company.administrator(), handingCasesTo: found.owner
            ).run(at: company.workplace)

            #expect(try await company.only().owner == found.owner)
            #expect(try await company.waiting(found.owner) == 1)
            #expect(try await company.told(found.owner).filter { $0.hasPrefix("task") } == ["task_returned"])
            #expect(try await company.told(other).filter { $0.hasPrefix("task") } == ["task_asked"])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `of more tasks than are listed the first due are, and the count says that there are more`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let found = try await company.only()
            let (key, owner, now) = (company.key, found.owner, company.watch.now)
            try await company.workplace.writer.write { connection in
                for number in 1...120 {
                    let isBack = number.isMultiple(of: 2)
                    let task = HelpTask(
                        id: ID("t-\(number)"), asker: owner, helper: isBack ? nil : owner, askedAt: now,
                        due: now.adding(.hours(number)))
                    try connection.insert(task, words: "Read the log.", in: found, of: key)
                }
            }

            let listed = try await company.workplace.writer.read { try $0.all(TasksOf(owner, of: key)) }
            let count = try await company.workplace.writer.read { try $0.first(WaitingTasks(owner, of: key)) }

            #expect(listed.map(\.id.rawValue) == (1...100).map { "t-\($0)" })
            #expect(count == 101)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a task of who goes on leave is the owner's again on the first day, once`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            let ana = try await company.ana()
            let tomorrow = Zone.utc.day(of: company.watch.now).adding(days: 1)
            try await SetLeave(of: company.key, for: ana, by: ana, (tomorrow, tomorrow))
                .run(at: company.workplace)
            #expect(try await ReturnTasks().run(at: company.workplace) == 0)
            company.watch.advance(.days(1))

            try await withThrowingTaskGroup { group in
                for _ in 0..<3 {
                    group.addTask { try await company.workplace.writeAgain(ReturnTasks().run) }
                }
                try await group.waitForAll()
            }

            #expect(try await company.tasks(of: found).map(\.task.helper) == [nil])
            #expect(try await company.told(found.owner).filter { $0.hasPrefix("task") } == ["task_returned"])
            await #expect(throws: Case.TaskRefusal.isAway) { try await company.ask(ana, in: found) }
            company.watch.advance(.days(1))
            let id = try await company.tasks(of: found)[0].task.id
            try await company.move(found, .passTask(id, to: ana, due: company.watch.now.adding(.hours(2))))
            #expect(try await ReturnTasks().run(at: company.workplace) == 0)
            #expect(try await company.waiting(ana) == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `tasks go over with the case of who turned out to be somebody else, and come back`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .bo, as: "b"))
            company.watch.advance(.hours(1))
            let found = try await company.asked()
            let older = try await company.only(.bo)
            let (ada, bo) = (found.customer, older.customer)
            let merge = try await MergeCustomers(of: company.key, ada, into: bo, by: company.lea)
                .run(at: company.workplace)

            #expect(try await company.tasks(of: older).map(\.words) == ["Read the log."])
            #expect(try await company.tasks(of: older).map(\.task.isWaiting) == [true])
            #expect(try await company.violations() == [])
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            #expect(try await company.tasks(of: older).isEmpty)
            #expect(try await company.tasks(of: found).map(\.task.isWaiting) == [true])
            #expect(try await company.waiting(company.ana()) == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a task of one case is none of another's, and no member of another organization helps`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let found = try await company.asked()
            let id = try await company.tasks(of: found)[0].task.id
            try await company.receive(.nps(2, of: .bo, as: "b"))
            let other = try await company.only(.bo)
            let harbour = try await Company.found("Harbour", at: company.workplace, company.watch)

            await #expect(throws: Missing.self) {
                try await company.move(other, by: company.lea, .finishTask(id, finding: "x"))
            }
            await #expect(throws: Missing.self) { try await company.ask(harbour.olga, in: found) }
        }
    }
}

extension Company {
    /// An analyst.
    fileprivate func ana() async throws -> ID<Member> {
        let known = try await rows(
            "SELECT id FROM members WHERE organization_id = \(key) AND email = 'ana@example.org'")
        if let row = known.first { return try row.id(0) }
        return try await AddMember(
            to: key, name: "Ana", email: "ana@example.org", role: .analyst, authorityMinor: 0
        ).run(at: workplace)
    }

    /// Ada's case, in which Ana was asked for something.
    fileprivate func asked() async throws -> Case {
        try await receive(.nps(3, as: "1"))
        let found = try await only()
        return try await ask(ana(), in: found)
    }

    @discardableResult
    fileprivate func ask(_ helper: ID<Member>, in found: Case) async throws -> Case {
        try await move(
            found, .askHelp(of: helper, words: "Read the log.", due: watch.now.adding(.hours(6))))
    }

    fileprivate func tasks(of found: Case) async throws -> [CaseTasks.Entry] {
        let query = CaseTasks(of: key, found.id)
        return try await workplace.writer.read { try $0.all(query) }
    }

    fileprivate func waiting(_ member: ID<Member>) async throws -> Int {
        let (key, count) = (key, WaitingTasks(member, of: key))
        let listed = try await workplace.writer.read { try $0.all(TasksOf(member, of: key)) }.count
        let counted = try await workplace.writer.read { try $0.first(count) } ?? -1
        return listed == counted ? counted : -1
    }

    fileprivate func told(_ member: ID<Member>) async throws -> [String] {
        try await rows(
            "SELECT kind FROM notices WHERE organization_id = \(key) AND member_id = \(member) ORDER BY kind"
        ).map { try $0.text(0) }
    }
}
