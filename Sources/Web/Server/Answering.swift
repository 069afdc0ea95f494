import Connections
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Recovery
import Storage

/// The one place where errors become answers: refusals 422 or 409, missing 404, faults a plain apology that is
/// logged once with the id of the request. The API gets problem documents (RFC 9457), people get pages.
struct Answering: RouterMiddleware {
    let site: Site

    @concurrent func handle(
        _ request: Request, context: Visit, next: @concurrent (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = await answer(to: error, request, context)
        }
        response.headers[.contentTypeOptions] = "nosniff"
        response.headers[.requestID] = context.id
        site.counters.count("amends_requests_total{status=\"\(response.status.code)\"}")
        return response
    }

    /// A path for the log; a token opens an account or shows a case, so it stays out.
    private static func named(_ path: String) -> String {
        for place in ["/setup/", "/progress/"] where path.hasPrefix(place) { return place + "..." }
        return path
    }

    private func answer(to error: any Error, _ request: Request, _ context: Visit) async -> Response {
        let problem = Problem(error)
        if problem.isFault {
            site.logger.error(
                "\(problem.title)",
                metadata: [
                    "request": "\(context.id)", "path": "\(Self.named(request.uri.path))",
                    "fault": "\(error)",
                ])
        }
        if request.uri.path.hasPrefix("/api/") { return problem.response(id: context.id) }
        if !problem.isFault, let answer = await inTheHouse(error, request, context) { return answer }
        return site.html(
            problem.page(id: context.id), status: problem.status,
            frame: Frame(assetVersions: site.assets.versions))
    }

    /// Who is signed in stays where they are: the page comes with the bar.
    private func inTheHouse(_ error: any Error, _ request: Request, _ context: Visit) async -> Response? {
        // Where even this cannot be read, the page comes without.
        guard let caller = try? await Door(site: site).caller(of: request) else { return nil }
        var context = context
        context.caller = caller
        guard let desk = try? await Desk(site, request, context) else { return nil }
        let problem = Problem(error, in: .init(currency: desk.organization.currency, clock: desk.clock))
        return try? desk.show(problem.page(id: context.id), status: problem.status)
    }
}

extension HTTPField.Name {
    static var contentTypeOptions: Self { Self("X-Content-Type-Options")! }
    static var requestID: Self { Self("X-Request-ID")! }
}
