import Hummingbird
import Operations
import Recovery
import Storage

/// Members and teams: listed for everybody, changed by who may.
struct MemberRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/members") { desk, _ in try desk.show(try await Self.list(desk)) }
        pages.post("settings/members") { desk, form, _ in try await Self.invite(form, desk) }
        pages.get("settings/members/{id}") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/members/{id}") { desk, form, _ in try await Self.change(form, desk) }
        pages.post("settings/members/{id}/link") { desk, _, _ in try await Self.link(desk) }
        pages.post("settings/members/{id}/leave") { desk, form, _ in try await Self.leave(form, desk) }
        pages.post("settings/members/{id}/deactivate") { desk, form, _ in
            try await Self.deactivate(form, desk)
        }
        pages.post("settings/members/{id}/reactivate") { desk, _, _ in
            let id = ID<Member>(try desk.id(of: "member"))
            try await ReactivateMember(id, of: desk.key, by: desk.member.id).run(at: desk.site.workplace)
            return try desk.go(to: .member(id.rawValue), saying: .saved)
        }
        pages.get("settings/teams") { desk, _ in try desk.show(try await Self.teams(desk)) }
        pages.post("settings/teams") { desk, form, _ in try await Self.addTeam(form, desk) }
        pages.post("settings/teams/{id}/remove") { desk, _, _ in
            let removal = ChangeTeams.Change.remove(id: try desk.id(of: "team"))
            try await ChangeTeams(of: desk.key, by: desk.member.id, removal).run(at: desk.site.workplace)
            return try desk.go(to: .teams, saying: .saved)
        }
    }
}

// MARK: All members

extension MemberRoutes {
    private static func list(_ desk: Desk) async throws -> MembersPage {
        let query = Members(of: desk.key, on: desk.today)
        let members = try await desk.read { try $0.all(query) }
        let isAllowed = desk.member.role.may(.manageMembers)
        return MembersPage(
            csrf: desk.csrf, members: members.map { MemberRow($0, desk) },
            invitation: isAllowed ? MemberFields(currency: desk.organization.currency) : nil)
    }

    /// The answer is the page itself and no redirect: the link is kept nowhere from which another page could show it.
    private static func invite(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.manageMembers)
        var fields = MemberFields(currency: desk.organization.currency)
        fields.fill(from: form)
        do {
            let (role, authority) = try fields.read()
            let (_, token) = try await InviteMember(
                to: desk.key, by: desk.member.id,
                .new(name: fields.name, email: fields.email, role: role, authorityMinor: authority)
            ).run(at: desk.site.workplace)
            var page = try await list(desk)
            page.fresh = FreshLink(name: fields.name, address: desk.site.setupAddress(token))
            return try desk.show(page)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as Member.ChangeRefusal {
            fields.refusal = desk.note(refusal)
        }
        var page = try await list(desk)
        page.invitation = fields
        return try desk.show(page, status: .unprocessableContent)
    }
}

// MARK: One member

extension MemberRoutes {
    private static func page(_ desk: Desk) async throws -> MemberPage {
        let id = ID<Member>(try desk.id(of: "member"))
        let (key, today) = (desk.key, desk.today)
        let (all, teams) = try await desk.read { connection in
            (try connection.all(Members(of: key, on: today)), try connection.all(Teams(of: key)))
        }
        guard let entry = all.first(where: { $0.member.id == id }) else { throw Missing("member") }
        var page = MemberPage(csrf: desk.csrf, member: MemberRow(entry, desk))
        guard desk.member.role.may(.manageMembers) else { return page }
        page.change = MemberFields(entry, teams, currency: desk.organization.currency)
        guard entry.member.isActive else { return page }
        page.leave = LeaveFields(entry.leave)
        if id != desk.member.id {
            page.successors = all.filter {
                $0.member.worksCases && $0.member.id != id
            }.map { Choice($0.member.id.rawValue, $0.member.name) }
        }
        return page
    }

