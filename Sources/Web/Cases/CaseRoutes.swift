import Hummingbird
import Operations
import Recovery
import Storage

/// The inbox, one case, and what can be done with it.
struct CaseRoutes {
    func add(to pages: PageRoutes) {
        pages.get("cases") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("cases/{id}") { desk, request in
            let reading = try await CaseReading.read(desk, request)
            var desk = desk
            if !reading.isSeen { await desk.noteView(of: reading.found.id) }
            try await desk.noteReading(of: reading.found.id, request)
            return try desk.show(CasePage(reading))
        }
        pages.post("cases/ticked") { desk, form, request in try await Self.ticked(form, desk, request) }
        move("touches", \.touch, saying: .touched, on: pages)
        move("touches/bounced", \.takingBack, saying: .takenBack, on: pages)
        move("diagnosis", \.diagnose, saying: .diagnosed, on: pages)
        move("remedies", \.remedy, saying: .remedyChosen, on: pages)
        move("approvals/given", \.approving, saying: .approved, on: pages)
        move("approvals/declined", \.declining, saying: .declined, on: pages)
        move("deliveries", \.delivery, saying: .delivered, on: pages)
        move("resolutions", \.resolving, saying: .resolved, on: pages)
        move("confirmations", \.confirming, saying: .confirmed, on: pages)
        move("reonboarding", \.marking, saying: .stepMarked, on: pages)
        move("trial", \.trying, saying: .trialGiven, on: pages)
        move("trial/outcome", \.tried, saying: .trialEnded, on: pages)
        move("reopenings", \.reopening, saying: .reopened, on: pages)
        move("ends", \.end, saying: .ended, on: pages)
        move("owner", \.handOver, saying: .handedOver, on: pages)
        move("snooze", \.snooze, saying: .snoozed, on: pages)
        move("promises", \.promise, saying: .promised, on: pages)
        move("promises/kept", \.keeping, saying: .promiseKept, on: pages)
        move("promises/moved", \.moving, saying: .promiseMoved, on: pages)
        move("plan", \.plan, saying: .planTold, on: pages)
        move("remedies/told", \.telling, saying: .remedyTold, on: pages)
        move("fixes", \.fixing, saying: .fixLinked, on: pages)
        move("limit", \.limit, saying: .limitTold, on: pages)
        move("tasks", \.helping, saying: .taskAsked, on: pages)
        move("tasks/passed", \.passing, saying: .taskAsked, on: pages)
        move("tasks/done", \.finishing, saying: .taskDone, on: pages)
        move("tasks/declined", \.decliningTask, saying: .taskDeclined, on: pages)
        move("wait", \.wait, saying: .waits, on: pages)
        move("wait/end", \.goingOn, saying: .goesOn, on: pages)
        move("test", \.test, saying: .marked, on: pages)
        pages.post("cases/{id}/notes") { desk, form, request in try await Self.note(form, desk, request) }
    }

    /// A move that is refused shows the case again, as it stands by then, with the form as it was filled in.
    private func move<Fields: CaseFields>(
        _ name: String, _ place: any WritableKeyPath<CasePage, Fields?> & Sendable, saying flash: Flash,
        on pages: PageRoutes
    ) {
        pages.post("cases/{id}/" + name) { desk, form, request in
            let reading = try await CaseReading.read(desk, request)
            var fields = Fields(reading)
            fields.fill(from: form)
            do {
                let moving = MoveCase(
                    of: desk.key, reading.found.id, by: desk.member.id, try fields.move(reading))
                _ = try await moving.run(at: desk.site.workplace)
                return try desk.go(to: .recovery(reading.found.id.rawValue), saying: fields.flash ?? flash)
            } catch let note as RefusalNote {
                fields.refusal = note
            } catch let refusal as any Refusal where !(refusal is NotAllowed) {
                fields.refusal = desk.note(refusal)
            }
            var page = CasePage(try await CaseReading.read(desk, request))
            page[keyPath: place] = fields
            page.showAnywhere(fields.refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func note(_ form: PageForm, _ desk: Desk, _ request: Request) async throws -> Response {
        let id = ID<Case>(try desk.id(of: "case"))
        do {
            try await WriteNote(of: desk.key, about: id, by: desk.member.id, form["words"])
                .run(at: desk.site.workplace)
            return try desk.go(to: .recovery(id.rawValue), saying: .noted)
        } catch let refusal as WriteNote.NoteRefusal {
            var page = CasePage(try await CaseReading.read(desk, request))
            page.noting?.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}
