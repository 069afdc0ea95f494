import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Where a signed-in member sits while a page is made for them: who they are, their organization, the clock on its wall.
struct Desk: Sendable {
    let site: Site
    let member: Member
    let organization: Organization
    /// In the member's own zone.
    let clock: WallClock
    /// The organization's zone, in which days and periods count.
    let home: Zone
    let csrf: String
    /// Notices that the member has not read, up to a cap.
    private(set) var unread: Int
    private let flash: Flash?
    private let parameters: Parameters

    init(_ site: Site, _ request: Request, _ visit: Visit) async throws {
        let caller = try visit.known
        guard let member = caller.member,
            let organization = try await site.reader.read({ try $0.first(Organizations(caller.organization)) }
            )
        else { throw NotSignedIn() }
        self.site = site
        self.member = member
        self.organization = organization
        csrf = caller.csrf
        let zones = site.world.zones
        home = try zones.zone(named: organization.zone)
        // A zone that tzdata no longer knows is no reason to show no page.
        let own = member.zone.flatMap { try? zones.zone(named: $0) }
        let now = site.world.now()
        unread = try await Self.unread(of: member, caller.organization, site)
        clock = WallClock(now: now, zone: own ?? home, weekStart: organization.weekStart)
        flash = site.cookie(.flash, of: request).flatMap(Flash.init)
        parameters = visit.parameters
    }

    var key: Organization.Key { organization.key }

    var today: LocalDay { home.day(of: clock.now) }

    var logo: Logo? { organization.logo.map { Logo(hash: $0, organization: organization.name) } }

    private static func unread(
        of member: Member, _ organization: Organization.Key, _ site: Site
    ) async throws -> Int {
        let query = UnreadNotices(member.id, of: organization, now: site.world.now())
        return try await site.reader.read { try $0.first(query) } ?? 0
    }

    /// Whoever opens a case has read what called them to it; a page that freshens itself reads nothing.
    mutating func noteReading(of id: ID<Case>, _ request: Request) async throws {
        guard unread > 0, request.headers[.live] == nil else { return }
        await note { try await MarkNoticesRead(of: key, member.id, about: id).run(at: site.workplace) }
        unread = try await Self.unread(of: member, key, site)
    }

    /// The thing that the address names.
    /// - Throws: `Missing` where it cannot be the name of one.
    func id(of kind: String) throws -> String {
        let id = try parameters.require("id")
        // No engine has a place for NUL, and one of them says so by a fault.
        guard !id.utf8.contains(0), id.utf8.count <= 200 else { throw Missing(kind) }
        return id
    }

    /// - Throws: `NotAllowed` unless the member's role may do it.
    func needs(_ permission: Permission) throws {
        guard member.role.may(permission) else { throw NotAllowed(member.role) }
    }

    func show(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
        let frame = Frame(
            assetVersions: site.assets.versions,
            viewer: Viewer(
                name: member.name, role: member.role, unread: unread, organization: organization.name,
                asOf: clock.dateTime(clock.now)),
            csrf: csrf, flash: flash.map(Words.flash), logo: logo, isDemo: organization.isDemo)
        var response = site.html(page, status: status, frame: frame)
        if flash != nil { response.headers.append(try site.forgetting(.flash)) }
        return response
    }

    /// Sends the browser on after something was done, so that loading the page again does it no second time.
    func go(to path: Path, saying flash: Flash? = nil) throws -> Response {
        var response = Response.seeOther(path)
        if let flash {
            response.headers.append(try site.setting(.flash, flash.rawValue, lifetime: Flash.lifetime))
        }
        return response
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await site.reader.read(body)
    }

    /// A refusal as it stands beside a form.
    func note(_ refusal: any Refusal) -> RefusalNote {
        RefusalNote(refusal, currency: organization.currency, clock: clock)
    }
}

extension HTTPField.Name {
    /// Sent by the script of a page that freshens itself.
    fileprivate static var live: Self { Self("X-Live")! }
}

extension Response {
    static func seeOther(_ path: Path) -> Response { seeOther(path.text) }

    /// `path` is one of ours.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}
