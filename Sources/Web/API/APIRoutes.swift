import Connections
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery

/// The API under `/api/v1`, for whoever has a key.
package struct APIRoutes {
    let site: Site

    package init(site: Site) {
        self.site = site
    }

    package var endpoints: [Endpoint] {
        SignalEndpoints(site: site).all + RecordEndpoints(site: site).all + QuietEndpoints(site: site).all
            + CaseEndpoints(site: site).all
            + BulkEndpoints(site: site).all + FileEndpoints(site: site).all
            + FigureEndpoints(site: site).all + AssessmentEndpoints(site: site).all
            + DriverEndpoints(site: site).all
            + PlaybookEndpoints(site: site).all + GoodwillEndpoints(site: site).all
            + ThemeEndpoints(site: site).all + ExportEndpoints(site: site).all
    }

    func add(to router: Router<Visit>) {
        for endpoint in endpoints {
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context -> Response in
                let caller = try await self.caller(of: request, for: endpoint.scope)
                do {
                    return try await endpoint.answer(request, context, caller)
                } catch let refusal as any Refusal {
                    throw try await site.problem(refusal, of: caller.organization)
                }
            }
        }
        router.get("api/openapi.json") { _, _ in Response.json(OpenAPI(endpoints: endpoints).document) }
        // Measures what a durable answer costs beside one that does nothing.
        router.post("api/v1/echo") { request, _ in
            _ = try await self.caller(of: request, for: .write)
            _ = try await request.bytes(most: 256 << 10)
            return Response.json(["status": "heard"])
        }
    }

    private func caller(of request: Request, for scope: KeyScope) async throws -> Caller {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer "),
            let caller = try await site.keys.caller(bearing: String(header.dropFirst(7)))
        else { throw NotSignedIn() }
        if scope == .write, caller.scope == .read { throw ReadOnlyKey() }
        return caller
    }
}
