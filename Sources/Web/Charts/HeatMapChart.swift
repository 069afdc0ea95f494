/// How many of two kinds at once, the darker the more; the numbers stand in the fields, so that colour is never alone.
struct HeatMapChart: Rendered {
    let id: String
    let title: String
    let columns: [String]
    let rows: [Row]

    struct Row: Hashable, Sendable {
        let name: String
        let counts: [Int]
    }

    private static let left = 27.0
    private static let rowHeight = 54

    var html: HTML {
        """
        <svg class="chart" width="100%" height="\(20 + Self.rowHeight * rows.count)" role="img" aria-labelledby="\(id)">\
        <title id="\(id)">\(title)</title>
        \(each: columns.enumerated(), head)\(each: rows.enumerated(), row)</svg>
        """
    }

    private var width: Double { (100 - Self.left) / Double(max(columns.count, 1)) }

    private func x(_ column: Int) -> Double { Self.left + width * Double(column) }

    private func head(_ index: Int, _ name: String) -> HTML {
        "<text x=\"\(Svg.number(x(index) + width / 2))%\" y=\"12\" text-anchor=\"middle\" class=\"soft st\">\(name)</text>"
    }

    private func row(_ index: Int, _ row: Row) -> HTML {
        let top = 20 + Self.rowHeight * index
        let words = row.name.split(separator: " ", maxSplits: 1).map(String.init)
        return """
            \(each: words.enumerated(), { "<text x=\"0\" y=\"\(top + 24 + 15 * $0)\" class=\"dark\">\($1)</text>" })\
            \(each: row.counts.enumerated(), { field($0, $1, top: top) })
            """
    }

    private func field(_ column: Int, _ count: Int, top: Int) -> HTML {
        let step = step(count)
        return """
            <rect x="\(Svg.number(x(column)))%" y="\(top + 2)" width="\(Svg.number(width - 0.4))%" height="51" rx="3" class="h\(step)"/>\
            <text x="\(Svg.number(x(column) + width / 2))%" y="\(top + 32)" text-anchor="middle" class="\(step > 2 ? "on" : "dark")">\
            \(Words.grouped(count))</text>
            """
    }

    /// Four steps of the largest; nothing has none.
    private func step(_ count: Int) -> Int {
        let most = rows.flatMap(\.counts).max() ?? 0
        guard count > 0, most > 0 else { return 0 }
        return min(4, 1 + count * 4 / (most + 1))
    }
}
