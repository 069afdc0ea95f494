/// A score over months with its margin, on axes; lines across mark what was changed.
struct SeriesChart: Rendered {
    let id: String
    let title: String
    let points: [TrendChart.Point]
    /// First and last month, as the axis says them.
    let ends: (String, String)
    var marks: [Mark] = []
    /// How a value is written.
    let words: @Sendable (Double) -> String

    struct Mark: Hashable, Sendable {
        /// 0 is where the first month's point stands, 1 that of the second.
        let place: Double
        /// Short: it stands above the line.
        let words: String
    }

    private static let height = 180.0
    /// Share of the width, for what stands at the axis.
    private static let left = 12.0
    private static let right = 1.0

    var html: HTML {
        """
        <svg class="chart" width="100%" height="210" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>
        \(each: ticks, tick)\(each: marks, mark)\
        <svg x="\(Svg.number(Self.left))%" width="\(Svg.number(100 - Self.left - Self.right))%" height="180" \
        viewBox="0 0 100 180" preserveAspectRatio="none"><polygon class="band" points="\(Svg.points(band))"/>\
        <polyline class="line" points="\(Svg.points(line))"/></svg>\
        \(each: line, { "<circle class=\"pt\" cx=\"\(Svg.number(across($0.x)))%\" cy=\"\(Svg.number($0.y))\" r=\"2.5\"/>" })\
        <text x="\(Svg.number(Self.left))%" y="204" class="soft">\(ends.0)</text>\
        <text x="99%" y="204" text-anchor="end" class="soft">\(ends.1)</text></svg>
        """
    }

    private var scale: ChartScale {
        ChartScale(
            points.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } }, height: Self.height, margin: 10)
    }

    /// From 0 to 100 between the first and the last month.
    private func x(_ place: Double) -> Double {
        points.count < 2 ? 50 : min(max(100 * place / Double(points.count - 1), 0), 100)
    }

    /// Of the whole drawing.
    private func across(_ x: Double) -> Double { Self.left + x * (100 - Self.left - Self.right) / 100 }

    private var line: [(x: Double, y: Double)] {
        points.enumerated().compactMap { place, point in point.value.map { (x(Double(place)), scale.y($0)) } }
    }

    private var band: [(x: Double, y: Double)] {
        let known = points.enumerated().filter { $0.element.low != nil && $0.element.high != nil }
        return known.map { (x(Double($0.offset)), scale.y($0.element.high ?? 0)) }
            + known.reversed().map { (x(Double($0.offset)), scale.y($0.element.low ?? 0)) }
    }

    private var ticks: [Double] {
        let span = scale.highest - scale.lowest
        let step = [1.0, 2, 5, 10, 20, 50].first { span / $0 <= 5 } ?? 100
        return Array(
            stride(from: (scale.lowest / step).rounded(.up) * step, through: scale.highest, by: step))
    }

    private func tick(_ value: Double) -> HTML {
        let y = scale.y(value)
        return """
            <line x1="\(Svg.number(Self.left))%" x2="99%" y1="\(Svg.number(y))" y2="\(Svg.number(y))" class="grid"/>\
            <text x="\(Svg.number(Self.left - 1))%" y="\(Svg.number(y + 4))" text-anchor="end" class="soft">\(words(value))</text>
            """
    }

    private func mark(_ mark: Mark) -> HTML {
        let place = Svg.number(across(x(mark.place)))
        return """
            <line x1="\(place)%" x2="\(place)%" y1="14" y2="180" class="event-line"/>\
            <text x="\(place)%" y="10" text-anchor="middle">\(mark.words)</text>
            """
    }
}
