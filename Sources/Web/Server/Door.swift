import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Lets in who brings the cookie of a session. Others are sent to sign in, and back afterwards; what they wanted to change
/// is refused, since a form cannot be kept over a sign-in.
struct Door: RouterMiddleware {
    let site: Site

    @concurrent func handle(
        _ request: Request, context: Visit, next: @concurrent (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var context = context
        guard let caller = try await caller(of: request) else {
            guard request.method == .get || request.method == .head else { throw DoorRefusal.signInFirst }
            return .seeOther(Path.signIn(next: Self.wanted(request)))
        }
        context.caller = caller
        return try await next(request, context)
    }

    /// Nil for who is not signed in.
    func caller(of request: Request) async throws -> Caller? {
        guard let token = site.cookie(.session, of: request), !token.isEmpty else { return nil }
        let query = SessionByHash(Secret.hash(of: token), now: site.world.now())
        guard let session = try await site.reader.read({ try $0.first(query) }) else { return nil }
        if site.world.now().since(session.seenAt) >= SeeSession.interval {
            try await SeeSession(token: token).run(at: site.workplace)
        }
        return Caller(
            organization: session.organization, member: session.member, scope: .write, csrf: session.csrf)
    }

    /// Nil for the first page, to which everybody comes anyhow.
    private static func wanted(_ request: Request) -> String? {
        let path = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
        return path == "/" || path == Path.cases().text ? nil : path
    }
}
