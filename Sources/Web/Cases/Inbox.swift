import Recovery
package import Storage

/// The list of cases: tabs, filters, and the cases by the clock that ends next.
package struct Inbox: Rendered {
    package var view: InboxView
    /// A tab without a count shows none; one that is not listed is not shown.
    package var counts: [CaseFilter.Tab: CappedCount]
    package var rows: [CaseRow]
    package var clock: WallClock
    /// The case that is open beside it.
    package var current: String?
    /// Where the list goes on.
    package var after: String?
    /// The cursor at which it begins; nil at its top.
    package var place: String?
    /// Who can be filtered by.
    package var owners: [Choice] = []
    /// Nil where nothing can be done with several cases at once.
    package var ticked: TickedFields?
    package var saved: SavedViews?
    /// How many wait for the reader.
    package var tasks = CappedCount(0)

    package init(
        view: InboxView, counts: [CaseFilter.Tab: CappedCount], rows: [CaseRow], clock: WallClock
    ) {
        self.view = view
        self.counts = counts
        self.rows = rows
        self.clock = clock
    }

    package var html: HTML {
        """
        <section class="inbox" id="inbox" aria-label="\(Words.Inbox.label)" data-live="inbox">
        <header class="inbox-head">\
        \(HTML.when(current == nil, "<h1 class=\"unseen\">\(Words.CaseList.title)</h1>"))<nav class="tabs many" aria-label="\(Words.Inbox.tabs)">\
        \(each: CaseFilter.Tab.allCases.filter { counts[$0] != nil }, tabLink)</nav></header>
        \(HTML.when(view.tab == .mine || tasks.number > 0, beside))
        \(saved)
        \(filters)
        \(rows.isEmpty ? empty : list)
        \(Pager(
            older: after.map { .cases(view, after: $0) }, newest: place == nil ? nil : .cases(view),
            olderLabel: Words.Inbox.more, newestLabel: Words.Inbox.first))
        \(HTML.when(!rows.isEmpty || ticked?.refusal != nil, ticked?.html ?? HTML()))
        </section>
        """
    }

    /// What else waits for the reader than cases.
    private var beside: HTML {
        """
        <p class="today">\(HTML.when(view.tab == .mine, "<a href=\"\(Path.notices)#today\">\(Words.Notices.today)</a> · "))\
        <a href="\(Path.ownTasks)">\(Words.Tasks.forYou(tasks))</a></p>
        """
    }

    private func tabLink(_ tab: CaseFilter.Tab) -> HTML {
        """
        <a href="\(Path.cases(view.under(tab)))"\(HTML.when(tab == view.tab, " aria-current=\"page\""))>\
        \(Words.Inbox.tab(tab))\(counts[tab].map { " <span class=\"count\">\($0.text)</span>" as HTML })</a>
        """
    }

    private var list: HTML {
        """
        \(ticked?.tickAll)<div class="inbox-list">\(each: groups, group)</div>
        """
    }

    /// Rows in their order, under a heading each time the heading changes.
    private var groups: [(heading: String?, rows: [CaseRow])] {
        var groups: [(heading: String?, rows: [CaseRow])] = []
        for row in rows {
            let heading = view.tab == .ended ? nil : Words.Inbox.group(row.nextDue, clock)
            if groups.isEmpty || groups[groups.count - 1].heading != heading {
                groups.append((heading, [row]))
            } else {
                groups[groups.count - 1].rows.append(row)
            }
        }
        return groups
    }

    private func group(_ group: (heading: String?, rows: [CaseRow])) -> HTML {
        """
        \(group.heading.map { "<h2 class=\"group\">\($0)</h2>" as HTML })<ul>\(each: group.rows, item)</ul>
        """
    }

    private func item(_ row: CaseRow) -> HTML {
        """
        <li\(HTML.when(ticked != nil, " class=\"tickable\""))>\(ticked?.tick(row.id, row.customer))<a class="item" href="\(Path.recovery(row.id, view))"\
        \(HTML.when(row.id == current, " aria-current=\"true\""))>\
        \(row.score)<span class="who"><b><bdi>\(row.customer)</bdi></b> \
        \(row.account.map { "<span class=\"faint\"><bdi>\($0)</bdi></span>" as HTML })</span>\
        \(row.clock?.html(now: clock.now, isNamed: true))\
        <span class="said" dir="auto">\(row.said ?? row.opening.text)</span>\
        <span class="meta">\(StageDots(row.stage))\
        \(row.cause.map { "<span class=\"kind\">\($0.icon)\($0.text)</span>" as HTML })\
        \(row.badges)\(HTML.when(view.tab != .mine, owner(row)))</span></a></li>

        """
    }

    private func owner(_ row: CaseRow) -> HTML {
        """
        <span class="faint"><bdi>\(row.owner)</bdi></span>
        """
    }

    /// A view that was kept shows by its name what it filters by.
    private var areFiltersOpen: Bool {
        saved?.refusal != nil || view.hasFilters && saved?.isShownKept != true
    }

    private var filters: HTML {
        """
        <details class="filter"\(HTML.when(areFiltersOpen, " open"))><summary>\(Words.Inbox.filters)</summary>
        <form action="\(Path.cases())" method="get" class="stack">\(HiddenField(name: "tab", value: view.tab.rawValue))
        <div class="pair">\(SelectField(
            id: "f-owner", name: "owner", label: Words.CaseList.owner,
            groups: [.init(label: nil, choices: owners)], selected: view.owner, none: Words.Inbox.anyone))
        \(SelectField(
            id: "f-stage", name: "stage", label: Words.CaseList.stage,
            groups: [.init(label: nil, choices: Stage.Word.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: view.stage?.rawValue, none: Words.Inbox.any))
        \(SelectField(
            id: "f-cause", name: "cause", label: Words.Cases.cause,
            groups: [.init(label: nil, choices: Cause.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: view.cause?.rawValue, none: Words.Inbox.any))
        \(SelectField(
            id: "f-opening", name: "opening", label: Words.CaseList.because,
            groups: [.init(label: nil, choices: OpeningKind.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: view.opening?.rawValue, none: Words.Inbox.any))
        \(TextField(id: "f-segment", name: "segment", label: Words.Customers.segment, value: view.segment ?? ""))\
        </div>
        \(CheckField(id: "f-emergency", name: "emergency", label: Words.Inbox.emergency, isChecked: view.isEmergency))
        <div class="row"><button class="button" type="submit">\(Words.Inbox.show)</button>\
        \(HTML.when(
            view.hasFilters,
            "<a class=\"button plain\" href=\"\(Path.cases(InboxView(view.tab)))\">\(Words.Inbox.clear)</a>"))</div>
        </form>\(saved?.forms)</details>
        """
    }

    private var empty: HTML {
        if place != nil {
            return EmptyState(title: Words.CaseList.emptyHereTitle, text: Words.CaseList.emptyHereText).html
        }
        if view.hasFilters {
            return EmptyState(
                title: Words.Inbox.noMatchTitle, text: Words.Inbox.noMatchText,
                action: (.cases(InboxView(view.tab)), Words.Inbox.clear)
            ).html
        }
        return EmptyState(title: Words.Inbox.emptyTitle(view.tab), text: Words.Inbox.emptyText(view.tab)).html
    }
}
