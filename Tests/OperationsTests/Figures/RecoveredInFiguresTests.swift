import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct RecoveredInFiguresTests {
    @Test(arguments: [Stage.End.noResponse, .customerLeft])
    func `whoever comes back after their case had ended is recovered in every figure`(end: Stage.End)
        async throws
    {
        try await withCompany(.sqlite) { company in
            try await company.receive(.nps(2, as: "1"))
            let remedied = try await company.remedy(company.only())
            _ = try await company.shipFix(answering: remedied)
            try await company.move(remedied, by: company.lea, .end(end, because: "Nobody answers."))
            company.watch.advance(.days(20))
            try await company.receive(.nps(9, as: "2"))

            let figures = try await company.figures()

            let its = [remedied.id.rawValue]
            #expect(figures[.recoveryRate]?.numerator == its)
            #expect(figures[.recoveryToFix] == Figure.Members(base: its, numerator: its))
            #expect(figures[.timeToResolution]?.base == [])
        }
    }

    @Test func `a score too soon after the end of a case without a remedy recovers nobody`() async throws {
        try await withCompany(.sqlite) { company in
            try await company.receive(.nps(2, as: "1"))
            let met = try await company.move(company.only(), .call)
            _ = try await company.shipFix(answering: met)
            try await company.move(met, by: company.lea, .end(.honestNo, because: "It cannot be done."))
            company.watch.advance(.days(13))
            try await company.receive(.nps(9, as: "2"))
            let early = try await company.figures()
            company.watch.advance(.days(1))
            try await company.receive(.nps(9, as: "3"))

            let late = try await company.figures()

            #expect(early[.recoveryRate]?.numerator == [])
            #expect(late[.recoveryRate]?.numerator == [met.id.rawValue])
            #expect(late[.recoveryToFix]?.base == [met.id.rawValue])
        }
    }
}
