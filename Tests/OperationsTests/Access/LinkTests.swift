import Operations
import Recovery
import Storage
import Testing
import TestSupport

/// One-time links open an account, so that at most one lives at a time.
@Suite struct LinkTests {
    @Test(arguments: Engine.allCases)
    func `a new link ends the one before it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let first = try #require(try await MakeLink(of: company.key).run(at: company.workplace))
            let second = try #require(try await MakeLink(of: company.key).run(at: company.workplace))

            await #expect(throws: AcceptLink.AcceptRefusal.linkUsedOrOld) {
                try await Self.accepting(first).run(at: company.workplace)
            }

            _ = try await Self.accepting(second).run(at: company.workplace)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a link works once, also when two open it at the same time`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let link = try #require(try await MakeLink(of: company.key).run(at: company.workplace))

            let opened = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        await (try? Self.accepting(link).run(at: company.workplace)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }

            #expect(opened == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two servers that start at once found one organization`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let workplace = Workplace(writer: Writer(database), world: .still(Watch()))

            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    // Whoever comes second may be told so; what counts is what is there afterwards.
                    group.addTask {
                        try? await FoundOrganization(name: "Amends & Co").runIfFirst(at: workplace)
                    }
                }
            }

            let founded = try await workplace.writer.read { try $0.all(Organizations()) }
            #expect(founded.map(\.key) == [Organization.Key(1)])
        }
    }

    private static func accepting(_ token: String) -> AcceptLink {
        AcceptLink(token: token, name: "Ada", email: "ada@example.org", password: "correct horse battery")
    }
}
