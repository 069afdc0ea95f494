import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery

/// A file with a line of words, held in memory until it is there as a whole: so nothing is left of one that breaks off.
struct SentFile {
    private(set) var name = ""
    private(set) var words = ""
    private(set) var bytes = FileBytes()

    var evidence: Evidence { bytes.evidence(named: name, words.filled) }

    /// Of a form of ours.
    /// - Throws: `DoorRefusal.formNotOurs` when anything stands before the session's token.
    static func receive(_ request: Request, at desk: Desk) async throws -> SentFile {
        var limits = MultipartForm.Limits()
        // Counted here: what is too long is refused beside its words.
        limits.fileBytes = .max
        // The token, the words and one file.
        limits.parts = 3
        var sent = SentFile()
        var isOurs = false
        do {
            var form = try MultipartForm(contentType: request.headers[.contentType] ?? "", limits: limits)
            for try await buffer in request.body {
                for event in try form.take(buffer.readableBytesView) {
                    if case .field(let field) = event, field.name == "csrf" {
                        isOurs = field.value.isSecretly(desk.csrf)
                    }
                    guard isOurs else { throw DoorRefusal.formNotOurs }
                    sent.take(event)
                }
                guard !sent.bytes.isTooLong else { return sent }
            }
            try form.finish()
        } catch let fault as MultipartForm.Fault {
            throw HTTPError(.badRequest, message: fault.sentence)
        }
        return sent
    }

    private mutating func take(_ event: MultipartForm.Event) {
        switch event {
        case .field(let field): if field.name == "words" { words = field.value }
        case .fileStart(let part): name = part.filename
        case .fileBytes(let more): bytes.take(more)
        case .fileEnd: break
        }
    }

    /// Of a body that is the file.
    static func receive(_ request: Request, named name: String, _ words: String?) async throws -> SentFile {
        var sent = SentFile(name: name, words: words ?? "")
        for try await buffer in request.body {
            sent.bytes.take(buffer.readableBytesView)
            guard !sent.bytes.isTooLong else { break }
        }
        return sent
    }
}
