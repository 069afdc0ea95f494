import Connections
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Web

/// Asks the router as a program does that has a key, without a socket.
struct APIClient: Sendable {
    let responder: RouterResponder<Visit>
    var key: String?

    func get(_ path: String) async throws -> APIAnswer {
        try await send(.get, path)
    }

    func post(_ path: String, _ body: JSON) async throws -> APIAnswer {
        try await send(.post, path, body.encoded())
    }

    /// A file in Lea's name.
    @discardableResult
    func attach(_ text: String, to id: String, named name: String = "log.txt", words: String = "")
        async throws
        -> APIAnswer
    {
        let query = "member=lea@example.org&name=\(name)&words=\(words)"
        return try await send(.post, "/api/v1/cases/\(id)/files?\(query)", Array(text.utf8))
    }

    /// One document a line.
    func post(_ path: String, lines: [String]) async throws -> APIAnswer {
        try await send(.post, path, Array(lines.joined(separator: "\n").utf8))
    }

    /// The body arrives in pieces, as over a line.
    func send(_ method: HTTPRequest.Method, _ path: String, _ body: [UInt8] = []) async throws -> APIAnswer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "amends.test", path: path)
        if let key { head.headerFields[.authorization] = "Bearer " + key }
        return try await send(head, body)
    }

    func send(_ head: HTTPRequest, _ body: [UInt8] = []) async throws -> APIAnswer {
        let pieces = AsyncStream<ByteBuffer> { stream in
            for start in Swift.stride(from: 0, to: body.count, by: 1_000) {
                stream.yield(ByteBuffer(bytes: body[start..<min(start + 1_000, body.count)]))
            }
            stream.finish()
        }
        let request = Request(head: head, body: RequestBody(asyncSequence: pieces))
        var logger = Logger(label: "request", factory: { _ in SilentLog() })
        logger[metadataKey: "hb.request.id"] = "request-1"
        let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
        let response = try await responder.respond(to: request, context: Visit(source: source))
        let written = WrittenBody()
        try await response.body.write(written)
        return APIAnswer(
            status: response.status.code, headers: response.headers, body: written.bytes.withLock { $0 })
    }
}

/// What came back.
struct APIAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a document.
    var json: JSON {
        get throws { try JSON(parsing: body) }
    }

    /// The body of a batch: an answer for each line.
    var lines: [JSON] {
        get throws { try body.split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) } }
    }

    subscript(_ name: String) -> String? { (try? json)?[name]?.idText }
}

/// Says nothing; keeps the id of the request, for which the router asks.
private struct SilentLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.critical

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {}
}

private final class WrittenBody: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
