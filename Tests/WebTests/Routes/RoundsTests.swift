import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web
import Work

@Suite struct RoundsTests {
    @Test(arguments: Engine.allCases)
    func `jobs are done whatever the matter is with search`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let now = house.watch.now
            let key = house.company.key
            _ = try await house.site.workplace.writer.write { connection in
                try connection.run("DROP TABLE search_waiting")
                return try connection.run(
                    """
                    INSERT INTO jobs (id, organization_id, name, subject_id, run_ms)
                    VALUES ('1', \(key), 'nothing', '1', \(now))
                    """)
            }

            let count = try await Rounds(at: house.site.workplace, logger: house.site.logger).tick()

            #expect(count == 1)
            let jobs = try await house.company.rows("SELECT dead_because FROM jobs")
            #expect(try jobs.map { try $0.optionalText(0) } == ["no such job"])
        }
    }
}
