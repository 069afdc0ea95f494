/// Signals as rows: what was said, by whom, when.
struct SignalTable: Rendered {
    let rows: [SignalRow]
    let clock: WallClock
    let caption: String
    var columns = Columns.all

    enum Columns {
        case all
        /// Without the customer and the case, which the page is about.
        case ofOneCustomer
    }

    var html: HTML {
        """
        <table class="table fold signals"><caption class="unseen">\(caption)</caption>
        <thead><tr><th scope="col">\(Words.Signals.score)</th><th scope="col">\(heading)</th>\
        <th scope="col">\(Words.Signals.measure)</th><th scope="col">\(Words.Signals.stage)</th>\
        <th scope="col">\(Words.Signals.occurred)</th>\
        \(HTML.when(columns == .all, more))</tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private var heading: String { columns == .all ? Words.Signals.customer : Words.Signals.words }

    private var more: HTML {
        """
        <th scope="col">\(Words.Signals.received)</th><th scope="col">\(Words.Signals.link)</th>
        """
    }

    private func row(_ row: SignalRow) -> HTML {
        """
        <tr><td>\(row.score)</td>\
        <th scope="row">\(HTML.when(columns == .all, "<span class=\"block\">\(row.who)</span>"))\
        <a class="said" href="\(Path.signal(row.id))" dir="auto">\(row.excerpt ?? Words.Signals.noComment)\
        </a>\
        \(HTML.when(row.isTest, " <span class=\"badge\">\(Words.Signals.test)</span>"))</th>\
        <td>\(row.measure.map(Words.measure))</td><td>\(row.stage)</td>\
        <td class="quiet">\(clock.time(row.occurred))</td>\(HTML.when(columns == .all, last(row)))</tr>

        """
    }

    private func last(_ row: SignalRow) -> HTML {
        """
        <td class="quiet hide">\(clock.ago(row.received))</td>\
        <td>\(row.caseID.map { "<a href=\"\(Path.recovery($0))\">\(Words.Signals.link)</a>" as HTML })</td>
        """
    }
}
