import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// The customer's page, and the link that leads to it.
struct ProgressRoutes {
    let site: Site

    /// What stands before the door. Looking changes nothing: scanners of mail open every link.
    func add(to router: Router<Visit>) {
        router.get("progress/{token}") { _, visit -> Response in
            guard let reading = try await ProgressReading.read(try visit.parameters.require("token"), site)
            else { return answer(NoProgressPage(), .notFound) }
            return answer(ProgressPage(reading), .ok)
        }
    }

    private func answer(_ page: some Page, _ status: HTTPResponse.Status) -> Response {
        var response = site.html(page, status: status, frame: Frame(assetVersions: site.assets.versions))
        response.headers[.robots] = "noindex, nofollow, noarchive"
        return response
    }

    func add(to pages: PageRoutes) {
        pages.post("cases/{id}/progress-link") { desk, _, request in
            let id = ID<Case>(try desk.id(of: "case"))
            let token = try await MakeProgressLink(of: desk.key, id, by: desk.member.id)
                .run(at: desk.site.workplace)
            // No redirect: the link is kept nowhere from which another page could show it.
            var page = CasePage(try await CaseReading.read(desk, request))
            page.progress?.fresh = desk.site.progressAddress(token)
            return try desk.show(page)
        }
        pages.post("cases/{id}/progress-link/withdraw") { desk, _, request in
            let id = ID<Case>(try desk.id(of: "case"))
            do {
                _ = try await MoveCase(of: desk.key, id, by: desk.member.id, .withdrawProgress)
                    .run(at: desk.site.workplace)
                return try desk.go(to: .recovery(id.rawValue), saying: .progressWithdrawn)
            } catch let refusal as Case.ProgressRefusal {
                var page = CasePage(try await CaseReading.read(desk, request))
                page.progress?.refusal = desk.note(refusal)
                page.showAnywhere(desk.note(refusal))
                return try desk.show(page, status: .unprocessableContent)
            }
        }
    }
}

extension Site {
    /// Where a customer sees how far their case is.
    func progressAddress(_ token: String) -> String { address.origin + Path.progress(token: token).text }
}

extension HTTPField.Name {
    fileprivate static var robots: Self { Self("X-Robots-Tag")! }
}
