import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ReadMonthTests {
    private let march = LocalMonth(year: 2026, month: 3)

    @Test(arguments: Engine.allCases)
    func `a month says what came in, and what those said who came back`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(2, of: .ada, as: "1").with { $0.comment = "It came broken" },
                .nps(1, of: .bo, as: "2").with { $0.comment = "Nobody answers" },
                .nps(3, of: CustomerForm(id: "cleo"), as: "3"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(35))
            try await company.receive(.nps(10, of: .ada, as: "4").with { $0.comment = "It works now" })
            company.watch.advance(.days(30))

            let march = try await company.month(march)
            let april = try await company.month(self.march.next)

            #expect(march.report.counts.opened == 3)
            #expect(march.report.score?.count == 3)
            #expect(march.report.causes.map(\.cause) == [.failedDelivery])
            #expect(
                march.voices.detractors.map { $0.signal.said.comment } == [
                    "It came broken", "Nobody answers",
                ])
            #expect(march.voices.returned.isEmpty)
            #expect(march.earliest == self.march)
            #expect(april.report.counts.recovered == 1)
            #expect(april.voices.returned.map { $0.before.signal.said.comment } == ["It came broken"])
            #expect(april.voices.returned.map { $0.after.said.comment } == ["It works now"])
            #expect(april.report.cohort.cases == 0)
        }
    }

    @Test func `promises that were broken are told, those of other organizations are not`() async throws {
        try await withCompany(.sqlite) { company in
            let other = try await Company.found("Other", at: company.workplace, company.watch)
            for its in [company, other] {
                try await its.receive(
                    .nps(2, of: .ada, as: "1").with { $0.comment = "Of \(its.key.rawValue)" })
                let due = its.watch.now.adding(.days(2))
                try await its.move(
                    try await its.only(), .promise(words: "A call by \(its.key.rawValue).", due: due))
            }
            company.watch.advance(.days(40))

            let month = try await company.month(march)

            #expect(month.report.promises.share.map { [$0.numerator, $0.denominator] } == [0, 1])
            #expect(month.broken.map(\.words) == ["A call by \(company.key.rawValue)."])
            #expect(month.voices.detractors.map { $0.signal.said.comment } == ["Of \(company.key.rawValue)"])
        }
    }

    @Test func `there is no month that has not begun, and none before there was anything`() async throws {
        try await withCompany(.sqlite) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))

            for month in [march.next, march.adding(months: -2)] {
                await #expect(throws: Missing.self) { try await company.month(month) }
            }
            #expect(try await company.month(march).report.isOver == false)
            #expect(try await company.month(march.adding(months: -1)).report.score == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `that a month was reported is kept once a day`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let organization = try await company.organization()
            func report() async throws {
                try await RecordMonthReport(of: organization, march).run(at: company.workplace)
            }

            try await report()
            try await report()
            company.watch.advance(.days(1))
            try await report()

            let rows = try await company.rows(
                """
                SELECT subject_day, local_day FROM programme_events
                WHERE organization_id = \(company.key) AND kind = 'month_reported' ORDER BY local_day
                """)
            #expect(try rows.map { try $0.int(0) } == [march.firstDay, march.firstDay].map(\.daysSince1970))
            #expect(rows.count == 2)
        }
    }
}

extension Company {
    fileprivate func organization() async throws -> Organization {
        let query = Organizations(key)
        guard let found = try await workplace.writer.read({ try $0.first(query) }) else {
            throw Missing("organization")
        }
        return found
    }

    fileprivate func month(_ month: LocalMonth) async throws -> ReadMonth.Answer {
        try await ReadMonth(of: organization(), month).run(with: workplace.writer.reader, workplace.world)
    }
}