    private static func change(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.manageMembers)
        var page = try await page(desk)
        guard var fields = page.change else { throw Missing("member") }
        fields.fill(from: form)
        do {
            let (role, authority) = try fields.read()
            try await ChangeMember(
                ID(page.member.id), of: desk.key, by: desk.member.id, name: fields.name, email: fields.email,
                role: role, authorityMinor: authority, teams: fields.chosenTeams.sorted()
            ).run(at: desk.site.workplace)
            return try desk.go(to: .member(page.member.id), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as Member.ChangeRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.change = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func link(_ desk: Desk) async throws -> Response {
        var page = try await page(desk)
        let (_, token) = try await InviteMember(
            to: desk.key, by: desk.member.id, .known(ID(page.member.id))
        ).run(at: desk.site.workplace)
        page.fresh = FreshLink(name: page.member.name, address: desk.site.setupAddress(token))
        return try desk.show(page)
    }

    private static func leave(_ form: PageForm, _ desk: Desk) async throws -> Response {
        var page = try await page(desk)
        var fields = LeaveFields()
        fields.fill(from: form)
        do {
            try await SetLeave(
                of: desk.key, for: ID(page.member.id), by: desk.member.id, try fields.read()
            ).run(at: desk.site.workplace)
            return try desk.go(to: .member(page.member.id), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as Member.ChangeRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.leave = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func deactivate(_ form: PageForm, _ desk: Desk) async throws -> Response {
        var page = try await page(desk)
        do {
            _ = try await DeactivateMember(
                ID(page.member.id), of: desk.key, by: desk.member.id,
                handingCasesTo: form.text("successor").map { ID($0) }
            ).run(at: desk.site.workplace)
            return try desk.go(to: .member(page.member.id), saying: .saved)
        } catch let refusal as Member.ChangeRefusal {
            page.leavingRefusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }
}

// MARK: Teams

extension MemberRoutes {
    private static func teams(_ desk: Desk) async throws -> TeamsPage {
        let query = Teams(of: desk.key)
        let entries = try await desk.read { try $0.all(query) }
        var teams: [TeamsPage.Team] = []
        for entry in entries where teams.last?.id != entry.id {
            let names = entries.filter { $0.id == entry.id }.compactMap(\.memberName)
            teams.append(.init(id: entry.id, name: entry.name, members: names))
        }
        return TeamsPage(csrf: desk.csrf, teams: teams, mayChange: desk.member.role.may(.administer))
    }

    private static func addTeam(_ form: PageForm, _ desk: Desk) async throws -> Response {
        do {
            try await ChangeTeams(
                of: desk.key, by: desk.member.id, .add(name: form.text("name") ?? "")
            ).run(at: desk.site.workplace)
            return try desk.go(to: .teams, saying: .saved)
        } catch let refusal as ChangeTeams.TeamRefusal {
            var page = try await teams(desk)
            page.name = form["name"]
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}

extension MemberRow {
    init(_ entry: Members.Entry, _ desk: Desk) {
        let state: State =
            if !entry.member.isActive {
                .gone
            } else if !entry.hasAccount {
                .invited
            } else if let leave = entry.leave, leave.covers(desk.today) {
                .away(until: Words.date(leave.to))
            } else {
                .here
            }
        self.init(
            id: entry.member.id.rawValue, name: entry.member.name, email: entry.email,
            role: entry.member.role,
            authority: Words.money(entry.member.limitMinor, desk.organization.currency),
            openCases: entry.openCases, state: state)
        ownAuthority = Words.money(entry.member.authorityMinor, desk.organization.currency)
        roleAuthority = Words.money(entry.member.roleAuthorityMinor, desk.organization.currency)
    }
}

extension MemberFields {
    fileprivate init(_ entry: Members.Entry, _ teams: [Teams.Entry], currency: String) {
        self.init(currency: currency)
        name = entry.member.name
        email = entry.email ?? ""
        role = entry.member.role
        authority = Words.plainAmount(entry.member.authorityMinor, currency)
        self.teams = teams.choices
        chosenTeams = Set(teams.filter { $0.member == entry.member.id }.map(\.id))
    }
}

extension LeaveFields {
    init(_ leave: Members.Leave?) {
        self.init()
        from = leave?.from.description ?? ""
        to = leave?.to.description ?? ""
    }

    mutating func fill(from form: PageForm) {
        from = form["from"]
        to = form["to"]
    }

    /// Nil for somebody who is not away.
    func read() throws(RefusalNote) -> (from: LocalDay, to: LocalDay)? {
        if from.isBlank, to.isBlank { return nil }
        guard let first = LocalDay(from), let last = LocalDay(to) else {
            throw RefusalNote(
                rule: "leave_from_to", sentence: Words.People.notADay,
                field: LocalDay(from) == nil ? "from" : "to")
        }
        return (first, last)
    }
}
