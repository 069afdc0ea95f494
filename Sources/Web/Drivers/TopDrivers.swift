import Recovery

/// All drivers by their impact, of which three are taken. Posts `driver` for each that is ticked.
struct TopDrivers: Rendered {
    let session: DriverSession
    /// Nil where nothing can be changed.
    let csrf: String?

    init(_ session: DriverSession, csrf: String?) {
        self.session = session
        self.csrf = csrf
    }

    var html: HTML {
        let ranking = session.ranking
        guard !ranking.isEmpty else { return "<p class=\"quiet\">\(Words.Drivers.noRanking)</p>\n" }
        let content: HTML = """
            <h2 id="ranking-h"\(HTML.when(csrf != nil, HTML.focused))>\(Words.Drivers.ranking)</h2>
            \(HTML.when(csrf != nil, "<p class=\"small quiet\">\(Words.Drivers.rankingText)</p>"))
            <table class="table ranking"><thead><tr><th scope="col"><span class="unseen">\(Words.Drivers.take)</span></th>\
            <th scope="col">\(Words.Drivers.driverHead)</th><th scope="col" class="num">\(Words.Drivers.count)</th>\
            <th scope="col" class="num">\(Words.Drivers.sum)</th></tr></thead>
            <tbody>\(each: ranking, row)</tbody></table>
            \(HTML.when(withoutDriver > 0, "<p class=\"small quiet\">\(Words.Drivers.withoutDriver(withoutDriver))</p>"))
            """
        guard let csrf else {
            return "<section class=\"card stack\" aria-labelledby=\"ranking-h\">\(content)</section>\n"
        }
        return """
            <form action="\(Path.chosenDrivers(session.id.rawValue))" method="post" class="card stack">\(HiddenField.csrf(csrf))
            \(content)
            <div class="row"><button class="button primary" type="submit">\(Words.Drivers.takeThem(session.topCount))</button></div></form>

            """
    }

    private var withoutDriver: Int { session.signals.count { $0.impact != nil && $0.driver == nil } }

    /// Those that were taken, or the first of the list until then.
    private var taken: [Driver] {
        session.chosen.isEmpty
            ? session.ranking.prefix(DriverSession.top).map(\.driver) : session.chosen.map(\.driver)
    }

    private func row(_ ranked: DriverSession.RankedDriver) -> HTML {
        let driver = ranked.driver
        let isTaken = taken.contains(driver)
        return """
            <tr><td>\(csrf == nil ? sign(session.chosen.contains { $0.driver == driver }) : box(driver, isTaken))</td>\
            <th scope="row">\(DriverName(driver))\(ages(ranked))</th><td class="num">\(ranked.count)</td>\
            <td class="num"><b>\(ranked.impact)</b></td></tr>

            """
    }

    private func ages(_ ranked: DriverSession.RankedDriver) -> HTML {
        guard !ranked.ages.isEmpty else { return HTML() }
        let unknown = ranked.count - ranked.ages.values.reduce(0, +)
        let parts = RelationAge.allCases.map { ($0, ranked.ages[$0] ?? 0) } + [(nil, unknown)]
        let words = parts.filter { $1 > 0 }.map { "\(Words.Drivers.age($0)) \($1)" }
        return "<span class=\"small faint block\">\(words.joined(separator: " · "))</span>"
    }

    private func box(_ driver: Driver, _ isTaken: Bool) -> HTML {
        """
        <input type="checkbox" name="driver" value="\(driver.description)" aria-label="\(Words.Drivers.take(driver))"\(HTML.when(isTaken, " checked"))>
        """
    }

    private func sign(_ isTaken: Bool) -> HTML { isTaken ? Icon.check.html : HTML() }
}
