import Connections
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

/// Files of answers: handed in, watched, taken back; and their refused rows to take home.
struct ImportRoutes {
    func add(to pages: PageRoutes) {
        pages.get("imports") { desk, _ in
            let query = Imports(of: desk.key)
            let rows = try await desk.read { try $0.all(query) }.map(ImportListPage.Row.init)
            return try desk.show(ImportListPage(rows: rows, clock: desk.clock))
        }
        pages.get("imports/new") { desk, _ in
            try desk.needs(.administer)
            return try desk.show(ImportUploadPage(csrf: desk.csrf))
        }
        pages.postFile("imports") { desk, request in try await Self.receive(request, desk) }
        pages.get("imports/{id}") { desk, _ in
            let progress = try await desk.importProgress()
            guard progress.state != .mapping else { return .seeOther(Path.mapping(progress.id.rawValue)) }
            return try desk.show(try await Self.page(progress, desk))
        }
        pages.get("imports/sample.csv") { desk, _ in
            Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"sample.csv\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(string: SampleFile(today: desk.today).text)))
        }
        pages.get("imports/{id}/refused.csv") { desk, _ in try await Self.refusedRows(desk) }
        pages.post("imports/{id}/undo") { desk, form, _ in try await Self.undo(form, desk) }
    }

    private static func receive(_ request: Request, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        do {
            let upload = try await Upload.receive(request, at: desk)
            let progress = try await desk.importProgress(upload.id)
            if progress.state == .mapping {
                return try desk.go(to: .mapping(upload.id.rawValue, like: upload.corrects))
            }
            throw RefusalNote(
                rule: "file_cannot_be_read", sentence: Words.sentence(progress.refusal ?? ""), field: "file")
        } catch let refusal as RefusalNote {
            let page = ImportUploadPage(csrf: desk.csrf, refusal: refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func undo(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        let progress = try await desk.importProgress()
        let refused: RefusalNote
        do {
            guard form.isTicked("confirm") else { throw RefusalNote.notConfirmed }
            try await UndoImport(of: desk.key, progress.id).run(at: desk.site.workplace)
            return try desk.go(to: .importing(progress.id.rawValue), saying: .importUndone)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as UndoImport.UndoRefusal {
            refused = RefusalNote(
                rule: refusal.rule, sentence: Words.Failures.rule(refusal.rule), field: "confirm")
        }
        var page = try await page(progress, desk)
        page.refusal = refused
        return try desk.show(page, status: .unprocessableContent)
    }
}

extension Desk {
    /// - Throws: `Missing`.
    func importProgress(_ id: ID<Import>? = nil) async throws -> ImportProgress {
        let query = Imports(of: key, try id ?? ID(self.id(of: "import")))
        guard let found = try await read({ try $0.first(query) }) else { throw Missing("import") }
        return found
    }
}

// MARK: One import

extension ImportRoutes {
    /// How many refused rows the page shows; the download has all.
    private static let shownRefusals = 20

    private static func page(_ progress: ImportProgress, _ desk: Desk) async throws -> ImportPage {
        var page = ImportPage(progress, csrf: desk.csrf, now: desk.clock.now)
        let query = RefusedRows(of: desk.key, progress.id, limit: shownRefusals)
        page.refused = try await desk.read { try $0.all(query) }.map {
            ImportPage.RefusedRow($0, desk.clock)
        }
        return page
    }

    private static func refusedRows(_ desk: Desk) async throws -> Response {
        let progress = try await desk.importProgress()
        guard let text = progress.plan else { throw Missing("file") }
        let file = RefusedFile(try ImportPlan(decoding: text).file, desk.clock)
        let (site, key, id) = (desk.site, desk.key, progress.id)
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(bytes: file.header))
            var line = 0
            while true {
                let query = RefusedRows(of: key, id, afterLine: line, limit: 500)
                let rows = try await site.reader.read { try $0.all(query) }
                guard let last = rows.last else { break }
                try await writer.write(ByteBuffer(bytes: rows.flatMap(file.line)))
                line = last.line
            }
            try await writer.finish(nil)
        }
        let name = file.name(of: progress.fileName)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: body)
    }
}

/// Refused rows as a file that can be corrected and sent again.
private struct RefusedFile: Sendable {
    private let writer: DelimitedWriter
    private let columns: [String]
    /// Our own two columns, where the file was such a list itself: they are written anew.
    private let ownColumns: Int
    private let clock: WallClock

    init(_ file: DelimitedFile, _ clock: WallClock) {
        self.clock = clock
        writer = DelimitedWriter(delimiter: file.delimiter)
        ownColumns = file.isRefusedRows ? 2 : 0
        columns = file.columns.dropFirst(ownColumns).map(\.name)
    }

    /// With the byte order mark that makes Excel read UTF-8.
    var header: [UInt8] {
        [0xEF, 0xBB, 0xBF] + writer.row([DelimitedWriter.lineColumn, DelimitedWriter.reasonColumn] + columns)
    }

    func line(_ row: Storage.RefusedRow) -> [UInt8] {
        writer.row(
            [String(row.line), Words.Imports.reason(row.reason, clock)] + row.cells.dropFirst(ownColumns))
    }

    /// For the header of the answer, so in plain characters only.
    func name(of fileName: String) -> String {
        let plain = fileName.unicodeScalars.map { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
                ? Character(scalar) : "_"
        }
        return "refused-\(String(plain.suffix(100)))"
    }
}

extension RefusalNote {
    fileprivate static let notConfirmed = RefusalNote(
        rule: "confirm_needed", sentence: Words.Imports.notConfirmed, field: "confirm")
}
