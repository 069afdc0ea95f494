import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Coming in and going out: the one-time link, the sign-in, the sign-out.
struct SessionRoutes {
    let site: Site

    /// What stands before the door.
    func add(to router: Router<Visit>) {
        router.get("sign-in") { request, _ -> Response in
            let next = request.asked("next").flatMap(Self.own)
            return try await show(request) { csrf, organization in
                SignInPage(organization: organization, csrf: csrf, next: next)
            }
        }
        router.post("sign-in") { request, _ -> Response in try await signIn(request) }
        router.get("setup/{token}") { request, visit -> Response in
            try await offer(try visit.parameters.require("token"), request)
        }
        router.post("setup/{token}") { request, visit -> Response in
            try await accept(try visit.parameters.require("token"), request)
        }
    }

    func add(to pages: PageRoutes) {
        pages.post("sign-out") { desk, _, request in
            if let token = desk.site.cookie(.session, of: request) {
                try await SignOut(token: token).run(at: desk.site.workplace)
            }
            var response = try desk.go(to: .signIn(), saying: .signedOut)
            response.headers.append(try desk.site.forgetting(.session))
            return response
        }
    }

    /// A path of ours, where a link may lead on to; nil for everything that a browser could read as another host.
    static func own(_ next: String) -> String? {
        let isPlain = next.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }
        return next.hasPrefix("/") && !next.hasPrefix("//") && isPlain ? next : nil
    }
}

// MARK: Signing in

extension SessionRoutes {
    private func signIn(_ request: Request) async throws -> Response {
        let form = try await openForm(request)
        let next = Self.own(form["next"])
        do {
            let session = try await SignIn(
                email: form.text("email") ?? "", password: form["password"], in: request.browser
            )
            .run(at: site.workplace)
            return try entering(session, to: next ?? Path.cases().text)
        } catch let refusal as SignIn.SignInRefusal {
            let shown = try await shown(refusal, email: form.text("email") ?? "")
            let status: HTTPResponse.Status =
                refusal == .tooManyAttempts ? .tooManyRequests : .unprocessableContent
            return try await show(request, status: status) { csrf, organization in
                SignInPage(
                    organization: organization, csrf: csrf, email: form["email"], next: next, refusal: shown)
            }
        }
    }

    private func shown(_ refusal: SignIn.SignInRefusal, email: String) async throws -> SignInPage.Refusal {
        switch refusal {
        case .tooManyAttempts:
            return .tooManyTries(wait: SignIn.attemptsWithin)
        case .notRight:
            let query = SignInAttempts(
                emailHash: Secret.hash(of: email.lowercased()),
                since: site.world.now().subtracting(SignIn.attemptsWithin))
            let tried = try await site.reader.read { try $0.first(query) } ?? 0
            let left = max(0, SignIn.attempts - tried)
            return .noMatch(triesLeft: left <= 3 ? left : nil)
        }
    }

    private func entering(_ session: NewSession, to path: String, saying flash: Flash? = nil) throws
        -> Response
    {
        var response = Response.seeOther(path)
        response.headers.append(try site.setting(.session, session.token, lifetime: session.lifetime))
        response.headers.append(try site.forgetting(.form))
        if let flash {
            response.headers.append(try site.setting(.flash, flash.rawValue, lifetime: Flash.lifetime))
        }
        return response
    }
}

// MARK: The one-time link

extension SessionRoutes {
    /// Looking at the link uses nothing up: scanners of mail open every link.
    private func offer(_ token: String, _ request: Request) async throws -> Response {
        guard let link = try await link(token) else { return usedOrOld() }
        let home = try await newHome(link)
        return try await show(request) { csrf, _ in
            // A place without an address has a stand-in's name too.
            var page = SetupPage(
                token: token, csrf: csrf, name: link.email == nil ? "" : link.name, email: link.email ?? "",
                leastCharacters: AcceptLink.leastPassword, isFirst: link.email == nil)
            page.home = home
            return page
        }
    }

