import Connections
import Hummingbird
import Operations
import Recovery
import Storage

/// What the columns of a file are: asked on a page, answered by a person, and only then are rows taken.
struct MappingRoutes {
    func add(to pages: PageRoutes) {
        pages.get("imports/{id}/mapping") { desk, request in
            try desk.needs(.administer)
            let progress = try await desk.importProgress()
            guard progress.state == .mapping else { return .seeOther(.importing(progress.id.rawValue)) }
            let reading = try await MappingReading.read(
                desk, use: request.asked("use"), like: request.asked("like"))
            return try desk.show(ImportMappingPage(reading, csrf: desk.csrf))
        }
        pages.post("imports/{id}/mapping") { desk, form, _ in
            try desk.needs(.administer)
            let reading = try await MappingReading.read(desk, use: form.text("use"), like: nil)
            return try await Self.start(MappingForm(form, columns: reading.file.columns.count), reading, desk)
        }
    }

    private static func start(
        _ typed: MappingForm, _ reading: MappingReading, _ desk: Desk
    ) async throws -> Response {
        let refused: RefusalNote
        do {
            let plan = try typed.plan(for: reading, desk)
            let starting = StartUploadedImport(
                of: desk.key, reading.progress.id, plan: plan, saveAs: typed.saveAs)
            try await starting.run(at: desk.site.workplace)
            return try desk.go(to: .importing(reading.progress.id.rawValue), saying: .importBegun)
        } catch let note as RefusalNote {
            refused = note
        } catch let mismatch as SignalMapping.Mismatch {
            refused = RefusalNote(mismatch)
        }
        let page = ImportMappingPage(reading, csrf: desk.csrf, typed: typed, refusal: refused)
        return try desk.show(page, status: .unprocessableContent)
    }
}
