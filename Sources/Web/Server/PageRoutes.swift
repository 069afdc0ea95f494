import Hummingbird
import Operations
import Recovery

/// All pages for people. Behind `Door` a route gets the `Desk` of the member, and one that changes something a form whose
/// origin and token were checked: there is no other way to add one.
struct PageRoutes {
    let site: Site
    private let group: RouterGroup<Visit>

    static func add(_ site: Site, to router: Router<Visit>) {
        SessionRoutes(site: site).add(to: router)
        ProgressRoutes(site: site).add(to: router)
        let pages = PageRoutes(site: site, group: router.group().add(middleware: Door(site: site)))
        pages.get("/") { desk, _ in try desk.go(to: .cases()) }
        SessionRoutes(site: site).add(to: pages)
        CaseRoutes().add(to: pages)
        MessageRoutes().add(to: pages)
        BulkRoutes().add(to: pages)
        FileRoutes().add(to: pages)
        ProgressRoutes(site: site).add(to: pages)
        ViewRoutes().add(to: pages)
        MentionRoutes().add(to: pages)
        TaskRoutes().add(to: pages)
        NoticeRoutes().add(to: pages)
        CaptureRoutes().add(to: pages)
        LiveRoutes().add(to: pages)
        DraftRoutes().add(to: pages)
        SearchRoutes().add(to: pages)
        SignalRoutes().add(to: pages)
        CustomerRoutes().add(to: pages)
        AccountRoutes().add(to: pages)
        ImportRoutes().add(to: pages)
        MappingRoutes().add(to: pages)
        FigureRoutes().add(to: pages)
        ScorecardRoutes().add(to: pages)
        ProgrammeRoutes().add(to: pages)
        WhatWorksRoutes().add(to: pages)
        SuggestionsRoutes().add(to: pages)
        ThemeRoutes().add(to: pages)
        DriverRoutes().add(to: pages)
        MonthRoutes().add(to: pages)
        BehindRoutes().add(to: pages)
        AssessmentRoutes().add(to: pages)
        MaturityRoutes().add(to: pages)
        LanguageModelRoutes().add(to: pages)
        KeyRoutes().add(to: pages)
        ExportRoutes().add(to: pages)
        MemberRoutes().add(to: pages)
        ProfileRoutes().add(to: pages)
        OrganizationRoutes().add(to: pages)
        LogoRoutes().add(to: pages)
        CatalogueRoutes().add(to: pages)
        PlaybookRoutes().add(to: pages)
        AuthorityRoutes().add(to: pages)
        GoodwillRoutes().add(to: pages)
        RoutingRoutes().add(to: pages)
        SeverityRoutes().add(to: pages)
        ClockRoutes().add(to: pages)
        CalendarRoutes().add(to: pages)
        SourceRoutes().add(to: pages)
        APIDocsRoutes(endpoints: APIRoutes(site: site).endpoints).add(to: pages)
    }

    func get(
        _ path: String, _ answer: @escaping @Sendable (Desk, Request) async throws -> Response
    ) {
        group.get(RouterPath(path)) { [site] request, visit -> Response in
            try await answer(try await Desk(site, request, visit), request)
        }
    }

    func post(
        _ path: String, _ answer: @escaping @Sendable (Desk, PageForm, Request) async throws -> Response
    ) {
        group.post(RouterPath(path)) { [site] request, visit -> Response in
            try site.checkOrigin(of: request)
            let desk = try await Desk(site, request, visit)
            let done = try await answer(desk, try await PageForm(of: request, csrf: desk.csrf), request)
            return try await desk.forgettingDraft(of: request, done)
        }
    }

    /// For a form with a file, whose body is read as it arrives; the answer checks the token itself, before anything else.
    func postFile(
        _ path: String, _ answer: @escaping @Sendable (Desk, Request) async throws -> Response
    ) {
        group.post(RouterPath(path)) { [site] request, visit -> Response in
            try site.checkOrigin(of: request)
            let desk = try await Desk(site, request, visit)
            return try await desk.forgettingDraft(of: request, try await answer(desk, request))
        }
    }
}

extension Desk {
    /// What was typed is not kept once it was taken.
    fileprivate func forgettingDraft(of request: Request, _ done: Response) async throws -> Response {
        guard done.status == .seeOther, DraftRoutes.keeps(request.uri.path) else { return done }
        var forms = [request.uri.path]
        // A message whose touch is recorded has gone.
        if let touched = request.uri.path.wholeMatch(of: /(.+)\/touches/) {
            forms.append("\(touched.1)/message")
        }
        for form in forms {
            try await KeepDraft(of: key, member.id, form: form, fields: nil).run(at: site.workplace)
        }
        return done
    }
}
