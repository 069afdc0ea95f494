/// How many fell into each stretch, and where the line between in time and late lies.
struct HistogramChart: Rendered {
    let id: String
    let title: String
    let bars: [Int]
    /// Bars before it are in time.
    let limit: Int
    /// Under the line, and beside it.
    let limitWords: (String, String)
    /// Under the axis, by the number of the bar that they stand at the beginning of.
    let labels: [(bar: Int, words: String)]

    private static let height = 160.0

    var html: HTML {
        """
        <svg class="chart" width="100%" height="190" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>
        \(each: bars.enumerated(), bar)<line x1="0" x2="100%" y1="160" y2="160" class="axis"/>\
        \(each: labels, { label($0.bar, $0.words) })\(line)</svg>
        """
    }

    private var width: Double { 100 / Double(max(bars.count, 1)) }

    private func bar(_ index: Int, _ count: Int) -> HTML {
        let height = Double(count) / Double(max(bars.max() ?? 0, 1)) * (Self.height - 24)
        return """
            <rect x="\(Svg.number(width * Double(index) + 0.4))%" y="\(Svg.number(Self.height - height))" \
            width="\(Svg.number(width - 0.8))%" height="\(Svg.number(height))" rx="1" class="\(index < limit ? "fill" : "late")"/>
            """
    }

    private func label(_ bar: Int, _ words: String) -> HTML {
        let anchor = bar == 0 ? "start" : bar >= bars.count ? "end" : "middle"
        return
            "<text x=\"\(Svg.number(width * Double(bar)))%\" y=\"178\" text-anchor=\"\(anchor)\" class=\"soft\">\(words)</text>"
    }

    private var line: HTML {
        let x = Svg.number(width * Double(limit))
        let beside = Svg.number(width * Double(limit) + 1.5)
        return """
            <line x1="\(x)%" x2="\(x)%" y1="6" y2="160" class="target"/>\
            <text x="\(beside)%" y="14" class="strong">\(limitWords.0)</text>\
            <text x="\(beside)%" y="30" class="soft">\(limitWords.1)</text>
            """
    }
}
