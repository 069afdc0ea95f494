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

@Suite struct TwoOrganizationsTests {
    @Test(arguments: Engine.allCases)
    func `no page of one organization shows anything of another`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let theirs = try await house.secrets()
            let browser = try await house.browser(of: house.company.administrator())
            let paths = house.site.router().routes.filter { $0.method == .get }.map { "/\($0.path)" }
                .map { $0.hasPrefix("//") ? String($0.dropFirst()) : $0 }
                .filter {
                    !$0.hasPrefix("/api/v1") && !$0.hasPrefix("/assets") && $0 != "/live"
                        && !$0.hasPrefix("/setup")
                }
            #expect(paths.count >= 15)

            for path in paths {
                for id in theirs.ids {
                    let answer = try await browser.get(path.replacing("{id}", with: id))
                    if path.contains("{id}") { #expect(answer.status == 404, "\(path)") }
                    for word in theirs.words { #expect(!answer.text.contains(word), "\(path): \(word)") }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `no form of one organization changes anything of another`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let theirs = try await house.secrets()
            let before = try await theirs.company.kept()
            let browser = try await house.browser(of: house.company.administrator())
            try await browser.get("/cases")
            let paths = house.site.router().routes.filter { $0.method == .post }.map { "/\($0.path)" }
                .map { $0.hasPrefix("//") ? String($0.dropFirst()) : $0 }
                .filter { $0.contains("{id}") && !$0.hasPrefix("/api/") }
            #expect(paths.count == 77)

            for path in paths {
                for id in theirs.ids {
                    let answer = try await browser.post(
                        path.replacing("{id}", with: id),
                        ["confirm": "yes", "reason": "x", "end": "no_response", "consent": "yes"])
                    // What brings no file is no form of that address.
                    #expect(answer.status == (path.hasSuffix("/file") ? 400 : 404), "\(path)")
                    for word in theirs.words { #expect(!answer.text.contains(word), "\(path): \(word)") }
                }
            }
            #expect(try await theirs.company.kept() == before)
        }
    }
}

/// What the other organization has, and nobody else may see.
private struct Secrets {
    let company: Company
    let ids: [String]
    let words: [String]
}

extension House {
    fileprivate func secrets() async throws -> Secrets {
        let other = try await Company.found("Harbour Ltd", at: site.workplace, watch)
        let zoe = CustomerForm(id: "zoe", email: "zoe@example.org", name: "Zoe Quill").at("Quay Bakery")
        try await other.receive(
            .nps(1, of: zoe, as: "1").with {
                $0.comment = "Mouldy crumpets"
                $0.stage = "unmooring"
            })
        let found = try await other.cases()[0]
        let harald = try await AddMember(
            to: other.key, name: "Harald Wharf", email: "wharf@example.org", role: .owner, authorityMinor: 0
        ).run(at: site.workplace)
        try await ChangeTeams(of: other.key, by: other.administrator(), .add(name: "Slipway"))
            .run(at: site.workplace)
        let team = try await other.rows("SELECT id FROM teams WHERE name = 'Slipway'")[0].text(0)
        let barnacles = Reason(code: "barnacles", cause: .failedDelivery, usualRemedyMinor: 0)
        try await ChangeReason(of: other.key, by: other.lea, barnacles).run(at: site.workplace)
        let crusted = Playbook(
            Playbook.Key(.failedDelivery, reason: "barnacles"),
            [.questions: ["How thick is the crust?"], .openings: ["Ahoy."]],
            remedies: [PlaybookRemedy("redo", costs: .time, "Hoist it out.")])
        _ = try await SavePlaybook(of: other.key, by: other.lea, crusted, editing: 0).run(at: site.workplace)
        let scraping = Remedy(code: "hull_scraping", kind: .refund, name: "Careening")
        try await ChangeCatalogue(of: other.key, by: other.lea, .add(scraping)).run(at: site.workplace)
        try await ChangeAuthority(of: other.key, by: other.administrator(), [.owner: 7_654_32]).run(
            at: site.workplace)
        try await ProposeGoodwill(
            of: other.key, by: other.lea, GoodwillTable([.init(.owner, .high, .low): 8_765_43])
        ).run(at: site.workplace)
        let table = try await other.rows("SELECT id FROM goodwill_tables")[0].text(0)
        try await SetBudgets(of: other.key, by: other.administrator(), [ID(team): 6_543_21])
            .run(at: site.workplace)
        try await SaveMapping(
            of: other.key, SignalMapping(source: "sextant", columns: [.id: "bearing"]), as: "Soundings"
        ).run(at: site.workplace)
        let plan = CapabilityPlan(owner: "Bosun", nextStep: "Caulk the seams", due: nil)
        try await SavePlan(of: other.key, by: other.lea, .hearing, plan).run(at: site.workplace)
        if let harbour = try await site.reader.read({ try $0.first(Organizations(other.key)) }) {
            try await SaveAssessment(of: harbour, by: other.lea, [.mayDeviate: true]).run(at: site.workplace)
        }
        try await ChangeLogo(of: other.key, by: other.lea, .tinyPicture).run(at: site.workplace)
        let logo = try await other.rows("SELECT logo_hash FROM organizations WHERE id = \(other.key)")[0]
            .text(0)
        try await WriteNote(of: other.key, about: found.id, by: other.lea, "@Harald scrape the hull")
            .run(at: site.workplace)
        try await KeepView(of: other.key, other.lea, .keep(name: "Drydock", query: "tab=all"))
            .run(at: site.workplace)
        let view = try await other.rows("SELECT id FROM views WHERE name = 'Drydock'")[0].text(0)
        _ = try await browser(of: other.olga, from: other).get("/profile")
        let session = try await other.rows(
            "SELECT token_hash FROM sessions WHERE organization_id = \(other.key)")[0].text(0)
        var barometer = FileBytes()
        barometer.take(Array("Falling".utf8))
        _ = try await MoveCase(
            of: other.key, found.id, by: other.lea,
            .attach(barometer.evidence(named: "barometer.log", "Gale warning"), barometer)
        ).run(at: site.workplace)
        let file = try await other.rows("SELECT id FROM case_files")[0].text(0)
        _ = try await MoveCase(
            of: other.key, found.id, by: other.lea,
            .askHelp(of: harald, words: "Sound the bilge", due: watch.now.adding(.days(1)))
        ).run(at: site.workplace)
        let task = try await other.rows("SELECT id FROM tasks")[0].text(0)
        let mark = try Mark(.policy, on: LocalDay(daysSince1970: 20_450), "Lifebuoys for all")
        try await ChangeMarks(of: other.key, by: other.lea, .add(mark)).run(at: site.workplace)
        let marked = try await other.rows("SELECT id FROM marks")[0].text(0)
        let limpets = [ThemeTerm("limpets", language: nil)]
        try await ChangeThemes(of: other.key, by: other.lea, .keep(name: "Fouling", limpets))
            .run(at: site.workplace)
        let fouling = try await other.rows("SELECT id FROM themes")[0].text(0)
        let margin = try EconomicInput(
            .margin, valueMillionths: 345_600, from: LocalDay(daysSince1970: 20_000), source: "Chandler")
        try await SetEconomicInput(of: other.key, by: other.lea, margin).run(at: site.workplace)
        try await ChangeModelEndpoint(
            of: other.key, by: other.administrator(),
            ModelEndpoint(
                address: "http://kelp.test/v1", model: "plumbline-7b", dailyBudget: 77, patienceSeconds: 9,
                isOn: true), key: "bilgewater"
        ).run(at: site.workplace)
        let dredging = try await RecordFix(
            of: other.key, by: other.lea, title: "Dredging", cause: .failedDelivery, touchpoint: nil
        ).run(at: site.workplace)
        let drivers = try await other.drivers(saying: "Capstan")
        let upload = try await UploadFile.begin("crumpets.csv", of: other.key, at: site.workplace)
        try await upload.keep(Array("id,score\n1,2\n".utf8), as: 0, at: site.workplace)
        try await upload.finish(hash: "hash", length: 13, at: site.workplace)
        _ = try await MakeKey(for: other.key, name: "lighthouse", scope: .read).run(at: site.workplace)
        let key = try await other.rows("SELECT id FROM api_keys WHERE name = 'lighthouse'")[0].text(0)
        return Secrets(
            company: other,
            ids: [
                found.id.rawValue, found.customer.rawValue, found.account?.rawValue ?? "",
                found.opening.signal?.rawValue ?? "", upload.id.rawValue, key, harald.rawValue, team, table,
                view, scraping.code, logo, marked, fouling, drivers.rawValue, dredging.rawValue, file, task,
                "\(crusted.key)",
                String(session.prefix(MemberSessions.idLength)),
            ],
            words: [
                "Zoe", "zoe@", "crumpets", "Quay", "unmooring", "lighthouse", "Harbour", "Wharf",
                "wharf@", "Slipway", "barnacles", "crust", "Ahoy", "Hoist", "scrape", "Drydock", "Careening",
                "7,654", "8,765", "6,543", "Soundings",
                "sextant", "Lifebuoys", "Fouling", "limpets", "Chandler", "Dredging", "34.6",
                "barometer", "Falling", "Capstan", "Gale", "bilge", "Bosun", "Caulk",
                "by your word, 0 by the data", "kelp.test", "plumbline", "bilgewater",
                found.id.rawValue + "\"",
            ])
    }
}

extension Company {
    /// What a form could change, row by row.
    func kept() async throws -> [[SQLValue]] {
        let queries: [SQL] = [
            "SELECT id, version, stage, owner_id, snoozed_ms FROM cases WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, is_test FROM signals WHERE organization_id = \(key) ORDER BY id",
            """
            SELECT id, name, email, account_id, merged_into_id FROM customers
            WHERE organization_id = \(key) ORDER BY id
            """,
            """
            SELECT id, name, segment, manager_id FROM accounts WHERE organization_id = \(key) ORDER BY id
            """,
            "SELECT id, name, email, role, is_active FROM members WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, name FROM teams WHERE organization_id = \(key) ORDER BY id",
            "SELECT code, name, is_offered FROM remedy_catalogue WHERE organization_id = \(key) ORDER BY code",
            "SELECT reason, version, questions FROM playbook_versions WHERE organization_id = \(key) ORDER BY reason, version",
            "SELECT id, name, revoked_ms FROM api_keys WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, state FROM imports WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, name, query FROM views WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, title FROM marks WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, name, terms FROM themes WHERE organization_id = \(key) ORDER BY id",
            "SELECT token_hash, withdrawn_ms FROM progress_links WHERE organization_id = \(key)",
            "SELECT id, name FROM case_files WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, ended_ms FROM driver_sessions WHERE organization_id = \(key)",
            "SELECT signal_id, impact, cause FROM driver_signals WHERE organization_id = \(key) ORDER BY signal_id",
            "SELECT cause, touchpoint, saw, action_words, done_ms FROM drivers WHERE organization_id = \(key)",
            "SELECT id FROM notes WHERE organization_id = \(key) ORDER BY id",
            "SELECT id, helper_id, outcome FROM tasks WHERE organization_id = \(key) ORDER BY id",
            "SELECT member_id, token_hash FROM sessions WHERE organization_id = \(key) ORDER BY token_hash",
            "SELECT member_id, token_hash FROM links WHERE organization_id = \(key) ORDER BY token_hash",
            "SELECT id, made_ms FROM assessments WHERE organization_id = \(key) ORDER BY id",
            "SELECT capability, owner FROM capability_plans WHERE organization_id = \(key) ORDER BY capability",
            "SELECT kind, local_day FROM programme_events WHERE organization_id = \(key) AND kind <> 'scorecard_read' ORDER BY kind",
            "SELECT is_on, address, api_key FROM language_models WHERE organization_id = \(key)",
            "SELECT local_day, requests FROM language_model_days WHERE organization_id = \(key)",
            "SELECT member_id, from_day, to_day FROM leaves WHERE organization_id = \(key) ORDER BY id",
        ]
        var kept: [[SQLValue]] = []
        for query in queries { kept += try await rows(query).map(\.values) }
        return kept
    }
}
