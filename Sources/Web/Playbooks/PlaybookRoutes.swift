import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// The playbooks: read by everybody, changed by who administers.
struct PlaybookRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/playbooks") { desk, _ in try desk.show(try await Self.list(desk)) }
        pages.get("settings/playbooks/{id}") { desk, request in
            try desk.show(try await Self.page(desk, version: request.chosen("version")))
        }
        pages.post("settings/playbooks/{id}") { desk, form, _ in try await Self.save(form, desk) }
    }

    private static func list(_ desk: Desk) async throws -> PlaybookListPage {
        let key = desk.key
        let (entries, reasons) = try await desk.read {
            (try $0.playbooks(in: key), try $0.all(OrganizationsReasons(of: key)))
        }
        let results = try await results(desk)
        let rows = Cause.allCases.flatMap { cause in
            let its = reasons.filter { $0.cause == cause }.map { Playbook.Key(cause, reason: $0.code) }
            return ([Playbook.Key(cause)] + its).map { key in
                let entry = entries.first { $0.playbook.key == key }
                return PlaybookListPage.Row(
                    key, version: entry?.playbook.version, change: entry.flatMap(PlaybookChange.init),
                    result: results[key, entry?.playbook.version ?? 0])
            }
        }
        return PlaybookListPage(rows: rows, clock: desk.clock)
    }

    private static func results(_ desk: Desk) async throws -> PlaybookResults {
        try await desk.site.playbookResults.answer(desk.organization, FigureFilter(), at: desk.site)
    }

    /// The version in use unless an older one is asked for.
    private static func page(_ desk: Desk, version: String? = nil) async throws -> PlaybookPage {
        let organization = desk.key
        guard let key = Playbook.Key(try desk.id(of: "playbook")) else { throw Missing("playbook") }
        let (versions, inUse, reasons, catalogue) = try await desk.read { connection in
            (
                try connection.versions(of: key, in: organization),
                try connection.playbook(of: key.cause, reason: key.reason, in: organization),
                try connection.all(OrganizationsReasons(of: organization)),
                try connection.all(RemedyCatalogue(of: organization))
            )
        }
        let isKnown = reasons.contains { $0.code == key.reason && $0.cause == key.cause }
        guard key.reason == nil || isKnown || !versions.isEmpty else { throw Missing("playbook") }
        let shown = version.map { number in versions.map(\.playbook).first { "\($0.version)" == number } }
        guard let playbook = shown ?? inUse else { throw Missing("version") }
        let results = try await results(desk)
        var page = PlaybookPage(
            csrf: desk.csrf, clock: desk.clock, key, showing: playbook,
            versions: versions.map {
                PlaybookPage.Version(
                    $0.playbook.version, change: PlaybookChange($0),
                    result: results[key, $0.playbook.version])
            },
            names: catalogue.names)
        if desk.member.role.may(.administer), key.reason == nil || isKnown, playbook == inUse {
            page.change = PlaybookFields(
                playbook, edited: versions.first?.playbook.version ?? 0,
                catalogue: catalogue.choices(for: key.cause, keeping: playbook))
        }
        return page
    }

    private static func save(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(desk)
        guard var fields = page.change else { throw Missing("playbook") }
        let latest = fields.edited
        fields.fill(from: form)
        do {
            var saving = SavePlaybook(
                of: desk.key, by: desk.member.id, try fields.read(page.key), editing: fields.edited)
            saving.mark = Words.Playbooks.mark(page.key, version: fields.edited + 1)
            _ = try await saving.run(at: desk.site.workplace)
            await desk.site.scorecards.forget(desk.key)
            return try desk.go(to: .playbook("\(page.key)"), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as Playbook.PlaybookRefusal {
            fields.refusal = desk.note(refusal)
        } catch let refusal as SavePlaybook.SavingRefusal {
            // Whoever has read so saves on top of what the other one saved.
            fields.edited = latest
            fields.refusal = desk.note(refusal)
        }
        page.change = fields
        return try desk.show(page, status: .unprocessableContent)
    }
}

extension PlaybookChange {
    init?(_ entry: PlaybookVersions.Entry) {
        guard let name = entry.memberName, let at = entry.madeAt else { return nil }
        self.init(by: name, at: at)
    }
}

extension [Remedy] {
    /// What each is called, by code.
    var names: [String: String] {
        Dictionary(map { ($0.code, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// Those that are offered, and those that a playbook has already; what fits the cause first.
    fileprivate func choices(for cause: Cause, keeping playbook: Playbook) -> [Choice] {
        let offered = inOrder.filter { remedy in
            remedy.isOffered || playbook.remedies.contains { $0.code == remedy.code }
        }
        return (offered.filter { $0.kind.fits(cause) } + offered.filter { !$0.kind.fits(cause) })
            .map { Choice($0.code, $0.title) }
    }
}
