import Foundation
import Storage
import TestSupport
import Testing

@Suite struct QueryPlansTests {
    @Test(arguments: Engine.allCases)
    func `no question of a page, the API, the ways in or the rounds reads a big table as a whole`(
        engine: Engine
    ) async throws {
        try await withDatabase(engine) { database in
            try await database.write { try Crowd.fill($0) }
            let dialect = database.dialect
            func complaints() async throws -> String {
                try await database.write { connection in
                    try Asked.all(dialect).flatMap { try $0.complaints(connection) }.joined(separator: "\n")
                }
            }

            // SQLite is never told how its tables are filled unless somebody runs ANALYZE; PostgreSQL finds out.
            let unprepared = engine == .sqlite ? try await complaints() : ""
            _ = try await database.write { try $0.run("ANALYZE") }
            let prepared = try await complaints()

            #expect(unprepared == "")
            #expect(prepared == "")
        }
    }

    /// These read all of an organization, by design.
    private static let wholeByDesign = [
        // The five figures look at every case of all time, one narrow row each; the scorecard at a year of them, and all
        // whose customers came back.
        "CaseFactRows",
        // Of a demo that was just made, for its report.
        "CaseTable",
        // What the figures beyond the five are counted over, of all time.
        "AccountValues", "Behaved", "CaseDetails", "PromisesOfCases", "RemediesOfCases", "SignalsHeard",
        "TouchesOfCases",
        // What the statements of an assessment are measured by; those that look back do so over 200 days.
        "CasesViewed", "ContactsSince", "DiagnosesOfCases", "RemediesSince", "ReopeningsOfCases",
        // All cases, by the playbook they began with: its results are told over all of time.
        "PlaybookBeginnings",
        // All cases that fixes answer, of whatever time.
        "FixLinks",
        // All emergencies, of whatever time; they are few.
        "EmergenciesOfCases",
        // All that merges ever moved on, which are few.
        "MergedCases",
        // Every signal, a thousand or two at a time: once, when the organization moves to another zone.
        "AnswersOfOtherDays",
        // MIN over the primary keys, and over the few deltas that are not folded yet.
        "FirstDay",
        // What was bought before and after counts too, whatever the period.
        "Bought",
        // The answers of a period whose customers' purchases are looked for; only where there are purchases.
        "PassiveAnswers",
        // Whose case is open now, or ended lately, and the few people of their accounts.
        "QuietCustomers",
        // Every cause that people found: counted every ten minutes, and read when there is more to be learned.
        "ConfirmedCauses", "ConfirmedCount",
        // A year of them, for the page that judges suggestions by them.
        "JudgedSuggestions",
        // An administrator's page of the organization's own keys.
        "Keys",
    ]

    @Test func `every query has its plan asserted, or is known to read everything`() throws {
        let asked = Asked.all(.sqlite).map { String($0.name.prefix { $0 != "," }) }
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
            .resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let texts = try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }

        let queries = texts.flatMap { $0.matches(of: /struct (\w+): Query \{/).map { String($0.output.1) } }

        #expect(queries.count > 40)
        #expect(Set(queries).subtracting(asked).sorted() == Self.wholeByDesign.sorted())
    }
}
