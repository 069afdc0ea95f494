import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ReonboardingCasesTests {
    @Test(arguments: Engine.allCases)
    func `steps come from the playbook of the case, and are kept as they were marked`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let remedied = try await company.remedy(try await company.only())

            try await company.move(remedied, .markStep(2, skippingBecause: nil))
            try await company.move(remedied, .markStep(4, skippingBecause: "They asked for nothing."))

            let (steps, marked) = try await company.workplace.writer.reader.read { connection in
                (
                    try connection.reonboarding(of: remedied, in: company.key),
                    try connection.all(ReonboardingSteps(of: company.key, remedied.id))
                )
            }
            #expect(steps == Playbook.shipped(.failedDelivery)[.reonboarding])
            #expect(marked.map(\.step) == [.init(2), .init(4, isSkipped: true)])
            #expect(marked.map(\.reason) == [nil, "They asked for nothing."])
            await #expect(throws: Case.ReonboardingRefusal.markedAlready) {
                try await company.move(remedied, .markStep(2, skippingBecause: nil))
            }
            #expect(try await company.events(of: remedied).suffix(2) == [.stepDone, .stepSkipped])
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }
}
