import Logging
import Operations
import Recovery
import Storage
import TestSupport
import Web

/// A server with a company on it, whose members come with browsers.
struct House: Sendable {
    let company: Company
    let site: Site

    var watch: Watch { company.watch }

    /// A browser in which this member is signed in; no password is hashed for it.
    func browser(of member: ID<Member>, from company: Company? = nil) async throws -> Browser {
        try await browser(of: member, in: (company ?? self.company).key)
    }

    func browser(of member: ID<Member>, in key: Organization.Key) async throws -> Browser {
        let token = Secret.token(site.world)
        let csrf = Secret.token(site.world)
        let now = site.world.now()
        _ = try await site.workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO sessions (token_hash, organization_id, member_id, csrf, created_ms, expires_ms)
                VALUES (\(Secret.hash(of: token)), \(key), \(member), \(csrf), \(now), \(now.adding(.days(300))))
                """)
        }
        let browser = Browser(site)
        browser.keep("session", token)
        return browser
    }

    /// The company's only case.
    func onlyCase() async throws -> Case { try await company.cases()[0] }
}

func withHouse(
    _ engine: Engine = .sqlite, at address: String = "http://amends.test",
    in change: (inout World) -> Void = { _ in }, _ body: (House) async throws -> Void
) async throws {
    try await withDatabase(engine) { database in
        let watch = Watch()
        var world = World.still(watch)
        change(&world)
        let workplace = Workplace(writer: Writer(database), world: world)
        let company = try await Company.found(at: workplace, watch)
        guard let address = PublicAddress(address) else { throw Missing("address") }
        let logger = Logger(label: "web", factory: { _ in SwiftLogNoOpLogHandler() })
        let site = Site(workplace: workplace, address: address, assets: try Assets(), logger: logger)
        try await body(House(company: company, site: site))
    }
}
