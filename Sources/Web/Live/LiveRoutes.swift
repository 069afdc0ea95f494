import HTTPTypes
import Hummingbird
import NIOCore

/// Server-sent events for open pages.
struct LiveRoutes {
    func add(to pages: PageRoutes) {
        pages.get("live") { desk, _ in
            let hints = await desk.site.tail.hints(of: desk.key)
            let body = ResponseBody { writer in
                for await hint in hints {
                    try await writer.write(ByteBuffer(string: Self.event(hint)))
                }
                try await writer.finish(nil)
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
        }
    }

    private static func event(_ hint: ChangeTail.Hint) -> String {
        switch hint {
        case .changed(let id, let version):
            "id: \(id).\(version)\nevent: change\ndata: \(id) \(version)\n\n"
        case .beat: ": beat\n\n"
        }
    }
}
