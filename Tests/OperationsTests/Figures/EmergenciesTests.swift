import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct EmergenciesTests {
    @Test(arguments: Engine.allCases)
    func `emergencies and their late diagnoses are counted, and found in the list of cases`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(2, as: "1"), .nps(3, of: .bo, as: "2"), .nps(3, of: CustomerForm(id: "cy"), as: "3"))
            let late = try await company.only(.ada)
            let early = try await company.only(.bo)
            for found in [late, early] {
                try await company.move(found, .call)
                try await company.move(found, .emergency)
            }
            try await company.move(early, .diagnosis())
            // Monday at nine; the diagnosis is due on Tuesday at nine.
            company.watch.advance(.hours(25))
            while try await NoticeClocks().run(at: company.workplace) == 100 {}
            try await company.move(late, .diagnosis())
            company.watch.advance(.days(40))

            let figure = try await company.emergencies()
            #expect(figure.members.numerator.sorted() == [late.id, early.id].map(\.rawValue).sorted())
            #expect(figure.members.base.count == 3)
            #expect(figure.besides.map { $0.members?.numerator } == [[late.id.rawValue]])
            var filter = CaseFilter(.all, for: company.lea, now: company.watch.now)
            filter.isEmergency = true
            let (key, emergencies) = (company.key, filter)
            let listed = try await company.workplace.writer.read {
                try $0.all(CaseList(of: key, emergencies, after: nil, limit: 50))
            }
            #expect(Set(listed.map(\.found.id)) == [late.id, early.id])
            #expect(try await company.findings() == [])
        }
    }
}

extension Company {
    fileprivate func emergencies() async throws -> Figure {
        let key = key
        let organization = try #require(
            try await workplace.writer.read { try $0.first(Organizations(key)) })
        let period = Period(from: Instant.monday.subtracting(.days(1)), to: Instant.monday.adding(.days(1)))
        let answer = try await ReadFigures(of: organization, in: period, keys: [.emergencies])
            .run(with: workplace.writer.reader, workplace.world)
        return answer.figures[0]
    }
}
