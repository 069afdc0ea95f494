/// A chart under the sentence that it shows, with its numbers as a table behind it.
package struct ChartCard: Rendered {
    package let id: String
    /// What the chart shows, as a sentence.
    package let finding: String
    /// What was counted.
    package let counted: String
    package let chart: HTML
    package let table: ChartTable

    package init(id: String, finding: String, counted: String, chart: HTML, table: ChartTable) {
        self.id = id
        self.finding = finding
        self.counted = counted
        self.chart = chart
        self.table = table
    }

    package var html: HTML {
        """
        <section class="card figure" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(finding)</h2>
        <p class="small quiet">\(counted)</p>
        \(chart)
        \(table)</section>
        """
    }
}

/// The numbers of a chart for those who want to read them, or cannot see it.
package struct ChartTable: Rendered {
    package let caption: String
    /// The first heads the names of the rows.
    package let columns: [String]
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        package let name: String
        package let cells: [String]

        package init(_ name: String, _ cells: [String]) {
            self.name = name
            self.cells = cells
        }
    }

    package init(caption: String, columns: [String], rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    package var html: HTML {
        """
        <details><summary>\(Words.Charts.numbers)</summary>\
        <div class="scroll-x" role="region" aria-label="\(caption)" tabindex="0">\
        <table class="table"><caption class="unseen">\(caption)</caption><thead><tr>\
        \(each: columns.prefix(1), { "<th scope=\"col\">\($0)</th>" })\
        \(each: columns.dropFirst(), { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div></details>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row">\(row.name)</th>\(each: row.cells, { "<td class=\"num\">\($0)</td>" })</tr>

        """
    }
}
