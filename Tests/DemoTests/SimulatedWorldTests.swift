import Demo
import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite(.serialized) struct SimulatedWorldTests {
    @Test func `what must hold holds in years in which servers die, and they are not tame`() async throws {
        try await live(isLong ? 1...500 : 1...200, .sqlite)
    }

    @Test func `with two servers at one database too`() async throws {
        try await live(isLong ? 1_001...1_050 : 1_001...1_020, .postgresql)
    }

    @Test func `what once did not hold in one of many years holds now`() async throws {
        for seed: UInt64 in [236, 249, 413] {
            let last = try #require(LocalDay("2026-11-20"))
            _ = try await Self.live(SimulatedWorld(seed: seed, until: last, isBig: false), .sqlite)
        }
    }

    @Test(.enabled(if: isLong)) func `and in big worlds`() async throws {
        try await live(2_001...2_005, .sqlite, isBig: true)
    }

    @Test func `each rule that refuses is seen by chance, or it is said why not`() throws {
        let rules = try Self.rules()
        #expect(rules.count > 150)
        let excused = Set(Self.excused.flatMap(\.rules))
        #expect(rules.subtracting(Tameness.rules).subtracting(excused) == [])
        #expect(excused.intersection(Tameness.rules) == [])
        #expect(excused.subtracting(rules) == [])
    }

    /// Two at a time, each in a database of its own; what each saw is counted together.
    private func live(_ seeds: ClosedRange<UInt64>, _ engine: Engine, isBig: Bool = false) async throws {
        let last = try #require(LocalDay("2026-11-20"))
        var counts: [String: Int] = [:]
        try await withThrowingTaskGroup(of: [String: Int].self) { group in
            var waiting = Array(seeds)[...]
            func next() {
                guard let seed = waiting.popFirst() else { return }
                group.addTask {
                    try await Self.live(SimulatedWorld(seed: seed, until: last, isBig: isBig), engine)
                }
            }
            next()
            next()
            while let seen = try await group.next() {
                counts.merge(seen, uniquingKeysWith: +)
                next()
            }
        }
        #expect(Tameness.missing(in: counts, years: seeds.count) == [])
        for crash in FaultyDatabase.Crash.allCases {
            #expect(counts["crashes \(crash.rawValue)", default: 0] > 0)
        }
        #expect(counts["looked through whole"] ?? 0 > 40 * seeds.count)
    }

    private static func live(_ world: SimulatedWorld, _ engine: Engine) async throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try await withDoor(engine) { open in
            do {
                counts = try await world.run(in: World.still(Watch()).zones, opening: open).counts
            } catch let violation as SimulatedWorld.Violation {
                Issue.record(violation)
            }
        }
        return counts
    }
}

private let isLong = ProcessInfo.processInfo.environment["AMENDS_TEST_ALL"] != nil

extension SimulatedWorldTests {
    /// What the enums of `Recovery` that refuse are called by.
    fileprivate static func rules() throws -> Set<String> {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/Recovery")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var found: Set<String> = []
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for rule in text.matches(of: /var rule: String \{(?<words>[^}]*)\}/) {
                found.formUnion(rule.output.words.matches(of: /"([a-z0-9_]+)"/).map { String($0.output.1) })
            }
        }
        return found
    }

    fileprivate static let excused: [(why: String, rules: [String])] = [
        (
            "What a form asks before anything is done; each has a test of its own.",
            [
                "account_manager_unknown", "account_revenue", "account_unknown", "authority_amount",
                "calendar_never_open", "calendar_openings", "calendar_week", "clock_rule_condition",
                "competitor_name", "competitors_too_many", "condition_number", "condition_test",
                "condition_value", "currency_unknown",
                "customer_email", "model_address", "model_budget", "model_key", "model_name",
                "model_patience",
                "input_half_a_range", "input_has_no_range", "input_not_in_its_range",
                "input_out_of_range", "input_source", "mark_title", "member_already_here", "member_email",
                "member_name", "playbook_apology_length", "playbook_line_length", "playbook_lines",
                "playbook_opening", "playbook_question", "playbook_remedies", "playbook_remedy_fits",
                "playbook_remedy_length", "playbook_remedy_unknown", "playbook_remedy_words",
                "renewal_before_since", "routing_rule_condition", "routing_rule_length",
                "routing_rule_receiver", "routing_rules_most", "severity_cuts", "severity_from",
                "severity_points",
                "zone_unknown",
            ]
        ),
        (
            "The people of a world neither change customers by hand nor its currency, and one administrator stays.",
            ["changed_meanwhile", "currency_in_use", "last_administrator", "somebody_takes_over"]
        ),
        (
            "A world is too small for files of 25 MB, a hundred of them in one case, or fifty themes.",
            ["file_of_25_mb", "hundred_files_a_case", "too_many_themes"]
        ),
        (
            "Of two members one may give more, so that they do not ask each other.",
            ["approval_in_a_circle"]
        ),
        ("Whoever works in a world may do more than read.", ["helper_reads_only"]),
        ("Nobody in a world makes a link to sign in.", ["member_has_left"]),
        ("Nobody in a world takes a remedy out of the catalogue.", ["remedy_not_offered"]),
    ]
}
