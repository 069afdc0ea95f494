import Connections
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

/// What went wrong, as it is told outside: a problem document of RFC 9457.
struct Problem: Error {
    let status: HTTPResponse.Status
    /// The rule that said no, or the family of the error.
    let rule: String
    let title: String
    var fields: [FieldRefusal] = []
    var isFault = false

    /// - Parameter house: in whose money and at whose times a refusal is told.
    init(_ error: any Error, in house: House? = nil) {
        switch error {
        case let told as Problem: self = told
        case let refusal as FormRefusal:
            self.init(.unprocessableContent, refusal.rule, Words.Failures.fields)
            fields = refusal.fields
        case let fault as JSON.Fault:
            self.init(.badRequest, "not_json", fault.sentence)
        case let refusal as NotAllowed:
            self.init(.forbidden, refusal.rule, Self.sentence(refusal, house))
        case let refusal as DoorRefusal:
            self.init(.forbidden, refusal.rule, Self.sentence(refusal, house))
        case let refusal as ReadOnlyKey:
            self.init(.forbidden, refusal.rule, Self.sentence(refusal, house))
        case let refusal as any Refusal:
            self.init(.unprocessableContent, refusal.rule, Self.sentence(refusal, house))
        case is NotSignedIn:
            self.init(.unauthorized, "key_unknown", Words.Failures.keyUnknown)
        case let missing as Missing:
            self.init(.notFound, "missing", Words.Failures.missing(missing.kind))
        case let error as HTTPError where error.status.code < 500:
            self.init(
                error.status, "http_\(error.status.code)",
                error.body ?? Words.Failures.status(error.status.code))
        case let fault as StorageFault where fault.code == .unreachable || fault.code == .conflict:
            self.init(.serviceUnavailable, "database_away", Words.Failures.databaseAway)
            isFault = true
        case let fault as StorageFault where fault.code == .full:
            self.init(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "database_full",
                Words.Failures.databaseFull)
            isFault = true
        default:
            self.init(.internalServerError, "fault", Words.Failures.fault)
            isFault = true
        }
    }

    private init(_ status: HTTPResponse.Status, _ rule: String, _ title: String) {
        self.status = status
        self.rule = rule
        self.title = title
    }

    /// What the words of a refusal take from an organization.
    struct House {
        let currency: String
        let clock: WallClock
    }

    private static func sentence(_ refusal: any Refusal, _ house: House?) -> String {
        let utc = WallClock(now: Instant(milliseconds: 0), zone: .utc)
        return Words.refusal(refusal, currency: house?.currency ?? "", clock: house?.clock ?? utc)
    }

    func document(id: String? = nil) -> JSON {
        var members = [
            JSON.Member("type", .string("urn:amends:\(rule)")), JSON.Member("title", .string(title)),
            JSON.Member("status", status.code.json), JSON.Member("rule", .string(rule)),
        ]
        if !fields.isEmpty {
            let errors = fields.map { field -> JSON in
                ["pointer": field.pointer.json, "rule": field.rule.code.json, "detail": field.sentence.json]
            }
            members.append(JSON.Member("errors", .array(errors)))
        }
        if let id { members.append(JSON.Member("instance", .string("urn:amends:request:\(id)"))) }
        return .object(members)
    }

    /// What people see instead of the page they asked for.
    func page(id: String) -> FailurePage {
        switch status.code {
        case 404: FailurePage(.missing)
        case 400..<500: FailurePage(.refused(rule: rule, sentence: title))
        default: FailurePage(.fault(requestID: id))
        }
    }

    func response(id: String) -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if status == .serviceUnavailable { headers[.retryAfter] = "5" }
        let body = ByteBuffer(bytes: document(id: id).encoded())
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}

extension Site {
    /// A program has no zone and no money of its own: it is told what a member of the organization is told.
    func problem(_ error: any Error, of organization: Organization.Key) async throws -> Problem {
        Problem(error, in: try await house(of: organization))
    }

    func house(of organization: Organization.Key) async throws -> Problem.House? {
        guard let its = try await reader.read({ try $0.first(Organizations(organization)) }) else {
            return nil
        }
        return Problem.House(
            currency: its.currency,
            clock: WallClock(now: world.now(), zone: try world.zones.zone(named: its.zone)))
    }
}
