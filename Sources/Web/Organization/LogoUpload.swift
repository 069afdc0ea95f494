import Connections
import HTTPTypes
import Hummingbird
import Operations

/// A picture as a form sends it, held in memory: it is small or refused.
enum LogoUpload {
    /// - Throws: `DoorRefusal.formNotOurs` when anything stands before the session's token; `LogoRefusal` for a file that
    ///   is too large; nothing chosen is no picture.
    static func receive(_ request: Request, at desk: Desk) async throws -> [UInt8] {
        var limits = MultipartForm.Limits()
        limits.fileBytes = ChangeLogo.mostBytes
        // The token and one picture.
        limits.parts = 2
        var isOurs = false
        var picture: [UInt8] = []
        do {
            var form = try MultipartForm(contentType: request.headers[.contentType] ?? "", limits: limits)
            for try await buffer in request.body {
                for event in try form.take(buffer.readableBytesView) {
                    if case .field(let field) = event, field.name == "csrf" {
                        isOurs = field.value.isSecretly(desk.csrf)
                    }
                    guard isOurs else { throw DoorRefusal.formNotOurs }
                    if case .fileBytes(let bytes) = event { picture += bytes }
                }
            }
            try form.finish()
        } catch let fault as MultipartForm.Fault {
            if case .fileTooLong = fault { throw ChangeLogo.LogoRefusal.tooManyBytes }
            throw HTTPError(.badRequest, message: fault.sentence)
        }
        return picture
    }
}
