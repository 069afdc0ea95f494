import Storage
import Operations
import Recovery
import TestSupport
import Web

extension RefusalTable {
    static let remedies: [RefusedRow] = [
        .move(Case.RemedyRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .choose(.of(.replacement)) },
        .move(Case.RemedyRefusal.notYetDiagnosed, in: .opened) { _ in .choose(.of(.replacement)) },
        .move(Case.RemedyRefusal.notYetDiagnosed, in: .helped) { _ in .choose(.emergency(.refund)) },
        .move(Case.RemedyRefusal.alreadyRemedied, in: .remedied) { _ in .choose(.of(.refund)) },
        .move(Case.RemedyRefusal.unknown(code: "gold"), in: .diagnosed) { _ in
            .choose(Case.RemedyChoice(.catalogued(code: "gold"), costMinor: 0, rationale: "Shines."))
        },
        .move(Case.RemedyRefusal.notOffered(code: "redo"), in: .retired) { _ in .choose(.of(.redo)) },
        .move(Case.RemedyRefusal.doesNotFit(.training, cause: .failedDelivery), in: .diagnosed) { _ in
            .choose(.of(.training))
        },
        .move(Case.RemedyRefusal.apologyAlone, in: .diagnosed) { _ in .choose(.of(.apology)) },
        .move(Case.RemedyRefusal.moneyForNeglect(.refund), in: .neglected) { _ in .choose(.of(.refund)) },
        .move(Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00), in: .diagnosed) { _ in
            .choose(.of(.refund, 150_00))
        },
        .move(Case.RemedyRefusal.chosenAlready(.replacement), in: .chosen) { _ in .choose(.of(.replacement))
        },
        .move(Case.RemedyRefusal.noRationale, in: .diagnosed) { _ in .choose(.of(.replacement, because: " "))
        },
        .move(Case.RemedyRefusal.fitsTheSecondCause(.directLine), in: .ofTwoCauses) { _ in
            .choose(.of(.directLine))
        },
        .move(Case.RemedyRefusal.secondSignIsSmall(limitMinor: 100_00), in: .called) { _ in
            .choose(.of(.refund, 150_00))
        },
        .move(Case.RemedyRefusal.notYetAcknowledged, in: .opened) { _ in .choose(.emergency(.replacement)) },
        .move(Case.RemedyRefusal.diagnosedAlready, in: .diagnosed) { _ in .choose(.emergency(.replacement)) },
        .move(Case.RemedyRefusal.notForAnEmergency(.training), in: .acknowledged) { _ in
            .choose(.emergency(.training))
        },
        .move(Case.RemedyRefusal.noEmergencyReason, in: .acknowledged, api: .reasonIsTheEmergency) { _ in
            .choose(.emergency(.replacement, because: " "))
        },
        .move(
            TeamMonth.BudgetRefusal(
                of: TeamMonth(team: ID("1"), month: LocalMonth(LocalDay(daysSince1970: 20_514))),
                leftMinor: 10_00),
            in: .inATeam,
            exactly: {
                TeamMonth.BudgetRefusal(
                    of: TeamMonth(team: $0.teams[0], month: LocalMonth($0.clock.zone.day(of: $0.now))),
                    leftMinor: 10_00)
            }
        ) { _ in .choose(.of(.refund, 50_00)) },
    ]

    static let approvals: [RefusedRow] = [
        .move(Case.ApprovalRefusal.cannotBeGiven(.notYetDiagnosed), in: .opened) {
            .askApproval(.of(.refund, 300_00), of: $0.company.lea)
        },
        .move(Case.ApprovalRefusal.withinAuthority(limitMinor: 100_00), in: .diagnosed) {
            .askApproval(.of(.refund, 50_00), of: $0.company.lea)
        },
        .move(Case.ApprovalRefusal.ofOneself, in: .diagnosed) {
            .askApproval(.of(.refund, 300_00), of: $0.found.owner)
        },
        .move(Case.ApprovalRefusal.ofOneself, in: .asked) { .approve($0.approvals[0]) },
        .move(Case.ApprovalRefusal.ofOneself, in: .asked) { .decline($0.approvals[0], because: "Too much.") },
        .move(Case.ApprovalRefusal.cannotApprove, in: .diagnosed.withAnalyst) {
            .askApproval(.of(.refund, 300_00), of: $0.member(named: "Max"))
        },
        .move(Case.ApprovalRefusal.approverBelow(limitMinor: 500_00), in: .diagnosed) {
            .askApproval(.of(.refund, 600_00), of: $0.company.lea)
        },
        .move(Case.ApprovalRefusal.inACircle, in: .asked.withAuthority, by: .lead) {
            .askApproval(.of(.refund, 600_00), of: $0.found.owner)
        },
        .move(Case.ApprovalRefusal.decidedAlready, in: .declined, by: .lead) { .approve($0.approvals[0]) },
        .move(Case.ApprovalRefusal.decidedAlready, in: .declined, by: .lead) {
            .decline($0.approvals[0], because: "Too much.")
        },
        .move(Case.ApprovalRefusal.hasLapsed, in: .lapsed, by: .lead) { .approve($0.approvals[0]) },
        .move(Case.ApprovalRefusal.deciderBelow(limitMinor: 100_00), in: .asked, by: .colleague) {
            .approve($0.approvals[0])
        },
        .move(Case.ApprovalRefusal.noReason, in: .asked, by: .lead) {
            .decline($0.approvals[0], because: " ")
        },
    ]
}

extension Situation {
    fileprivate static let retired = diagnosed.with("a remedy retired") { house in
        try await ChangeCatalogue(
            of: house.company.key, by: house.company.administrator(), .retire(code: "redo")
        ).run(at: house.site.workplace)
    }
    fileprivate static let asked = diagnosed.with("with something asked for") { house in
        try await house.move(.askApproval(.of(.refund, 300_00), of: house.company.lea))
    }
    fileprivate static let declined = asked.with("which was declined") { house in
        try await house.move(
            .decline(try await house.approvals()[0], because: "Too much."), by: house.company.lea)
    }
    fileprivate static let lapsed = asked.with("which lapsed") { house in
        try await house.move(.diagnose(.processFriction))
    }
    fileprivate static let inATeam = diagnosed.with("in a team with 10.00 left") { house in
        let admin = try await house.company.administrator()
        let (key, found) = (house.company.key, try await house.newest())
        try await ChangeTeams(of: key, by: admin, .add(name: "North")).run(at: house.site.workplace)
        let team = ID<Team>(try await house.company.rows("SELECT id FROM teams")[0].text(0))
        _ = try await house.site.workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO team_members (organization_id, team_id, member_id) VALUES (\(key), \(team), \(found.owner))
                """)
        }
        try await SetBudgets(of: key, by: admin, [team: 10_00]).run(at: house.site.workplace)
    }

    var withAnalyst: Situation {
        with("beside an analyst") { house in try await house.add("Max", .analyst) }
    }

    /// Whoever owns the case may give more than the lead by now.
    fileprivate var withAuthority: Situation {
        with("whose owner may give more") { house in
            let (key, found) = (house.company.key, try await house.newest())
            _ = try await house.site.workplace.writer.write { connection in
                try connection.run(
                    """
                    UPDATE members SET authority_minor = 100000
                    WHERE organization_id = \(key) AND id = \(found.owner)
                    """)
            }
        }
    }
}
