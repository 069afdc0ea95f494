import Recovery
import Testing

@Suite struct OwnershipTests {
    typealias Ownership = Case.Ownership

    static func candidate(
        _ name: String, _ role: Role = .owner, carrying openCases: Int = 0, authorityMinor: Int64 = 100_00,
        isActive: Bool = true, hasJoined: Bool = true
    ) -> Candidate {
        let member = Member(
            id: ID(name), name: name, role: role, authorityMinor: authorityMinor, isActive: isActive)
        return Candidate(member: member, openCases: openCases, hasJoined: hasJoined)
    }

    static func choose(
        accountOwner: String? = nil, accountManager: String? = nil, usualRemedyMinor: Int64 = 0,
        among candidates: Candidate...
    ) -> Ownership? {
        var question = Routing.Question()
        question.accountOwner = accountOwner.map { ID($0) }
        question.accountManager = accountManager.map { ID($0) }
        question.usualRemedyMinor = usualRemedyMinor
        return Routing(RoutingPlan(), among: candidates).answer(question)?.ownership
    }

    static func owned(by name: String) -> Ownership { Ownership(owner: ID(name), isParked: false) }
    static func parked(with name: String) -> Ownership { Ownership(owner: ID(name), isParked: true) }

    @Test func `who carries least owns it`() {
        let chosen = Self.choose(
            among: Self.candidate("ada", carrying: 2), Self.candidate("bo", carrying: 1),
            Self.candidate("cy", carrying: 3))

        #expect(chosen == Self.owned(by: "bo"))
    }

    @Test func `who has not joined yet owns it only where nobody who has may`() {
        let invited = Self.candidate("ada", hasJoined: false)
        let joined = Self.candidate("bo", carrying: 9)

        #expect(Self.choose(among: invited, joined) == Self.owned(by: "bo"))
        #expect(Self.choose(usualRemedyMinor: 100_00, among: invited) == Self.owned(by: "ada"))
        let lead = Self.candidate("cy", .programmeLead, carrying: 9)
        #expect(Self.choose(among: invited, lead) == Self.owned(by: "cy"))

        let invitedLead = Self.candidate("di", .programmeLead, hasJoined: false)
        let administrator = Self.candidate("ed", .administrator)
        let tooMuch: Int64 = 900_00
        #expect(Self.choose(usualRemedyMinor: tooMuch, among: invitedLead, lead) == Self.parked(with: "cy"))
        #expect(
            Self.choose(usualRemedyMinor: tooMuch, among: invitedLead, administrator)
                == Self.parked(with: "ed"))
        #expect(Self.choose(usualRemedyMinor: tooMuch, among: invitedLead) == Self.parked(with: "di"))
    }

    @Test func `of two who carry the same it is always the same one`() {
        let ada = Self.candidate("ada", carrying: 1)
        let bo = Self.candidate("bo", carrying: 1)

        #expect(Self.choose(among: ada, bo) == Self.owned(by: "ada"))
        #expect(Self.choose(among: bo, ada) == Self.owned(by: "ada"))
    }

    @Test(arguments: [(100_00, "ada"), (100_01, "bo")] as [(Int64, String)])
    func `the owner may give what it usually takes`(usualRemedyMinor: Int64, name: String) {
        let chosen = Self.choose(
            usualRemedyMinor: usualRemedyMinor, among: Self.candidate("ada"),
            Self.candidate("bo", carrying: 9, authorityMinor: 200_00))

        #expect(chosen == Self.owned(by: name))
    }

    @Test func `the account's own manager never owns a complaint about it`() {
        let chosen = Self.choose(
            accountOwner: "ada", accountManager: "ada", among: Self.candidate("ada"),
            Self.candidate("bo", carrying: 9))

        #expect(chosen == Self.owned(by: "bo"))
    }

    @Test func `one account's cases go to one owner, whatever they carry`() {
        let chosen = Self.choose(
            accountOwner: "bo", usualRemedyMinor: 500_00, among: Self.candidate("ada"),
            Self.candidate("bo", carrying: 9))

        #expect(chosen == Self.owned(by: "bo"))
    }

    @Test func `an owner who left gets no further case of the account`() {
        let chosen = Self.choose(
            accountOwner: "bo", among: Self.candidate("ada"), Self.candidate("bo", isActive: false))

        #expect(chosen == Self.owned(by: "ada"))
    }

    @Test(arguments: Role.allCases)
    func `owners and leads get cases by routing, others do not`(role: Role) {
        let chosen = Self.choose(among: Self.candidate("ada", role))

        let expected: Ownership? =
            switch role {
            case .owner, .programmeLead: Self.owned(by: "ada")
            case .administrator: Self.parked(with: "ada")
            default: nil
            }
        #expect(chosen == expected)
    }

    @Test func `where nobody fits the least loaded lead has it parked`() {
        let chosen = Self.choose(
            usualRemedyMinor: 900_00, among: Self.candidate("ada"), Self.candidate("admin", .administrator),
            Self.candidate("lea", .programmeLead, carrying: 2),
            Self.candidate("leo", .programmeLead, carrying: 1))

        #expect(chosen == Self.parked(with: "leo"))
    }

    @Test func `without a lead the administrator has it parked`() {
        let chosen = Self.choose(
            usualRemedyMinor: 900_00, among: Self.candidate("ada"), Self.candidate("admin", .administrator))

        #expect(chosen == Self.parked(with: "admin"))
    }

    @Test func `nobody who left has a case parked with them`() {
        let chosen = Self.choose(
            accountManager: "admin", among: Self.candidate("lea", .programmeLead, isActive: false),
            Self.candidate("admin", .administrator))

        #expect(chosen == Self.parked(with: "admin"))
        #expect(Self.choose(among: Self.candidate("lea", .programmeLead, isActive: false)) == nil)
    }
}
