import Operations
import Foundation
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct RefusalsOnEveryWayTests {
    @Test(arguments: Engine.allCases, RefusalTable.situations)
    func `a rule says no on every way in with the same words, and nothing has changed`(
        engine: Engine, situation: Situation
    ) async throws {
        try await withHouse(engine) { house in
            try await house.live(in: Staged.zone)
            try await situation.arrange(house)
            let staged = try await Staged(house, engine)
            let before = try await staged.everything()
            try #require(before.count > 50)

            for row in RefusalTable.rows where row.situation.name == situation.name {
                let refusal = row.exactly?(staged) ?? row.refusal
                #expect(refusal.declaration == row.name)
                let expected = Expected(refusal, clock: staged.clock)
                for way in Way.allCases {
                    guard case .tried(let attempt)? = row.cells[way] else { continue }
                    do { try await attempt(staged, expected) } catch {
                        Issue.record(error, "\(way) of \(row.name)")
                    }
                }
                let after = try await staged.everything()
                let changed = difference(before, after)
                #expect(changed == "", "\(row.name)")
                // What was let through changes what is said of the next one.
                guard changed.isEmpty else { return }
            }
        }
    }

    @Test func `every refusal that the source declares stands in the table, with every way in`() throws {
        let declared = try DeclaredRefusals(in: "Recovery").names
        let known = Set(RefusalTable.rows.map(\.name))

        #expect(declared.subtracting(known).sorted() == [], "not in the table")
        #expect(known.subtracting(declared).sorted() == [], "not in the source")
        for row in RefusalTable.rows {
            #expect(Way.allCases.allSatisfy { row.cells[$0] != nil }, "\(row.name)")
        }
    }

    @Test func `the page of all refusals is the one that the table makes`() throws {
        let file = DeclaredRefusals.root.appending(path: "docs/refusals.md")
        let made = RefusalsPage.text
        if ProcessInfo.processInfo.environment["AMENDS_RECORD"] != nil {
            try made.write(to: file, atomically: true, encoding: .utf8)
        }

        #expect(try String(contentsOf: file, encoding: .utf8) == made, "AMENDS_RECORD=1 writes it anew")
    }
}

extension House {
    fileprivate func live(in zone: String) async throws {
        let key = company.key
        _ = try await site.workplace.writer.write { connection in
            try connection.run("UPDATE organizations SET zone = \(zone) WHERE id = \(key)")
        }
    }
}
