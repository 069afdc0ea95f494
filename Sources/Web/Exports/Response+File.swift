import HTTPTypes
import Hummingbird
import NIOCore
import Operations

extension Response {
    /// An exported list, sent as it is read.
    static func file(_ name: String, _ format: ExportFormat, _ pieces: ExportPieces, _ site: Site) -> Response
    {
        file(
            name, format,
            ResponseBody { writer in
                var pieces = pieces
                while let bytes = try await pieces.next(from: site.reader) {
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                try await writer.finish(nil)
            })
    }

    /// To be kept under a name, of plain characters only.
    static func file(_ name: String, _ format: ExportFormat, _ body: ResponseBody) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: format.mediaType, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name).\(format.rawValue)\"",
            ], body: body)
    }
}
