import Operations
import Recovery
import Storage
import TestSupport

extension Company {
    /// Ada's case, diagnosed.
    func diagnosed(
        _ cause: Cause = .failedDelivery, _ customer: CustomerForm = .ada, as sourceID: String = "1",
        isTest: Bool = false
    ) async throws -> Case {
        try await receive(.nps(3, of: customer, as: sourceID).with { $0.isTest = isTest })
        let opened = try await cases(of: customer)
        guard let found = opened.first(where: \.isOpen) else { throw Missing("case") }
        try await move(found, .call)
        return try await move(found, .diagnosis(cause))
    }

    /// The id of what is asked for.
    func ask(
        _ found: Case, _ costMinor: Int64 = 300_00, kind: RemedyKind = .refund,
        of approver: ID<Member>? = nil,
        by asker: ID<Member>? = nil
    ) async throws -> ID<Approval> {
        let choice = Case.RemedyChoice(.kind(kind), costMinor: costMinor, rationale: "It is what she lost.")
        try await move(found, by: asker ?? olga, .askApproval(choice, of: approver ?? lea))
        return try await approvals(of: found)[0].approval.id
    }

    /// Newest first.
    func approvals(of found: Case) async throws -> [CaseApprovals.Entry] {
        let query = CaseApprovals(of: key, found.id)
        return try await workplace.writer.read { try $0.all(query) }
    }

    /// A team of all who own cases, with a budget a month.
    func team(_ name: String = "North", budget: Int64? = nil) async throws -> ID<Team> {
        try await ChangeTeams(of: key, by: administrator(), .add(name: name)).run(at: workplace)
        let (key, all) = (key, [lea, olga, otto])
        let team = ID<Team>(
            try await rows("SELECT id FROM teams WHERE organization_id = \(key) AND name = \(name)")[0].text(
                0))
        _ = try await workplace.writer.write { connection in
            for member in all {
                try connection.run(
                    """
                    INSERT INTO team_members (organization_id, team_id, member_id)
                    VALUES (\(key), \(team), \(member))
                    """)
            }
            return 0
        }
        if let budget {
            try await SetBudgets(of: key, by: administrator(), [team: budget]).run(at: workplace)
        }
        return team
    }

    /// Of the month of the watch.
    func spent(_ team: ID<Team>) async throws -> Int64 {
        let query = TeamBudgets(of: key, in: LocalMonth(Zone.utc.day(of: watch.now)))
        return try await workplace.writer.read { try $0.all(query) }.first { $0.team.id == team }?.spentMinor
            ?? 0
    }

    func add(_ name: String, _ role: Role, _ authorityMinor: Int64 = 0) async throws -> ID<Member> {
        try await AddMember(
            to: key, name: name, email: "\(name.lowercased())@example.org", role: role,
            authorityMinor: authorityMinor
        ).run(at: workplace)
    }
}
