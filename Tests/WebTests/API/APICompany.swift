import Connections
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

/// A company whose programs have a key to write and one to read.
struct APICompany: Sendable {
    let company: Company
    let site: Site
    let writing: APIClient
    let reading: APIClient

    var watch: Watch { company.watch }
    var endpoints: [Endpoint] { APIRoutes(site: site).endpoints }

    init(_ company: Company, _ site: Site) async throws {
        self.company = company
        self.site = site
        func client(_ scope: KeyScope) async throws -> APIClient {
            let key = try await MakeKey(for: company.key, name: scope.rawValue, scope: scope)
                .run(at: site.workplace)
            return APIClient(responder: site.router().buildResponder(), key: key)
        }
        writing = try await client(.write)
        reading = try await client(.read)
    }

    /// The same without a key.
    var stranger: APIClient { APIClient(responder: writing.responder, key: nil) }

    /// Ids in a list of the API, newest first.
    func ids(_ path: String) async throws -> [String] {
        let items = try await reading.get(path + "?limit=500").json["items"]?.array ?? []
        return items.compactMap { $0["id"]?.string }
    }
}

func withAPI(_ engine: Engine, _ body: (APICompany) async throws -> Void) async throws {
    try await withSite(engine) { site, watch in
        let company = try await Company.found(at: site.workplace, watch)
        try await body(try await APICompany(company, site))
    }
}

/// Two companies on one server, whose people, customers and sources have the same names and addresses.
func withTwoAPIs(_ engine: Engine, _ body: (APICompany, APICompany) async throws -> Void) async throws {
    try await withSite(engine) { site, watch in
        let ours = try await Company.found("Ours", at: site.workplace, watch)
        let theirs = try await Company.found("Theirs", at: site.workplace, watch)
        try await body(try await APICompany(ours, site), try await APICompany(theirs, site))
    }
}

