import Connections
package import HTTPTypes
package import Hummingbird
import NIOCore
package import Operations
import Recovery

/// One operation of the API: the router, the page for people and the OpenAPI document are all made from it.
package struct Endpoint: Sendable {
    package let method: HTTPRequest.Method
    /// Such as `/api/v1/cases/{id}`.
    package let path: String
    package let scope: KeyScope
    package let summary: String
    package let fields: [APIDocsPage.Field]
    /// Its body is a file as it is, and its fields stand in the address.
    package let takesBytes: Bool
    package let answer: @Sendable (Request, Visit, Caller) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, _ scope: KeyScope, _ summary: String,
        fields: [APIDocsPage.Field] = [], takesBytes: Bool = false,
        answer: @escaping @Sendable (Request, Visit, Caller) async throws -> Response
    ) {
        self.method = method
        self.path = "/api/v1/" + path
        self.scope = scope
        self.summary = summary
        self.fields = fields
        self.takesBytes = takesBytes
        self.answer = answer
    }
}

extension Response {
    static func json(_ value: JSON, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.encoded())))
    }
}

extension Request {
    /// The body as bytes.
    /// - Throws: 413 when it is larger than `most` bytes.
    func bytes(most: Int) async throws -> [UInt8] {
        do {
            let buffer = try await body.collect(upTo: most)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }

    func json(most: Int = 256 << 10) async throws -> JSON {
        try JSON(parsing: try await bytes(most: most))
    }

    /// How many items a list gives, 1...500.
    var limit: Int {
        min(max(uri.queryParameters["limit"].flatMap { Int($0) } ?? 100, 1), 500)
    }

    /// Where a list goes on; nil at its beginning.
    var cursor: String? {
        get throws {
            guard let text = uri.queryParameters["cursor"].map(String.init), !text.isEmpty else { return nil }
            // No engine has a place for NUL, and one of them says so by a fault.
            guard !text.utf8.contains(0) else {
                throw HTTPError(.badRequest, message: "cursor is not one that a list gave")
            }
            return text
        }
    }
}

extension Visit {
    /// The thing that the address names.
    /// - Throws: `Missing` where it cannot be the name of one.
    func id(of kind: String) throws -> String {
        let id = try parameters.require("id")
        guard !id.utf8.contains(0), id.utf8.count <= 200 else { throw Missing(kind) }
        return id
    }
}

extension JSON {
    /// A page of a list: `next` is the cursor of the page after it, null at the end.
    static func list(_ items: [JSON], limit: Int, next: (JSON) -> JSON = { $0["id"] ?? .null }) -> JSON {
        ["items": .array(items), "next": items.count < limit ? .null : items.last.map(next) ?? .null]
    }
}
