import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeAuthorityTests {
    @Test(arguments: Engine.allCases)
    func `a case that takes more than anybody's own amount goes to who may give it by the role`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let dear = Reason(code: "lost_cargo", cause: .failedDelivery, usualRemedyMinor: 600_00)
            try await ChangeReason(of: company.key, by: company.lea, dear).run(at: company.workplace)

            try await company.setAuthority([.owner: 600_00])
            try await company.setAuthority([.owner: 700_00, .programmeLead: 0])
            try await company.receive(.nps(3, as: "1").with { $0.reportedReason = "lost_cargo" })

            #expect(try await company.only().owner == company.olga)
            #expect(try await company.only().isParked == false)
        }
    }

    @Test func `it is set by who may, for roles that work cases, and never below zero`() async throws {
        try await withCompany(.sqlite) { company in
            await #expect(throws: NotAllowed(.programmeLead)) {
                try await company.setAuthority([.owner: 1], by: company.lea)
            }
            await #expect(throws: ChangeAuthority.AuthorityRefusal.givesNothing(.analyst)) {
                try await company.setAuthority([.analyst: 1])
            }
            await #expect(throws: ChangeAuthority.AuthorityRefusal.belowZero(.owner)) {
                try await company.setAuthority([.owner: -1])
            }
        }
    }
}

extension Company {
    fileprivate func setAuthority(_ amounts: [Role: Int64], by member: ID<Member>? = nil) async throws {
        let actor = if let member { member } else { try await administrator() }
        try await ChangeAuthority(of: key, by: actor, amounts).run(at: workplace)
    }
}
