import Connections
import HTTPTypes
import Hummingbird
import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct TwoOrganizationsOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `no endpoint gives anything of another organization`(engine: Engine) async throws {
        try await withTwoAPIs(engine) { ours, theirs in
            try await ours.live("OURWORDS")
            try await theirs.live("THEIRWORDS")
            let foreign = try await theirs.everyID()
            #expect(try await foreign.isDisjoint(with: ours.everyID()))

            for endpoint in ours.endpoints where endpoint.method == .get {
                let own = try await ours.names(endpoint)
                #expect(!own.isEmpty, "nothing of ours to ask \(endpoint.path) for")
                for id in own {
                    let answer = try await ours.reading.get(endpoint.path(of: id))
                    #expect(answer.status == 200)
                    #expect(!answer.text.contains("THEIRWORDS"), "\(endpoint.path)")
                    #expect(foreign.filter(answer.text.contains) == [], "\(endpoint.path)")
                    // Of events only some have words.
                    if endpoint.path.hasSuffix("/events") || Self.wordless.contains(id) { continue }
                    #expect(answer.text.contains("OURWORDS"), "\(endpoint.path) shows nothing of ours")
                }
                guard endpoint.namesOne, !endpoint.namesACode else { continue }
                for id in try await theirs.ids(endpoint.listPath) {
                    try await ours.reading.get(endpoint.path(of: id)).expect(404, "missing", endpoint.path)
                }
            }
        }
    }

    /// Exported lists of codes and ids, or that nothing was put into.
    private static let wordless = Set(
        [
            ExportList.events, .driverSessions, .driverSignals, .tasks, .readings, .modelSuggestions, .fixes,
            .fixCases,
            .casePlaybooks, .approvals,
            .goodwillTables,
            .goodwillAmounts,
            .teamBudgets, .teamMonths, .members, .teams, .teamMembers, .reonboardingSteps,
        ].map(\.rawValue)
    )

    @Test(arguments: Engine.allCases)
    func `a place in their list is none in ours`(engine: Engine) async throws {
        try await withTwoAPIs(engine) { ours, theirs in
            try await ours.live("OURWORDS")
            try await theirs.live("THEIRWORDS")

            for endpoint in ours.endpoints
            where endpoint.method == .get && !endpoint.namesOne && !endpoint.namesAList {
                for cursor in try await theirs.everyID() {
                    let answer = try await ours.reading.get("\(endpoint.path)?cursor=\(cursor)")
                    #expect(!answer.text.contains("THEIRWORDS"), "\(endpoint.path)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing that is sent as one changes the other`(engine: Engine) async throws {
        try await withTwoAPIs(engine) { ours, theirs in
            try await ours.live("OURWORDS")
            try await theirs.live("THEIRWORDS")
            let opened = try await theirs.ids("/api/v1/cases")
            let before = try await theirs.everything()
            #expect(!opened.isEmpty)

            for endpoint in ours.endpoints where endpoint.method == .post {
                let body = try endpoint.sample()
                guard endpoint.namesOne else {
                    // The same sources and ids as theirs, saying something else.
                    let answer = try await ours.writing.post(endpoint.path, body)
                    #expect(answer.status < 300, "\(endpoint.path): \(answer.text)")
                    continue
                }
                for id in opened {
                    try await ours.writing.post(endpoint.path(of: id), body).expect(
                        404, "missing", endpoint.path)
                }
            }

            #expect(try await theirs.everything() == before)
        }
    }

    @Test func `every route under /api is an endpoint, or known not to be`() async throws {
        try await withAPI(.sqlite) { api in
            let routes = api.site.router().routes.filter { $0.method != .head }.map {
                "\($0.method) \($0.path)"
            }
            let endpoints = api.endpoints.map { "\($0.method) \($0.path)" }

            let others = Set(routes.filter { $0.contains(" /api/") }).subtracting(endpoints)

            // A page for people, what it describes, and what benchmarks measure.
            #expect(others == ["GET /api/docs", "GET /api/openapi.json", "POST /api/v1/echo"])
            #expect(Set(endpoints).subtracting(routes) == [])
            #expect(Set(endpoints).count == endpoints.count)
        }
    }
}

extension Endpoint {
    /// Where the ids are listed that this endpoint gives one of.
    /// One that every organization has under the same code.
    fileprivate var namesACode: Bool { path.contains("/playbooks") }

    fileprivate var listPath: String { String(path.prefix { $0 != "{" }.dropLast()) }
}

extension APICompany {
    /// A life in which every table is written, all words being these.
    fileprivate func live(_ words: String) async throws {
        let text = JSON.string(words)
        try await take("accounts", JSON.account.with(["name": text, "segment": text, "location": text]))
        try await take("customers", JSON.customer.with(["name": text, "phone": text]))
        try await take("behaviour-events", JSON.purchase.with(["currency": "EUR", "source": text]))
        for (number, customer) in ["ada", "bo", "cleo"].enumerated() {
            let said: JSON = [
                "customer": [
                    "id": .string(customer), "name": text, "email": .string("\(customer)@example.org"),
                ],
                "source": "survey", "id": .string("\(number + 1)"), "measure": "nps",
                "score": customer == "bo" ? 9 : 2, "comment": text, "channel": text, "touchpoint": text,
                "stage": text, "tags": [text],
            ]
            try await take("signals", said)
        }
        for playbook in Playbook.shipped {
            let said = Playbook(
                playbook.key, [.questions: [words], .openings: [words]], remedies: playbook.remedies)
            _ = try await SavePlaybook(of: company.key, by: company.lea, said, editing: 1)
                .run(at: site.workplace)
        }
        let id = try #require(try await ids("/api/v1/cases").last)
        let moves: [(String, JSON)] = [
            ("touches", JSON.touch.with(["note": text])), ("notes", JSON.note.with(["words": text])),
            ("promises", JSON.promise.with(["words": text])),
            ("diagnosis", JSON.diagnosis.with(["whys": [text, text, text], "evidence": text])),
            ("fixes", JSON.fix.with(["title": text])), ("limit", JSON.limit.with(["words": text])),
            ("remedies", JSON.remedy.with(["rationale": text])), ("deliveries", .delivery),
            (
                "resolutions",
                JSON.resolution.with(["fixed": text, "why": text, "effect": text, "next": text])
            ),
            ("reopenings", JSON.reopening.with(["because": text])),
        ]
        try await writing.attach(words, to: id, words: words)
        for (move, body) in moves {
            let answer = try await writing.post("/api/v1/cases/\(id)/\(move)", body)
            #expect(answer.status == 200, "\(move): \(answer.text)")
        }
        let bulk = JSON.bulk.with(["because": text, "cases": [.string(id)]])
        let begun = try await writing.post("/api/v1/bulk-moves", bulk)
        #expect(begun.status == 202, "\(begun.text)")
        try await ChangeTeams(of: company.key, by: company.lea, .add(name: words)).run(at: site.workplace)
        try await SavePlan(
            of: company.key, by: company.lea, .hearing,
            CapabilityPlan(owner: words, nextStep: words, due: nil)
        ).run(at: site.workplace)
        _ = try await company.drivers(saying: words)
        let day = LocalDay(daysSince1970: 20_450)
        let margin = try EconomicInput(.margin, valueMillionths: 500_000, from: day, source: words)
        try await SetEconomicInput(of: company.key, by: company.lea, margin).run(at: site.workplace)
        try await ChangeMarks(of: company.key, by: company.lea, .add(try Mark(.policy, on: day, words)))
            .run(at: site.workplace)
        let theme = ChangeThemes.Change.keep(name: words, [ThemeTerm(words, language: nil)])
        try await ChangeThemes(of: company.key, by: company.lea, theme).run(at: site.workplace)
    }

    /// What every endpoint shows of everything.
    fileprivate func everything() async throws -> [String] {
        var all: [String] = []
        for endpoint in endpoints where endpoint.method == .get {
            for id in try await names(endpoint) {
                all.append(try await reading.get(endpoint.path(of: id)).text)
            }
        }
        return all
    }

    /// What stands for the name in its path.
    fileprivate func names(_ endpoint: Endpoint) async throws -> [String] {
        if endpoint.namesAList { return ExportList.allCases.map(\.rawValue) }
        return endpoint.namesOne ? try await ids(endpoint.listPath) : [""]
    }

    fileprivate func everyID() async throws -> Set<String> {
        var all: Set<String> = []
        for endpoint in endpoints
        where endpoint.method == .get && !endpoint.namesOne && !endpoint.namesAList && !endpoint.namesACode {
            all.formUnion(try await ids(endpoint.path))
        }
        return all
    }
}
