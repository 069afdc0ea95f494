import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ProgressLinksTests {
    @Test(arguments: Engine.allCases)
    func `a link that was made before a merge is withdrawn in the case that stands`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            try await company.move(younger, .openProgress(hash: "stray"))
            _ = try await MergeCustomers(
                of: company.key, younger.customer, into: older.customer, by: company.lea
            ).run(at: company.workplace)
            #expect(try await company.caseBehind("stray") == older.id)

            try await company.move(older, .withdrawProgress)

            #expect(try await company.caseBehind("stray") == nil)
            await #expect(throws: Case.ProgressRefusal.noLink) {
                try await company.move(older, .withdrawProgress)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a new link takes the place of one that was made before a merge`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            try await company.move(younger, .openProgress(hash: "old"))
            _ = try await MergeCustomers(
                of: company.key, younger.customer, into: older.customer, by: company.lea
            ).run(at: company.workplace)

            try await company.move(older, .openProgress(hash: "new"))

            #expect(try await company.caseBehind("old") == nil)
            #expect(try await company.caseBehind("new") == older.id)
        }
    }
}

extension Company {
    fileprivate func caseBehind(_ hash: String) async throws -> ID<Case>? {
        try await workplace.writer.read { try $0.first(ProgressLinkByHash(hash)) }?.id
    }
}
