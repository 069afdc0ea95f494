import Connections
import HTTPTypes
import Hummingbird

/// A file as a form sends it, held in memory: it is small, or too long.
enum FormFile {
    /// Nil for a file of more bytes than that; nothing chosen is an empty one.
    /// - Throws: `DoorRefusal.formNotOurs` when anything stands before the session's token.
    static func receive(_ request: Request, most bytes: Int, at desk: Desk) async throws -> [UInt8]? {
        var limits = MultipartForm.Limits()
        limits.fileBytes = bytes
        // The token and one file.
        limits.parts = 2
        var isOurs = false
        var file: [UInt8] = []
        do {
            var form = try MultipartForm(contentType: request.headers[.contentType] ?? "", limits: limits)
            for try await buffer in request.body {
                for event in try form.take(buffer.readableBytesView) {
                    if case .field(let field) = event, field.name == "csrf" {
                        isOurs = field.value.isSecretly(desk.csrf)
                    }
                    guard isOurs else { throw DoorRefusal.formNotOurs }
                    if case .fileBytes(let bytes) = event { file += bytes }
                }
            }
            try form.finish()
        } catch let fault as MultipartForm.Fault {
            if case .fileTooLong = fault { return nil }
            throw HTTPError(.badRequest, message: fault.sentence)
        }
        return file
    }
}
