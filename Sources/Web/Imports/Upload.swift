import Connections
import Crypto
import HTTPTypes
import Hummingbird
import Operations
import Recovery

/// A file as a form sends it, kept piece by piece while it arrives; never more than a piece of it is in memory.
struct Upload {
    /// The import that the file is kept for.
    let id: ID<Import>
    /// The earlier import whose refused rows it corrects.
    let corrects: String?

    static let mostBytes = 2 << 30

    /// - Throws: `DoorRefusal.formNotOurs` when anything stands before the session's token, 413 for a file that is too
    ///   large, `RefusalNote` when no file was chosen.
    static func receive(_ request: Request, at desk: Desk) async throws -> Upload {
        // The form around the file is small; so much is known before a byte is read.
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > mostBytes + 65_536 {
            throw HTTPError(.contentTooLarge)
        }
        var limits = MultipartForm.Limits()
        limits.fileBytes = mostBytes
        var receiving = Receiving(desk)
        do {
            var form = try MultipartForm(contentType: request.headers[.contentType] ?? "", limits: limits)
            for try await buffer in request.body {
                for event in try form.take(buffer.readableBytesView) { try await receiving.take(event) }
            }
            try form.finish()
            return try await receiving.finish()
        } catch {
            try await receiving.drop()
            guard let fault = error as? MultipartForm.Fault else { throw error }
            if case .fileTooLong = fault { throw HTTPError(.contentTooLarge) }
            throw HTTPError(.badRequest, message: fault.sentence)
        }
    }
}

/// What has come so far.
private struct Receiving {
    private let desk: Desk
    private var isOurs = false
    private var isInFile = false
    private var file: UploadFile?
    private var corrects: String?
    private var hash = SHA256()
    private var length = 0
    private var pending: [UInt8] = []
    private var pieces = 0

    init(_ desk: Desk) {
        self.desk = desk
    }

    mutating func take(_ event: MultipartForm.Event) async throws {
        switch event {
        case .field(let field):
            if field.name == "csrf" { isOurs = field.value.isSecretly(desk.csrf) }
            guard isOurs else { throw DoorRefusal.formNotOurs }
            if field.name == "corrects", !field.value.isEmpty { corrects = field.value }
        case .fileStart(let part):
            guard isOurs else { throw DoorRefusal.formNotOurs }
            isInFile = part.name == "file" && !part.filename.isEmpty && file == nil
            guard isInFile else { return }
            file = try await UploadFile.begin(part.filename, of: desk.key, at: desk.site.workplace)
        case .fileBytes(let bytes):
            guard isInFile else { return }
            hash.update(data: Array(bytes))
            length += bytes.count
            pending += bytes
            while pending.count >= UploadFile.piece { try await keep(UploadFile.piece) }
        case .fileEnd:
            if isInFile, !pending.isEmpty { try await keep(pending.count) }
            isInFile = false
        }
    }

    mutating func finish() async throws -> Upload {
        guard isOurs else { throw DoorRefusal.formNotOurs }
        guard let file else { throw RefusalNote.noFile }
        let digest = Secret.hexadecimal(Array(hash.finalize()))
        try await file.finish(hash: digest, length: length, at: desk.site.workplace)
        return Upload(id: file.id, corrects: corrects)
    }

    /// In a task of its own: when the browser has gone away, this one is cancelled.
    func drop() async throws {
        guard let file else { return }
        let dropping = DropUpload(of: desk.key, file.id)
        let workplace = desk.site.workplace
        try await Task { try await dropping.run(at: workplace) }.value
    }

    private mutating func keep(_ count: Int) async throws {
        let piece = Array(pending.prefix(count))
        pending.removeFirst(count)
        try await file?.keep(piece, as: pieces, at: desk.site.workplace)
        pieces += 1
    }
}

extension RefusalNote {
    fileprivate static let noFile = RefusalNote(
        rule: "file_needed", sentence: Words.Imports.noFile, field: "file")
}
