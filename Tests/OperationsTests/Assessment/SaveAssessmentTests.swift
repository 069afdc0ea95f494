import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct SaveAssessmentTests {
    @Test(arguments: Engine.allCases)
    func `answers are kept with what the data said that day`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()
            try await NoteCaseView(of: company.key, opened.id, by: opened.owner).run(at: company.workplace)
            try await company.remedy(opened)
            company.watch.advance(.days(5))

            try await company.answer([.namedPersonInFourHours: true, .contactMayDeliver: false])
            company.watch.advance(.days(200))
            try await company.answer([.namedPersonInFourHours: false])
            let saved = try await company.assessed().saved

            #expect(saved.map(\.ownScore) == [0, 1])
            #expect(saved.map(\.member) == ["Lea", "Lea"])
            #expect(saved[1].own == [.namedPersonInFourHours: true, .contactMayDeliver: false])
            #expect(saved[1].measured[.namedPersonInFourHours] == true)
            #expect(saved[1].measured[.contactMayDeliver] == true)
            #expect(saved[1].measured[.whyIsWritten] == false)
            #expect(saved[1].measured[.noPermissionNeeded] == nil)
            #expect(saved[0].measured[.namedPersonInFourHours] == nil)
            #expect(saved[1].levels.count == 6)
            #expect(saved[1].levels[.triage] == 5)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is measured is what was done`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            for (number, customer) in [CustomerForm.ada, .bo].enumerated() {
                try await company.receive(.nps(2, of: customer.at("Café Linden"), as: "\(number)"))
            }
            let (first, second) = (try await company.only(.ada), try await company.only(.bo))
            try await NoteCaseView(of: company.key, first.id, by: first.owner).run(at: company.workplace)
            let other = second.owner == company.olga ? company.otto : company.olga
            try await NoteCaseView(of: company.key, second.id, by: other).run(at: company.workplace)
            for (opened, cause) in [(first, Cause.failedDelivery), (second, .relationalNeglect)] {
                try await company.remedy(opened, cause: cause)
            }
            company.watch.advance(.days(5))
            let measured = try await company.assessed().assessment

            func counts(_ statement: Statement) -> [String] {
                measured[statement]?.checks.compactMap { check in
                    guard case .share(let share) = check.found else { return nil }
                    return "\(share.numerator) of \(share.denominator)"
                } ?? []
            }
            #expect(counts(.namedPersonInFourHours) == ["1 of 2"])
            #expect(counts(.personNotTemplate) == ["0 of 2"])
            #expect(counts(.wholeHistory) == ["1 of 2", "0 of 2"])
            #expect(counts(.causeBeforeOffer) == ["0 of 2"])
            #expect(counts(.notOneRemedyForAll) == ["0 of 1"])
            #expect(counts(.contactMayDeliver) == ["2 of 2"])
            #expect(counts(.remedyFollowsCause) == ["2 of 2"])
            // "It is what she asked for."
            #expect(counts(.whyIsWritten) == ["0 of 2"])
            #expect(counts(.mayDeviate) == ["0 of 2"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that a score opened again is looked at anew`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(40))
            try await company.receive(.nps(1, as: "2"))
            company.watch.advance(.days(3))
            try await company.move(try await company.only(), .diagnosis(.processFriction))
            company.watch.advance(.days(10))

            let measured = try await company.assessed().assessment

            #expect(measured[.reopenedAnew]?.answer == .holds)
            #expect(measured[.reopenedAnew]?.checks.first?.cases?.base.count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the first look at a case stays, and the scorecard is read once a day`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()
            for _ in 0..<2 {
                for member in [company.olga, company.lea] {
                    try await NoteCaseView(of: company.key, opened.id, by: member).run(at: company.workplace)
                    try await company.note(.scorecardRead, by: member)
                }
                company.watch.advance(.hours(1))
            }
            company.watch.advance(.days(1))
            try await company.note(.scorecardRead, by: company.olga)
            try await company.note(.fixesReviewed, by: company.lea)

            let views = try await company.rows(
                "SELECT member_id, first_ms FROM case_views WHERE organization_id = \(company.key)")
            #expect(views.count == 2)
            #expect(try views.allSatisfy { try $0.instant(1) == .monday })
            let events = try await company.rows(
                "SELECT kind, local_day FROM programme_events WHERE organization_id = \(company.key) ORDER BY kind, local_day"
            )
            #expect(
                try events.map { try $0.text(0) } == ["fixes_reviewed", "scorecard_read", "scorecard_read"])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a plan takes the place of the one before, and is not endless`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let due = try #require(LocalDay("2026-05-01"))
            func plan(_ owner: String, _ step: String, _ due: LocalDay?) async throws {
                let plan = CapabilityPlan(owner: owner, nextStep: step, due: due)
                try await SavePlan(of: company.key, by: company.lea, .hearing, plan).run(
                    at: company.workplace)
            }

            try await plan("Lea", "Ask after every delivery.", nil)
            try await plan("Olga", "Listen to tickets.", due)
            await #expect(throws: SavePlan.PlanRefusal.ownerTooLong) {
                try await plan(String(repeating: "x", count: 201), "", nil)
            }
            await #expect(throws: SavePlan.PlanRefusal.stepTooLong) {
                try await plan("", String(repeating: "x", count: 2_001), nil)
            }

            #expect(
                try await company.assessed().plans
                    == [.hearing: CapabilityPlan(owner: "Olga", nextStep: "Listen to tickets.", due: due)])
        }
    }

    @Test func `who does not run the programme does not answer for it`() async throws {
        try await withCompany(.sqlite) { company in
            await #expect(throws: NotAllowed(.owner)) {
                try await company.answer([.noPermissionNeeded: true], by: company.olga)
            }
            await #expect(throws: NotAllowed(.owner)) {
                try await company.note(.fixesReviewed, by: company.olga)
            }
            await #expect(throws: NotAllowed(.owner)) {
                try await SavePlan(
                    of: company.key, by: company.olga, .triage,
                    CapabilityPlan(owner: "", nextStep: "", due: nil)
                ).run(at: company.workplace)
            }
            await #expect(throws: SaveAssessment.AssessmentRefusal.nothingAnswered) {
                try await company.answer([:])
            }
            let saved = try await company.assessed().saved
            #expect(saved.isEmpty)
        }
    }
}

extension Company {
    fileprivate func home() async throws -> Organization {
        guard let found = try await workplace.writer.read({ try $0.first(Organizations(key)) }) else {
            throw Missing("organization")
        }
        return found
    }

    fileprivate func answer(_ answers: [Statement: Bool], by member: ID<Member>? = nil) async throws {
        try await SaveAssessment(of: try await home(), by: member ?? lea, answers).run(at: workplace)
    }

    fileprivate func note(_ kind: AssessmentFacts.Event.Kind, by member: ID<Member>) async throws {
        try await NoteProgrammeEvent(kind, of: try await home(), by: member).run(at: workplace)
    }

    fileprivate func assessed() async throws -> ReadAssessment.Answer {
        try await ReadAssessment(of: try await home()).run(with: workplace.writer.reader, workplace.world)
    }
}
