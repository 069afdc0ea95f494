import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MoveCaseTests {
    @Test(arguments: Engine.allCases)
    func `a refused move leaves the database as it was`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let before = try await company.everything()

            await #expect(throws: Case.DiagnosisRefusal.notYetAcknowledged) {
                try await company.move(opened, .diagnosis())
            }
            await #expect(throws: Case.DeliveryRefusal.nothingChosen) {
                try await company.move(opened, .deliver(at: nil))
            }

            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `by a clock that was set back the later move stays the later`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            try await company.move(opened, .call)
            try await company.move(opened, .diagnosis(.failedDelivery))
            company.watch.advance(.hours(-1))
            try await company.move(opened, .diagnosis(.processFriction))

            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
            let days = try await company.rows("SELECT made_ms FROM diagnoses ORDER BY id").map {
                try $0.instant(0)
            }
            #expect(days[1].since(days[0]) == .milliseconds(1))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a member may give is looked up, not believed`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            try await company.move(opened, .call)
            try await company.move(opened, .diagnosis())

            await #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00)) {
                try await company.move(opened, by: company.olga, .remedy(costMinor: 100_01))
            }

            try await company.move(opened, by: company.lea, .remedy(costMinor: 100_01))
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: [Role.functionOwner, .financeApprover, .advocacyManager, .analyst, .sponsor])
    func `who does not work cases moves none`(role: Role) async throws {
        try await withCompany(.sqlite) { company in
            let member = try await AddMember(
                to: company.key, name: "Max", email: "max@example.org", role: role, authorityMinor: 0
            ).run(at: company.workplace)
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()

            await #expect(throws: NotAllowed(role)) { try await company.move(opened, by: member, .call) }

            await #expect(throws: Missing("member")) {
                try await company.move(opened, by: ID("nobody"), .call)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that somebody else saved in between is a conflict`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let stale = try await company.only()
            try await company.move(stale, .call)
            let before = try await company.everything()

            let fault = await #expect(throws: StorageFault.self) {
                try await company.workplace.writer.write { connection in
                    var (cases, calls): ([Case], [Notice.Call]) = ([stale], [])
                    cases[0].join(ID("another"), now: .monday)
                    try connection.save(&cases, of: company.key, calling: &calls, now: .monday)
                }
            }

            #expect(fault?.code == .conflict)
            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `many who move one case at once are all heard`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()

            try await withThrowingTaskGroup { group in
                for number in 1...20 {
                    group.addTask { _ = try await company.move(opened, by: company.olga, .call) }
                    group.addTask { try await company.receive(.nps(3, as: "more-\(number)")) }
                }
                try await group.waitForAll()
            }

            let events = try await company.events(of: opened)
            #expect(events.filter { $0 == .touched }.count == 20)
            #expect(events.filter { $0 == .joined }.count == 20)
            #expect(events.filter { $0 == .contacted }.count == 1)
            #expect(try await company.only().version == 41)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `why a case ended stands beside its event`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            company.watch.advance(.days(1))

            try await company.move(
                try await company.only(), by: company.lea, .end(.noResponse, because: "Silence."))

            let words = try await company.rows(
                """
                SELECT e.kind, n.words FROM case_notes n JOIN events e ON e.organization_id = n.organization_id
                    AND e.case_id = n.case_id AND e.number = n.event_number
                """)
            #expect(words.map(\.values) == [[.text("ended"), .text("Silence.")]])
            #expect(try await company.violations() == [])
        }
    }
}
