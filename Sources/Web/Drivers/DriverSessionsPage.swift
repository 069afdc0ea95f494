package import Operations
import Recovery
import Storage

/// All driver sessions, the latest first, over them what became of the last three drivers.
package struct DriverSessionsPage: Page {
    package let rows: [ReadDriverSessions.Row]
    package let last: DriverLookBack?
    package let clock: WallClock
    package var csrf: String
    package var mayRun: Bool
    var finishing: DriverFinishing?
    package var older: String?
    package var isBeginning = true
    package var refusal: RefusalNote?

    package init(
        _ rows: [ReadDriverSessions.Row], last: DriverLookBack?, csrf: String, mayRun: Bool, clock: WallClock
    ) {
        self.rows = rows
        self.last = last
        self.csrf = csrf
        self.mayRun = mayRun
        self.clock = clock
    }

    package var title: String { Words.Drivers.title }
    package var section: Section? { .figures }
    package var ownAssets: [String] { ["drivers.css"] }

    /// The one that is not over stands first.
    private var open: ReadDriverSessions.Row? {
        rows.first.flatMap { $0.entry.ending == nil ? $0 : nil }
    }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>\
        <h1>\(title)</h1><p class="small quiet">\(Words.Drivers.text)</p></div>\(begin)</header>
        \(refusal?.html(id: "refused"))
        \(lookBack)
        \(rows.isEmpty
            ? EmptyState(title: Words.Drivers.emptyTitle, text: Words.Drivers.emptyText).html : table)
        \(Pager(
            older: older.map { .driverSessions(before: $0) }, newest: isBeginning ? nil : .driverSessions()))
        \(HTML.when(!mayRun, "<p class=\"small quiet\">\(Words.Drivers.whoRuns)</p>"))
        """
    }

    private var begin: HTML {
        if let open {
            return """
                <div class="no-print"><a class="button primary" href="\(Path.driverSession(open.entry.id.rawValue))">\(Words.Drivers.goOn)</a></div>
                """
        }
        return HTML.when(
            mayRun && isBeginning,
            """
            <form action="\(Path.driverSessions())" method="post" class="no-print">\(HiddenField.csrf(csrf))\
            <button class="button primary" type="submit">\(Words.Drivers.begin)</button></form>
            """)
    }

    private var lookBack: HTML? {
        guard isBeginning, let last else { return nil }
        var section = DriverLookBackSection(last, clock: clock)
        section.finishing = finishing
        return section.html
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold worded"><caption class="unseen">\(title)</caption><thead><tr>\
        <th scope="col">\(Words.Drivers.begunHead)</th><th scope="col" class="num">\(Words.Drivers.count)</th>\
        <th scope="col">\(Words.Drivers.tookHead)</th><th scope="col">\(Words.Drivers.driversHead)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        """
    }

    private func row(_ row: ReadDriverSessions.Row) -> HTML {
        let entry = row.entry
        return """
            <tr><th scope="row"><a href="\(Path.driverSession(entry.id.rawValue))">\(clock.dateTime(entry.begunAt))</a> \
            <span class="small faint"><bdi>\(entry.starterName)</bdi></span></th><td class="num">\(entry.drawn)</td>\
            <td>\(took(entry))</td><td>\(each: row.drivers, { "<div>\(DriverName($0.chosen.driver))</div>" })</td></tr>

            """
    }

    private func took(_ entry: DriverSessions.Entry) -> HTML {
        guard let ending = entry.ending else {
            return "<span class=\"badge\">\(Icon.half)\(Words.Drivers.open)</span>"
        }
        if ending.kind == .abandoned { return "<span class=\"faint\">\(Words.Drivers.abandoned)</span>" }
        let length = ending.at.since(entry.begunAt)
        return """
            <span class="nowrap">\(Words.length(length))</span>\
            \(HTML.when(length > DriverSession.length, " <span class=\"badge warn\">\(Icon.alert)\(Words.Drivers.overtime)</span>"))
            """
    }
}