    private func accept(_ token: String, _ request: Request) async throws -> Response {
        let form = try await openForm(request)
        // Asked first, so that nobody without a link makes us hash passwords.
        guard let link = try await link(token) else { return usedOrOld() }
        let accepted = AcceptLink(
            token: token, name: form.text("name") ?? "", email: form.text("email") ?? "",
            password: form["password"], in: request.browser)
        let home = try await newHome(link)
        let refused: RefusalNote
        do {
            guard form["password"] == form["password_again"] else { throw RefusalNote.passwordsDiffer }
            let wanted = try home.map { try $0.filled(from: form).wanted(in: site.world) }
            let session = try await accepted.run(at: site.workplace)
            if let wanted {
                try await ChangeOrganization(link.organization, by: link.member, wanted).run(
                    at: site.workplace)
            }
            return try entering(session, to: Path.cases().text, saying: .welcome)
        } catch AcceptLink.AcceptRefusal.linkUsedOrOld {
            return usedOrOld()
        } catch let refusal as AcceptLink.AcceptRefusal {
            refused = RefusalNote(
                rule: refusal.rule, sentence: Words.Failures.rule(refusal.rule), field: refusal.field)
        } catch let note as RefusalNote {
            refused = note
        }
        return try await show(request, status: .unprocessableContent) { csrf, _ in
            var page = SetupPage(
                token: token, csrf: csrf, name: form["name"], email: form["email"],
                leastCharacters: AcceptLink.leastPassword, isFirst: link.email == nil, refusal: refused)
            page.home = home?.filled(from: form)
            return page
        }
    }

    /// What the organization's first member is asked with the account. Nil for everybody else, and in a demo.
    private func newHome(_ link: LinkByHash.Found) async throws -> SetupPage.Home? {
        let query = Organizations(link.organization)
        guard link.email == nil, let its = try await site.reader.read({ try $0.first(query) }), !its.isDemo
        else { return nil }
        return SetupPage.Home(
            name: its.name, zone: its.zone, currency: its.currency, currencies: Currency.all.map(\.code))
    }

    private func link(_ token: String) async throws -> LinkByHash.Found? {
        let query = LinkByHash(Secret.hash(of: token), now: site.world.now())
        return try await site.reader.read { try $0.first(query) }
    }

    private func usedOrOld() -> Response {
        let rule = AcceptLink.AcceptRefusal.linkUsedOrOld.rule
        let page = FailurePage(.refused(rule: rule, sentence: Words.Failures.rule(rule)))
        return site.html(page, status: .gone, frame: Frame(assetVersions: site.assets.versions))
    }
}

extension AcceptLink.AcceptRefusal {
    fileprivate var field: String? {
        switch self {
        case .linkUsedOrOld: nil
        case .noName: "name"
        case .notAnAddress, .addressTaken: "email"
        case .passwordTooShort: "password"
        }
    }
}

extension SetupPage.Home {
    /// What was sent; what was not stays.
    fileprivate func filled(from form: PageForm) -> Self {
        SetupPage.Home(
            name: form.text("organization") ?? name, zone: form.text("zone") ?? zone,
            currency: form.text("currency") ?? currency, currencies: currencies)
    }

    /// Looked at before the link is used up.
    fileprivate func wanted(in world: World) throws(RefusalNote) -> ChangeOrganization.Wanted {
        guard (try? world.zones.zone(named: zone)) != nil else {
            let rule = ChangeOrganization.OrganizationRefusal.notAZone(zone).rule
            throw RefusalNote(rule: rule, sentence: Words.Failures.rule(rule), field: "zone")
        }
        guard name.count <= 200 else {
            let rule = ChangeOrganization.OrganizationRefusal.noName.rule
            throw RefusalNote(rule: rule, sentence: Words.Failures.rule(rule), field: "organization")
        }
        guard Currency(currency) != nil, currencies.contains(currency) else {
            throw RefusalNote(
                rule: "currency_unknown", sentence: Words.Sessions.noCurrency, field: "currency")
        }
        return ChangeOrganization.Wanted(name: name, zone: zone, currency: currency, weekStart: .monday)
    }
}

// MARK: Forms without a session

extension SessionRoutes {
    /// There is no session yet whose token a form could bring. So it brings the value of a random cookie that only pages
    /// of this host can have set (double submit), and its origin is checked as everywhere.
    private func openForm(_ request: Request) async throws -> PageForm {
        try site.checkOrigin(of: request)
        return try await PageForm(of: request, csrf: site.cookie(.form, of: request) ?? "")
    }

    private func show(
        _ request: Request, status: HTTPResponse.Status = .ok,
        _ page: @Sendable (_ csrf: String, _ organization: String) -> some Page
    ) async throws -> Response {
        // The same value for every tab, else signing in from the older one would be refused.
        let known = site.cookie(.form, of: request).flatMap { $0.utf8.count == 64 ? $0 : nil }
        let csrf = known ?? Secret.token(site.world)
        let organizations = try await site.reader.read { try $0.all(Organizations()) }
        let name = organizations.count == 1 ? organizations[0].name : Words.Layout.product
        let flash = site.cookie(.flash, of: request).flatMap(Flash.init)
        let frame = Frame(assetVersions: site.assets.versions, flash: flash.map(Words.flash))
        var response = site.html(page(csrf, name), status: status, frame: frame)
        if known == nil { response.headers.append(try site.setting(.form, csrf, lifetime: nil)) }
        if flash != nil { response.headers.append(try site.forgetting(.flash)) }
        return response
    }
}
