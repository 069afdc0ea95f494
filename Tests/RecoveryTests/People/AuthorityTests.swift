import Recovery
import Testing

@Suite struct AuthorityTests {
    /// Own, the role's, and the most that may be given.
    @Test(arguments: [(0, 0, 0), (100, 0, 100), (0, 100, 100), (100, 200, 200), (200, 100, 200)])
    func `the greater of their own and their role's authority counts`(own: Int64, role: Int64, limit: Int64) {
        let member = Member(
            id: ID("ada"), name: "Ada", role: .owner, authorityMinor: own, roleAuthorityMinor: role)

        #expect(member.limitMinor == limit)
    }

    @Test func `only who works cases can be told how much to give`() {
        #expect(Role.giving == [.administrator, .programmeLead, .owner])
    }

    @Test(arguments: [(100_00, true), (100_01, false)])
    func `a remedy stays within what the role may give`(costMinor: Int64, isTaken: Bool) throws {
        var complaint = try Case.brought(to: .diagnosed)
        let bo = Member(
            id: ID("bo"), name: "Bo", role: .owner, authorityMinor: 0, roleAuthorityMinor: 100_00)

        try? complaint.choose(costMinor: costMinor, by: bo)

        #expect((complaint.stage.word == .remedyChosen) == isTaken)
    }

    @Test func `a case goes to who may give what it usually takes, by themselves or by their role`() {
        func candidate(_ name: String, carrying: Int, own: Int64, role: Int64) -> Candidate {
            Candidate(
                member: Member(
                    id: ID(name), name: name, role: .owner, authorityMinor: own, roleAuthorityMinor: role),
                openCases: carrying)
        }
        var question = Routing.Question()
        question.usualRemedyMinor = 150_00

        let routing = Routing(
            RoutingPlan(),
            among: [
                candidate("ada", carrying: 0, own: 100_00, role: 120_00),
                candidate("bo", carrying: 5, own: 100_00, role: 150_00),
                candidate("cy", carrying: 9, own: 200_00, role: 150_00),
            ])

        #expect(routing.answer(question)?.ownership == Case.Ownership(owner: ID("bo"), isParked: false))
    }
}
