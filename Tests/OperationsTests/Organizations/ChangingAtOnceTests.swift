import Connections
import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangingAtOnceTests {
    @Test(arguments: Engine.allCases)
    func `of logos handed in at once one is shown, and nobody is refused`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            for _ in 1...5 {
                try await withThrowingTaskGroup { group in
                    for number in 1...8 {
                        group.addTask {
                            try await ChangeLogo(
                                of: company.key, by: company.lea, .picture(width: number, height: 1)
                            ).run(at: company.workplace)
                        }
                    }
                    try await group.waitForAll()
                }
                let shown = try await company.rows(
                    """
                    SELECT o.logo_hash, f.bytes FROM organizations o JOIN file_chunks f
                    ON f.organization_id = o.id AND f.file_id = \(LogoFile.name) WHERE o.id = \(company.key)
                    """)
                #expect(shown.count == 1)
                #expect(try Secret.hash(of: shown[0].blob(1)) == shown[0].text(0))
                try await ChangeLogo(of: company.key, by: company.lea, nil).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is heard while the zone changes lies on its day in the new one`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let home = try await company.workplace.writer.reader.read {
                try #require(try $0.first(Organizations(company.key)))
            }
            var last = home.zone
            for zone in ["Pacific/Apia", "America/New_York", "Pacific/Apia", "Europe/Vienna", "Pacific/Apia"]
            {
                last = zone
                try await withThrowingTaskGroup { group in
                    for number in 1...12 {
                        group.addTask {
                            var form = SignalForm(source: zone, sourceID: "\(number)-\(UUID())")
                            form.customer = CustomerForm(id: "c-\(number)")
                            form.measure = .nps
                            form.score = 9
                            _ = try await ReceiveSignals(of: company.key, [form]).run(at: company.workplace)
                        }
                    }
                    group.addTask {
                        try await ChangeOrganization(
                            company.key, by: company.lea,
                            ChangeOrganization.Wanted(
                                name: home.name, zone: zone, currency: home.currency, weekStart: .monday,
                                valueCuts: nil)
                        ).run(at: company.workplace)
                    }
                    try await group.waitForAll()
                }
            }

            let zone = try company.workplace.world.zones.zone(named: last)
            let days = try await company.rows("SELECT occurred_ms, local_day FROM signals").map {
                (zone.day(of: try $0.instant(0)).daysSince1970, try $0.int(1))
            }
            #expect(days.count == 60)
            #expect(days.allSatisfy { $0.0 == $0.1 })
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `of mappings that are called the same at once one is, and the others are refused`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            for round in 1...5 {
                for number in 1...8 {
                    try await SaveMapping(
                        of: company.key, SignalMapping(source: "kiosk", columns: [.id: "Nr."]),
                        as: "\(round)-\(number)"
                    ).run(at: company.workplace)
                }

                let outcomes = await Self.outcomes { number in
                    try await ChangeMapping(
                        "\(round)-\(number)", of: company.key, by: company.lea,
                        .rename(to: "Kiosk \(round)")
                    ).run(at: company.workplace)
                }

                #expect(outcomes == ["done": 1, "mapping_name_taken": 7])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of teams and remedies that are called the same at once one is, and the others are refused`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let administrator = try await company.administrator()
            for round in 1...5 {
                let teams = await Self.outcomes { _ in
                    try await ChangeTeams(of: company.key, by: administrator, .add(name: "North \(round)"))
                        .run(at: company.workplace)
                }
                let remedies = await Self.outcomes { _ in
                    let remedy = Remedy(code: "again_\(round)", kind: .redo)
                    try await ChangeCatalogue(of: company.key, by: administrator, .add(remedy))
                        .run(at: company.workplace)
                }

                #expect(teams == ["done": 1, "team_name_taken": 7])
                #expect(remedies == ["done": 1, "remedy_code_taken": 7])
            }
        }
    }

    /// How often what eight did at once was done, or by which rule it was refused.
    private static func outcomes(
        _ change: @escaping @Sendable (Int) async throws -> Void
    ) async -> [String: Int] {
        await withTaskGroup(of: String.self) { group in
            for number in 1...8 {
                group.addTask {
                    do {
                        try await change(number)
                        return "done"
                    } catch {
                        return (error as? any Refusal)?.rule ?? "\(error)"
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }
}
