import Connections
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

                let outcomes = await withTaskGroup(of: String.self) { group in
                    for number in 1...8 {
                        let change = ChangeMapping(
                            "\(round)-\(number)", of: company.key, by: company.lea,
                            .rename(to: "Kiosk \(round)"))
                        group.addTask {
                            do {
                                try await change.run(at: company.workplace)
                                return "renamed"
                            } catch {
                                return (error as? any Refusal)?.rule ?? "\(error)"
                            }
                        }
                    }
                    return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
                }

                #expect(outcomes == ["renamed": 1, "mapping_name_taken": 7])
            }
        }
    }
}
