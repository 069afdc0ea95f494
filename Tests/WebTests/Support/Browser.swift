import Connections
import Foundation
import HTTPTypes
import Hummingbird
import Recovery
import Web

/// A person's browser without a socket: it keeps cookies, and sends forms back with what was hidden in the page.
final class Browser {
    let address: String
    private let client: APIClient
    private(set) var cookies: [String: String] = [:]
    /// The page that is open.
    private(set) var page: APIAnswer? {
        didSet { if !hidden("csrf").isEmpty { token = hidden("csrf") } }
    }
    /// The token of the last page that had one: a form in another tab.
    private var token = ""

    init(_ site: Site) {
        address = site.address.origin
        client = APIClient(responder: site.router().buildResponder(), key: nil)
    }

    func keep(_ name: String, _ value: String) { cookies[name] = value }

    @discardableResult
    func get(_ path: String) async throws -> APIAnswer {
        let answer = try await send(.get, path)
        page = answer
        return answer
    }

    /// Goes where an answer leads.
    @discardableResult
    func follow(_ answer: APIAnswer) async throws -> APIAnswer {
        try await get(answer.headers[.location] ?? "nowhere")
    }

    /// Sends a form of the open page; `csrf` replaces what is hidden in it.
    @discardableResult
    func post(
        _ path: String, _ fields: KeyValuePairs<String, String>, csrf: String? = nil, origin: String? = nil
    ) async throws -> APIAnswer {
        try await post(path, fields.map { ($0, $1) }, csrf: csrf, origin: origin)
    }

    @discardableResult
    func post(
        _ path: String, _ fields: [(String, String)], csrf: String? = nil, origin: String? = nil
    ) async throws -> APIAnswer {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.origin] = origin ?? address
        let all = [("csrf", csrf ?? token)] + fields
        let body = all.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
        let answer = try await send(.post, path, headers, Array(body.utf8))
        if answer.status != 303 { page = answer }
        return answer
    }

    /// Hands in a file as the form of the open page does; without the token where told so.
    @discardableResult
    func upload(
        _ file: String, named name: String, correcting earlier: String = "", csrf: String? = nil
    ) async throws -> APIAnswer {
        let token = csrf ?? token
        let body = """
            --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(token)\r\n\
            --edge\r\nContent-Disposition: form-data; name="corrects"\r\n\r\n\(earlier)\r\n\
            --edge\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\n\
            Content-Type: text/csv\r\n\r\n\(file)\r\n--edge--\r\n
            """
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=edge"]
        headers[.origin] = address
        let answer = try await send(.post, "/imports", headers, Array(body.utf8))
        if answer.status != 303 { page = answer }
        return answer
    }

    /// Hands in a picture as the organization's logo.
    @discardableResult
    func upload(logo picture: [UInt8], csrf: String? = nil) async throws -> APIAnswer {
        let head = """
            --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(csrf ?? token)\r\n\
            --edge\r\nContent-Disposition: form-data; name="file"; filename="logo"\r\n\r\n
            """
        return try await send(head, picture, to: "/settings/organization/logo")
    }

    /// Hands in the one file that a form of that address asks for.
    @discardableResult
    func upload(_ file: String, to path: String) async throws -> APIAnswer {
        let head = """
            --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(token)\r\n\
            --edge\r\nContent-Disposition: form-data; name="file"; filename="file"\r\n\r\n
            """
        return try await send(head, Array(file.utf8), to: path)
    }

    /// Attaches a file to a case; cut off before its end where told so.
    @discardableResult
    func attach(
        _ file: [UInt8], named name: String = "a.png", words: String = "", to id: ID<Case>,
        csrf: String? = nil,
        isCut: Bool = false
    ) async throws -> APIAnswer {
        let head = """
            --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(csrf ?? token)\r\n\
            --edge\r\nContent-Disposition: form-data; name="words"\r\n\r\n\(words)\r\n\
            --edge\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\n\r\n
            """
        return try await send(head, file, to: "/cases/\(id)/file", end: isCut ? "" : "\r\n--edge--\r\n")
    }

    private func send(
        _ head: String, _ file: [UInt8], to path: String, end: String = "\r\n--edge--\r\n"
    ) async throws -> APIAnswer {
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=edge"]
        headers[.origin] = address
        return try await send(.post, path, headers, Array(head.utf8) + file + Array(end.utf8))
    }

    /// The value of a hidden field of the open page.
    func hidden(_ name: String) -> String {
        page?.text.between("name=\"\(name)\" value=\"", "\"") ?? ""
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: [UInt8] = []
    ) async throws -> APIAnswer {
        var head = HTTPRequest(
            method: method, scheme: "http", authority: "amends.test", path: path, headerFields: headers)
        let sent = cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ")
        if !sent.isEmpty { head.headerFields[.cookie] = sent }
        let answer = try await client.send(head, body)
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard let name = pair.first.map(String.init) else { continue }
            cookies[name] = cookie.contains("Max-Age=0") || pair.count < 2 ? nil : String(pair[1])
        }
        return answer
    }

    private static func encoded(_ value: String) -> String {
        value.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }.joined()
    }
}

extension String {
    /// What stands after the first `start`, up to the next `end`.
    func between(_ start: String, _ end: String) -> String? {
        guard let opening = range(of: start) else { return nil }
        let rest = self[opening.upperBound...]
        return rest.range(of: end).map { String(rest[..<$0.lowerBound]) }
    }
}
