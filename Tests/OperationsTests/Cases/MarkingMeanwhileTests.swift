import Dispatch
import Operations
import Recovery
import Storage
import Synchronization
import TestSupport
import Testing

/// Whose a signal is may change between the look at it and the lock on its customer. SQLite has one writer, to whom that
/// does not happen.
@Suite struct MarkingMeanwhileTests {
    @Test func `a signal and its case are marked together where a merge is taken back meanwhile`()
        async throws
    {
        try await withMerged { company, merge in
            let id = try await company.signal("2")
            let workplace = company.workplace.interrupted {
                try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            }

            try await MarkSignal(of: company.key, id, by: company.lea, asTest: true).run(at: workplace)

            #expect(try await company.only(.ada).isTest)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test func `a case is marked where a merge is taken back meanwhile`() async throws {
        try await withMerged { company, merge in
            let marked = try await company.only(.bo)
            let workplace = company.workplace.interrupted {
                try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            }

            let outcomes = try await MoveCases(
                of: company.key, [marked.id], by: company.lea, .markAsTest(true)
            ).run(at: workplace)

            guard case .moved(let moved) = outcomes[marked.id] else {
                Issue.record("\(outcomes)")
                return
            }
            #expect(moved.isTest)
            #expect(try await company.only(.ada).isTest)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test func `a case is marked where its customer becomes another meanwhile`() async throws {
        try await withCompany(.postgresql) { company in
            try await company.receive(.nps(9, of: .bo, as: "1"), .nps(3, as: "2"))
            let marked = try await company.only(.ada)
            let merge = MergeCustomers(
                of: company.key, try await company.id(of: .ada), into: try await company.id(of: .bo),
                by: company.lea)
            let workplace = company.workplace.interrupted { _ = try await merge.run(at: company.workplace) }

            let moved = try await MoveCase(of: company.key, marked.id, by: company.lea, .markAsTest(true))
                .run(at: workplace)

            #expect(moved.isTest)
            #expect(try await company.only(.bo).isTest)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test func `a signal of nobody is marked with the case that it opens meanwhile`() async throws {
        try await withCompany(.postgresql) { company in
            try await company.receive(.nps(9, as: "0"), .nps(3, of: nil, as: "1"))
            let id = try await company.signal("1")
            let workplace = company.workplace.interrupted { try await company.receive(.nps(3, as: "1")) }

            try await MarkSignal(of: company.key, id, by: company.lea, asTest: true).run(at: workplace)

            #expect(try await company.only(.ada).isTest)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }
}

/// Ada has a case, and was found to be Bo.
private func withMerged(_ body: (Company, String) async throws -> Void) async throws {
    try await withCompany(.postgresql) { company in
        try await company.receive(.nps(9, of: .bo, as: "1"), .nps(3, as: "2"))
        let merge = MergeCustomers(
            of: company.key, try await company.id(of: .ada), into: try await company.id(of: .bo),
            by: company.lea)
        try await body(company, try await merge.run(at: company.workplace))
    }
}

extension Workplace {
    /// Where something else happens before the first one who asks what time it is gets an answer: on the engine's own
    /// thread, within a transaction.
    fileprivate func interrupted(by other: @escaping @Sendable () async throws -> Void) -> Workplace {
        let isAsked = Mutex(false)
        let told = self.world.now
        var world = world
        world.now = {
            let isFirst = isAsked.withLock { asked in
                defer { asked = true }
                return !asked
            }
            guard isFirst else { return told() }
            let done = DispatchSemaphore(value: 0)
            Task.detached {
                do { try await other() } catch { Issue.record(error) }
                done.signal()
            }
            done.wait()
            return told()
        }
        return Workplace(writer: writer, world: world)
    }
}

extension Company {
    fileprivate func signal(_ sourceID: String) async throws -> ID<Signal> {
        try await rows(
            "SELECT id FROM signals WHERE organization_id = \(key) AND source_id = \(sourceID)")[0].id(0)
    }
}
