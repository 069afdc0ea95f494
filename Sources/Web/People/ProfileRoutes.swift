import Hummingbird
import Operations
import Recovery
import Storage

/// What everybody may change of themselves.
struct ProfileRoutes {
    func add(to pages: PageRoutes) {
        pages.get("profile") { desk, request in try desk.show(try await Self.page(desk, request)) }
        pages.post("profile") { desk, form, request in
            try await Self.answer(desk, request, .profile) {
                try await ChangeProfile(
                    of: desk.key, desk.member.id, name: form.text("name") ?? "", zone: form.text("zone")
                ).run(at: desk.site.workplace)
            } showing: { page in
                page.name = form["name"]
                page.zone = form["zone"]
            }
        }
        pages.post("profile/leave") { desk, form, request in
            var fields = LeaveFields()
            fields.fill(from: form)
            return try await Self.answer(desk, request, .leave) { [fields] in
                try await SetLeave(
                    of: desk.key, for: desk.member.id, by: desk.member.id, try fields.read()
                ).run(at: desk.site.workplace)
            } showing: { page in
                page.leave = fields
            }
        }
        pages.post("profile/password") { desk, form, request in
            try await Self.answer(desk, request, .password) {
                guard form["password"] == form["password_again"] else { throw RefusalNote.passwordsDiffer }
                try await ChangePassword(
                    of: desk.key, desk.member.id, from: form["old"], to: form["password"],
                    staying: desk.site.cookie(.session, of: request) ?? ""
                ).run(at: desk.site.workplace)
            }
        }
        pages.post("profile/sessions/{id}/end") { desk, _, _ in
            try await EndSession(of: desk.key, desk.member.id, try desk.id(of: "session"))
                .run(at: desk.site.workplace)
            return try desk.go(to: .profile, saying: .saved)
        }
    }

    private static func answer(
        _ desk: Desk, _ request: Request, _ form: ProfilePage.Form, _ change: () async throws -> Void,
        showing typed: (inout ProfilePage) -> Void = { _ in }
    ) async throws -> Response {
        let refused: RefusalNote
        do {
            try await change()
            return try desk.go(to: .profile, saying: .saved)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as any Refusal {
            refused = desk.note(refusal)
        }
        var page = try await page(desk, request)
        typed(&page)
        page.refusals[form] = refused
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func page(_ desk: Desk, _ request: Request) async throws -> ProfilePage {
        let (key, member, now, today) = (desk.key, desk.member, desk.clock.now, desk.today)
        let (entry, sessions) = try await desk.read { connection in
            (
                try connection.first(Members(of: key, member.id, on: today)),
                try connection.all(MemberSessions(of: key, member.id, now: now))
            )
        }
        var page = ProfilePage(
            csrf: desk.csrf, clock: desk.clock, name: member.name, role: member.role,
            organizationZone: desk.organization.zone, leastCharacters: AcceptLink.leastPassword)
        page.zone = member.zone ?? ""
        page.email = entry?.email
        page.leave = LeaveFields(entry?.leave)
        let own = desk.site.cookie(.session, of: request).map { Secret.hash(of: $0) } ?? ""
        page.sessions = sessions.map {
            .init(
                id: $0.id, browser: $0.browser ?? Words.People.unknownBrowser, opened: $0.openedAt,
                seen: $0.seenAt, isThis: own.hasPrefix($0.id))
        }
        return page
    }
}
