/// Cases of one customer, or of an account's people, as rows: why, how far, whose.
struct CaseTable: Rendered {
    let rows: [CaseRow]
    let clock: WallClock
    let caption: String
    /// Named where they are several.
    var namesCustomers = false

    var html: HTML {
        """
        <table class="table fold"><caption class="unseen">\(caption)</caption>
        <thead><tr><th scope="col">\(Words.Signals.score)</th><th scope="col">\(Words.Customers.kind)</th>\
        <th scope="col">\(Words.Customers.caseStage)</th><th scope="col">\(Words.Customers.owner)</th>\
        <th scope="col">\(Words.Customers.opened)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ row: CaseRow) -> HTML {
        """
        <tr><td>\(row.score)</td><th scope="row"><a href="\(Path.recovery(row.id))">\
        \(HTML.when(namesCustomers, "<bdi>\(row.customer)</bdi>, "))\(row.opening.text)</a> \
        \(row.badges)\(row.mood.map { "<p class=\"small quiet\">\($0)</p>" as HTML })</th><td>\(StageDots(row.stage))</td><td><bdi>\(row.owner ?? Words.Cases.nobody)</bdi>\
        </td>\
        <td class="quiet">\(clock.time(row.opened))</td></tr>

        """
    }
}
