import Hummingbird
import Operations
import Recovery
import Storage

extension CaseRoutes {
    static let pageLength = 50
    /// Beside a case there are fewer, so that the page of both stays under 100 KB.
    private static let lengthBesideCase = 40

    /// The inbox that the address asks for, beside a case or alone.
    static func inbox(
        _ view: InboxView, after cursor: CaseList.Cursor?, beside current: String?, _ desk: Desk,
        _ connection: any ReadConnection
    ) throws -> Inbox {
        let (key, reader, now) = (desk.key, desk.member.id, desk.clock.now)
        let team = try team(of: desk, connection)
        let length = current == nil ? pageLength : lengthBesideCase
        let list = CaseList(of: key, view.filter(team, desk), after: cursor, limit: length)
        let entries = try connection.all(list)
        let accounts = try connection.accountNames(entries, of: key)
        let members = try connection.all(Members(of: key)).map(\.member)
        var counts: [CaseFilter.Tab: CappedCount] = [:]
        for tab in CaseFilter.Tab.allCases where isShown(tab, desk.member, isInTeam: !team.isEmpty) {
            let filter = CaseFilter(tab, for: reader, team: team, now: now)
            let count = try connection.first(CaseCount(of: key, filter)) ?? 0
            counts[tab] = CappedCount(count, isCapped: count == CaseCount.cap)
        }
        var inbox = Inbox(
            view: view, counts: counts, rows: entries.map { CaseRow($0, accounts: accounts) },
            clock: desk.clock)
        inbox.current = current
        let waiting = try connection.first(WaitingTasks(reader, of: key)) ?? 0
        inbox.tasks = CappedCount(min(waiting, TasksOf.most), isCapped: waiting > TasksOf.most)
        inbox.place = cursor?.description
        inbox.owners = owners(members, besides: view.owner)
        inbox.saved = try savedViews(shown: view, desk, connection)
        inbox.ticked = tickedFields(view, after: inbox.place, desk, members)
        if entries.count == length { inbox.after = entries.last.map { view.cursor($0).description } }
        if inbox.after != nil || inbox.place != nil {
            let count = try connection.first(CaseCount(of: key, view.filter(team, desk))) ?? 0
            inbox.ticked?.whole = CappedCount(count, isCapped: count == CaseCount.cap)
        }
        return inbox
    }

    /// Everybody who shares a team with the reader.
    static func team(of desk: Desk, _ connection: any ReadConnection) throws -> [ID<Member>] {
        let teams = try connection.all(Teams(of: desk.key))
        let own = Set(teams.filter { $0.member == desk.member.id }.map(\.id))
        return Set(teams.filter { own.contains($0.id) }.compactMap(\.member)).sorted()
    }

    /// Who works cases, and whom the view asks for even so.
    private static func owners(_ members: [Member], besides asked: String?) -> [Choice] {
        let choices = members.filter { $0.role.may(.workCases) || $0.id.rawValue == asked }
            .map { Choice($0.id.rawValue, $0.name) }
        guard let asked, !choices.contains(where: { $0.value == asked }) else { return choices }
        return choices + [Choice(asked, Words.Inbox.nobodyHere)]
    }

    private static func savedViews(
        shown view: InboxView, _ desk: Desk, _ connection: any ReadConnection
    ) throws -> SavedViews {
        var saved = SavedViews(csrf: desk.csrf, shown: view)
        saved.views = try connection.all(Views(of: desk.key, desk.member.id)).map {
            SavedViews.Kept(
                id: $0.id, name: $0.name, view: InboxView(kept: $0.query, reader: desk.member))
        }
        return saved
    }

    private static func isShown(_ tab: CaseFilter.Tab, _ reader: Member, isInTeam: Bool) -> Bool {
        switch tab {
        case .mine: reader.role.may(.workCases)
        case .team: isInTeam
        default: true
        }
    }

    static func list(_ desk: Desk, _ request: Request) async throws -> InboxPage {
        let view = InboxView(request, reader: desk.member)
        let cursor = request.place.flatMap(CaseList.Cursor.init)
        return try await desk.read { connection in
            var page = InboxPage(inbox: try inbox(view, after: cursor, beside: nil, desk, connection))
            let isEmpty = page.inbox.counts[.all]?.number == 0 && page.inbox.counts[.ended]?.number == 0
            if isEmpty, page.inbox.counts[.snoozed]?.number == 0 {
                let members = try connection.all(Members(of: desk.key)).map(\.member)
                page.start = FirstSteps(
                    hasAuthority: members.contains { $0.limitMinor > 0 }, hasColleagues: members.count > 1,
                    hasSignals: try !connection.all(SignalList(of: desk.key, before: nil, limit: 1)).isEmpty,
                    mayAdminister: desk.member.role.may(.administer))
                page.start?.hasZone = desk.organization.zone != "UTC"
            }
            return page
        }
    }
}

extension InboxView {
    func filter(_ team: [ID<Member>], _ desk: Desk) -> CaseFilter {
        filter(for: desk.member.id, team: team, now: desk.clock.now)
    }

    /// The place of the list's last row, by what the tab is sorted by.
    fileprivate func cursor(_ entry: CaseList.Entry) -> CaseList.Cursor {
        let at =
            switch tab {
            case .ended: entry.found.stage.endedAt ?? entry.found.openedAt
            case .snoozed: entry.found.snoozedUntil ?? entry.nextDue
            default: entry.nextDue
            }
        return CaseList.Cursor(at: at, id: entry.found.id.rawValue)
    }
}
