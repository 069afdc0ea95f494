import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct LeavingMembersTests {
    @Test(arguments: Engine.allCases)
    func `who is let go leaves no case without an owner and gets no further one`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let before = try await company.cases()
            let leaving = before[0].owner
            let actor = try await company.administrator()

            let moved = try await DeactivateMember(
                leaving, of: company.key, by: actor, handingCasesTo: nil
            ).run(at: company.workplace)
            try await company.receive(.nps(1, of: CustomerForm(id: "cy"), as: "3"))

            let after = try await company.cases()
            #expect(moved == before.count { $0.owner == leaving })
            #expect(after.count == 3)
            #expect(after.allSatisfy { $0.owner != leaving })
            #expect(try await company.events(of: after[0]).contains(.replaced))
            #expect(try await company.load(of: leaving) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that opens again after its owner left goes to somebody who works here`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()
            try await company.remedy(opened)
            company.watch.advance(.days(30))
            try await company.receive(.nps(9, as: "2"))
            #expect(try await company.only().isOpen == false)
            _ = try await DeactivateMember(
                opened.owner, of: company.key, by: company.administrator(), handingCasesTo: nil
            ).run(at: company.workplace)

            // It was a mistyped score.
            try await company.receive(.nps(3, as: "2"))

            let reopened = try await company.only()
            #expect(reopened.isOpen && reopened.round == 2)
            #expect(reopened.owner != opened.owner)
            #expect(try await company.load(of: reopened.owner) == 1)
            #expect(try await company.load(of: opened.owner) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that is given back to another person goes to somebody who works here`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            let merge = try await MergeCustomers(
                of: company.key, younger.customer, into: older.customer, by: company.lea
            ).run(at: company.workplace)
            _ = try await DeactivateMember(
                younger.owner, of: company.key, by: company.administrator(), handingCasesTo: nil
            ).run(at: company.workplace)

            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            let restored = try await company.only(.bo)
            #expect(restored.isOpen && restored.owner != younger.owner)
            #expect(try await company.load(of: younger.owner) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a chosen successor takes over all of them`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let theirs = try await company.cases()[0]
            let leaving = theirs.owner
            let actor = try await company.administrator()

            _ = try await DeactivateMember(
                leaving, of: company.key, by: actor, handingCasesTo: company.otto
            ).run(at: company.workplace)

            #expect(leaving != company.otto)
            #expect(try await company.cases().first { $0.id == theirs.id }?.owner == company.otto)
            #expect(try await company.cases().allSatisfy { $0.owner != leaving })
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `cases of one account that are let go come to one owner again`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(2, of: .ada.at("linden"), as: "1"), .nps(3, of: .bo.at("linden"), as: "2"),
                .nps(3, of: CustomerForm(id: "cy", account: "linden"), as: "3"))
            let leaving = try await company.only(.ada).owner
            _ = try await DeactivateMember(
                leaving, of: company.key, by: company.administrator(), handingCasesTo: nil
            ).run(at: company.workplace)

            let owners = try await company.cases().map(\.owner)
            #expect(owners.count == 3 && Set(owners).count == 1 && owners[0] != leaving)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a chosen successor takes over on leave too`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let today = Zone.utc.day(of: company.watch.now)
            try await company.receive(.nps(2, of: .ada, as: "1"))
            let leaving = try await company.only(.ada).owner
            let actor = try await company.administrator()
            try await SetLeave(of: company.key, for: company.otto, by: company.otto, (today, today))
                .run(at: company.workplace)

            _ = try await DeactivateMember(leaving, of: company.key, by: actor, handingCasesTo: company.otto)
                .run(at: company.workplace)

            #expect(try await company.only(.ada).owner == company.otto)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the account's own manager takes over no case of it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada.at("café-linden"), as: "1"))
            let leaving = try await company.only(.ada).owner
            try await company.workplace.writer.write { connection in
                _ = try connection.run(
                    "UPDATE accounts SET manager_id = \(company.olga) WHERE organization_id = \(company.key)")
            }

            _ = try await DeactivateMember(
                leaving, of: company.key, by: company.administrator(), handingCasesTo: nil
            ).run(at: company.workplace)

            #expect(leaving == company.lea)
            #expect(try await company.only(.ada).owner == company.otto)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a role that works no cases leaves none behind`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            let owner = try await company.only(.ada).owner
            let actor = try await company.administrator()

            try await ChangeMember(
                owner, of: company.key, by: actor, name: "O", email: "o@example.org", role: .analyst,
                authorityMinor: 0, teams: []
            ).run(at: company.workplace)

            #expect(try await company.only(.ada).owner != owner)
            #expect(try await company.events(of: company.only(.ada)).contains(.replaced))
            #expect(try await company.load(of: owner) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `no link is made for who has left`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let actor = try await company.administrator()
            _ = try await DeactivateMember(company.olga, of: company.key, by: actor, handingCasesTo: nil)
                .run(at: company.workplace)

            await #expect(throws: Member.ChangeRefusal.hasLeft) {
                try await InviteMember(to: company.key, by: actor, .known(company.olga))
                    .run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is away is passed over, and gets cases again when back`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let today = Zone.utc.day(of: company.watch.now)
            for member in try await company.owners() {
                try await SetLeave(
                    of: company.key, for: member, by: member, (today, today)
                ).run(at: company.workplace)
            }
            try await company.receive(.nps(2, of: .ada, as: "1"))
            let meanwhile = try await company.only(.ada)
            company.watch.advance(.days(1))
            try await company.receive(.nps(2, of: .bo, as: "2"))

            #expect(meanwhile.isParked)
            #expect(try await !company.only(.bo).isParked)
        }
    }

    @Test(arguments: Engine.allCases)
    func `only who manages members lets one go`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let actor = try await company.administrator()

            await #expect(throws: NotAllowed(.programmeLead)) {
                try await DeactivateMember(actor, of: company.key, by: company.lea, handingCasesTo: nil)
                    .run(at: company.workplace)
            }
        }
    }
}

extension Company {
    fileprivate func owners() async throws -> [ID<Member>] {
        try await rows(
            """
            SELECT id FROM members WHERE organization_id = \(key) AND role IN ('owner', 'programme_lead')
            ORDER BY id
            """
        ).map { try $0.id(0) }
    }
}
