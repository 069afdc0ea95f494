import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeOrganizationTests {
    @Test(arguments: Engine.allCases)
    func `amounts that were set keep their numbers in another currency`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await ChangeAuthority(of: company.key, by: company.administrator(), [.owner: 300_00])
                .run(at: company.workplace)
            try await ChangeReason(
                of: company.key, by: company.lea,
                Reason(code: "late", cause: .failedDelivery, usualRemedyMinor: 25_50)
            ).run(at: company.workplace)

            try await company.count(in: "JPY")
            #expect(try await company.amounts() == [100, 300, 25])
            try await company.count(in: "KWD")
            #expect(try await company.amounts() == [100_000, 300_000, 25_000])
        }
    }

    @Test(arguments: Engine.allCases)
    func `in another zone answers lie on the days of that zone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let newYear = Instant(milliseconds: 1_767_225_600_000)
            try await company.receive(
                .nps(9, as: "1", at: newYear.subtracting(.milliseconds(1))), .nps(7, as: "2", at: newYear),
                .nps(10, of: .bo, as: "3", at: newYear.adding(.hours(-2))))

            try await company.move(to: "Europe/Budapest")

            let days = try await company.rows(
                "SELECT local_day - 20454 FROM signals WHERE organization_id = \(company.key) ORDER BY source_id"
            )
            #expect(try days.map { try $0.int(0) } == [0, 0, -1])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
            try await company.move(to: "UTC")
            #expect(
                try await company.count(
                    "SELECT COUNT(*) FROM signals WHERE organization_id = \(company.key) AND local_day = 20453"
                ) == 2)
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the currency stays once a remedy cost something`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            for move in [.call, .diagnosis(), .remedy(.redo, costMinor: 0)] as [MoveCase.Move] {
                try await company.move(opened, move)
            }

            try await company.count(in: "USD")
            try await company.move(opened, .remedy(.refund, costMinor: 1))

            await #expect(throws: Currency.ChangeRefusal.inUse("USD")) {
                try await company.count(in: "EUR")
            }
            try await company.count(in: "USD")
            #expect(try await company.amounts().first == 100_00)
        }
    }
}

extension Company {
    fileprivate func move(to zone: String) async throws {
        try await ChangeOrganization(
            key, by: administrator(),
            .init(name: "Amends & Co", zone: zone, currency: "EUR", weekStart: .sunday)
        ).run(at: workplace)
    }

    fileprivate func count(in currency: String) async throws {
        try await ChangeOrganization(
            key, by: lea, .init(name: "Amends & Co", zone: "UTC", currency: currency, weekStart: .sunday)
        ).run(at: workplace)
    }

    /// Olga's own, her role's, and what a late delivery usually takes.
    fileprivate func amounts() async throws -> [Int64] {
        let (key, olga) = (key, olga)
        return try await workplace.writer.read { connection in
            let member = try connection.first(MemberByID(of: key, olga))
            let reason = try connection.all(OrganizationsReasons(of: key)).first { $0.code == "late" }
            return [member?.authorityMinor, member?.roleAuthorityMinor, reason?.usualRemedyMinor].compactMap {
                $0
            }
        }
    }
}