private func withSite(_ engine: Engine, _ body: (Site, Watch) async throws -> Void) async throws {
    try await withDatabase(engine) { database in
        let watch = Watch()
        let world = World.still(watch)
        let site = Site(
            workplace: Workplace(writer: Writer(database), world: world),
            address: try #require(PublicAddress("http://amends.test")), assets: try Assets(),
            logger: Logger(label: "site", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await body(site, watch)
    }
}

extension JSON {
    /// The same document with other members.
    func with(_ changes: KeyValuePairs<String, JSON>) -> JSON {
        let kept = (object ?? []).filter { member in !changes.contains { $0.key == member.name } }
        return .object(kept + changes.map { Member($0.key, $0.value) })
    }

    func without(_ name: String) -> JSON {
        .object((object ?? []).filter { $0.name != name })
    }

    /// On one line, as in a batch.
    var line: String { String(decoding: encoded(), as: UTF8.self) }

    static func answer(_ id: String, score: Int, of customer: String = "ada") -> JSON {
        [
            "source": "survey", "id": .string(id), "measure": "nps", "score": .number("\(score)"),
            "customer": ["id": .string(customer), "email": .string("\(customer)@example.org")],
        ]
    }

    static let account: JSON = [
        "id": "linden", "name": "Café Linden", "segment": "cafés", "manager_email": "otto@example.org",
    ]
    static let customer: JSON = ["id": "bo", "name": "Bo", "email": "bo@example.org", "account": "linden"]
    static let purchase: JSON = [
        "source": "shop", "id": "1", "customer_id": "bo", "kind": "purchase", "amount_minor": 1250,
        "currency": "EUR", "occurred_at": "2026-03-01T12:00:00Z",
    ]
    static let touch: JSON = ["member": "olga@example.org", "kind": "call_answered", "note": "We talked."]
    static let bounce: JSON = ["member": "olga@example.org", "touch": "1"]
    static let confirmation: JSON = ["member": "olga@example.org", "words": "It runs again."]
    static let trial: JSON = ["member": "olga@example.org", "days_to_try": 14]
    static let tried: JSON = ["member": "olga@example.org", "works": false, "words": "It stopped again."]
    static let step: JSON = ["member": "olga@example.org", "step": 2]
    static let diagnosis: JSON = [
        "member": "olga@example.org", "cause": "failed_delivery", "reason": "late_or_broken_delivery",
        "fixability": "fixable_now", "whys": ["It came late.", "Nobody packed it.", "The list was lost."],
        "evidence": "I waited for two weeks.",
    ]
    static let remedy: JSON = [
        "member": "olga@example.org", "kind": "replacement", "cost_minor": 2000,
        "rationale": "It is what she asked for.",
    ]
    static let asking: JSON = remedy.with(["approver": "lea@example.org", "cost_minor": 20_000])
    static let approving: JSON = ["member": "lea@example.org", "approval": "1"]
    static let declining: JSON = ["member": "lea@example.org", "approval": "1", "because": "Too much."]
    static let delivery: JSON = ["member": "olga@example.org"]
    static let resolution: JSON = [
        "member": "olga@example.org", "fixed": "A new one came.", "why": "It was packed badly.",
        "effect": "Two weeks lost.", "next": "The packing is tested.", "talk_on": "2026-03-09",
    ]
    static let reopening: JSON = ["member": "olga@example.org", "because": "It broke again."]
    static let owner: JSON = [
        "member": "lea@example.org", "to": "otto@example.org", "because": "Is there today.",
    ]
    static let snooze: JSON = ["member": "lea@example.org", "until": "2026-03-02T11:00:00Z"]
    static let promise: JSON = [
        "member": "lea@example.org", "words": "An engineer on Saturday.", "due": "2026-03-07T10:00:00Z",
    ]
    static let fix: JSON = ["member": "lea@example.org", "title": "Pack twice"]
    static let limit: JSON = ["member": "lea@example.org", "words": "Not this year, and here is what is."]
    static let who: JSON = ["member": "lea@example.org"]
    static let wait: JSON = [
        "member": "lea@example.org", "until": "2026-03-04T10:00:00Z", "because": "They send photographs.",
    ]
    static let keeping: JSON = ["member": "lea@example.org", "promise": "1"]
    static let moving: JSON = [
        "member": "lea@example.org", "promise": "1", "due": "2026-03-08T10:00:00Z", "told": true,
    ]
    static let note: JSON = ["member": "lea@example.org", "words": "@Otto knows the house."]
    static let mark: JSON = ["member": "lea@example.org", "test": true]
    static let bulk: JSON = [
        "member": "lea@example.org", "move": "hand_over", "to": "otto@example.org",
        "because": "Is there today.", "cases": ["1"],
    ]
    static let task: JSON = [
        "member": "lea@example.org", "helper": "otto@example.org", "words": "Read the log.",
        "due": "2026-03-07T10:00:00Z",
    ]
    static let passing: JSON = [
        "member": "lea@example.org", "task": "1", "helper": "otto@example.org",
        "due": "2026-03-07T10:00:00Z",
    ]
    static let finishing: JSON = ["member": "lea@example.org", "task": "1", "found": "It never left."]
    static let decliningTask: JSON = ["member": "lea@example.org", "task": "1", "because": "No time."]
    static let end: JSON = [
        "member": "lea@example.org", "end": "customer_left", "because": "They moved away.",
    ]
}

extension Endpoint {
    /// A body that it takes.
    /// - Throws: When somebody added an endpoint and no body for it here: then nothing tries it.
    func sample() throws -> JSON {
        let samples: [String: JSON] = [
            "signals": .answer("1", score: 2), "accounts": .account, "customers": .customer,
            "behaviour-events": .purchase, "touches": .touch, "bounced": .bounce,
            "confirmations": .confirmation, "reonboarding": .step, "trial": .trial,
            "outcome": .tried, "diagnosis": .diagnosis, "remedies": .remedy,
            "approvals": .asking, "given": .approving, "declined": .declining,
            "deliveries": .delivery, "resolutions": .resolution,
            "reopenings": .reopening, "ends": .end, "owner": .owner,
            "snooze": .snooze,
            "promises": .promise, "plan": .promise, "told": .who, "fixes": .fix, "limit": .limit,
            "wait": .wait, "end": .who,
            "files": ["member": "lea@example.org", "name": "log.txt"], "remove": .who,
            "progress-link": .who, "withdraw": .who,
            "kept": .keeping, "moved": .moving, "notes": .note, "test": .mark,
            "bulk-moves": .bulk,
            "tasks": .task, "passed": .passing, "done": .finishing, "tasks/declined": .decliningTask,
        ]
        let words = path.split(separator: "/").map(String.init).filter { $0 != "batch" }
        let own = samples[words.suffix(2).joined(separator: "/")]
        return try #require(own ?? samples[words.last ?? ""], "no sample body for \(method) \(path)")
    }

    var isBatch: Bool { path.hasSuffix("/batch") }
    /// One object in its body.
    var takesJSON: Bool { method == .post && !isBatch && !takesBytes }
    var namesOne: Bool { path.contains("{id}") }

    /// One of the exported lists.
    var namesAList: Bool { path.contains("{list}") }

    func path(of id: String) -> String { path.replacing("{id}", with: id).replacing("{list}", with: id) }
}
