import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct OpenTimeTests {
    @Test(arguments: Engine.allCases)
    func `the open time of a first contact is kept with the facts of its case`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let found = try await company.only()
            company.watch.advance(.hours(26))
            try await company.move(found, .call)

            #expect(try await company.openHours() == [10])
            let saved = try await company.only()
            #expect(saved.contactedAfterOpen == .hours(10))
            try await company.move(saved, .diagnosis())
            #expect(try await company.openHours() == [10])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a mail that came back takes its open time along`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let found = try await company.only()
            company.watch.advance(.hours(2))
            try await company.move(found, .touch(.mailSent))
            #expect(try await company.openHours() == [2])
            let mail = try await company.rows("SELECT id FROM touches")[0].text(0)
            company.watch.advance(.hours(1))
            try await company.move(found, .takeBack(touch: mail))

            #expect(try await company.openHours() == [nil])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a kept open time that cannot be is found by the check`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let found = try await company.only()
            company.watch.advance(.hours(2))
            try await company.move(found, .call)
            for table in ["cases", "case_facts"] {
                _ = try await company.workplace.writer.write { connection in
                    try connection.run(
                        "UPDATE \(SQL(stringLiteral: table)) SET contacted_open_ms = 7200001")
                }
            }

            #expect(try await company.findings().map(\.check) == ["first touches"])
        }
    }
}

extension Company {
    fileprivate func openHours() async throws -> [Int?] {
        try await rows("SELECT contacted_open_ms FROM case_facts WHERE organization_id = \(key)")
            .map { try $0.optionalInt(0).map { $0 / 3_600_000 } }
    }
}
