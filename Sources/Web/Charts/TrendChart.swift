/// A figure month by month in little room: its line and interval, its target, and what is still open.
struct TrendChart: Rendered {
    struct Point: Hashable, Sendable {
        /// Nil: no data.
        let value: Double?
        let low: Double?
        let high: Double?
        /// Its window is still open: it will change.
        let isYoung: Bool

        init(_ value: Double?, low: Double? = nil, high: Double? = nil, isYoung: Bool = false) {
            self.value = value
            self.low = low
            self.high = high
            self.isYoung = isYoung
        }
    }

    let id: String
    /// What the line shows, in words.
    let title: String
    let points: [Point]
    var target: Double?

    private static let width = 200.0
    private static let height = 64.0

    var html: HTML {
        """
        <svg class="chart" viewBox="0 0 200 64" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>
        \(each: runs.map(band), { $0 })\(target.map(line))\(each: runs, draw)\(each: placed, dot)</svg>
        """
    }

    private typealias Placed = (x: Double, y: Double, point: Point)

    private var scale: ChartScale {
        let shown = points.filter { $0.value != nil }
        return ChartScale(
            shown.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } } + [target].compactMap { $0 },
            height: Self.height)
    }

    private var placed: [Placed] {
        let step = points.count > 1 ? (Self.width - 8) / Double(points.count - 1) : 0
        return points.enumerated().compactMap { index, point in
            point.value.map { (4 + step * Double(index), scale.y($0), point) }
        }
    }

    /// Stretches without a month in between that has no data.
    private var runs: [[Placed]] {
        var runs: [[Placed]] = []
        let step = points.count > 1 ? (Self.width - 8) / Double(points.count - 1) : 0
        for one in placed {
            if let last = runs.last?.last, one.x - last.x < step * 1.5 {
                runs[runs.count - 1].append(one)
            } else {
                runs.append([one])
            }
        }
        return runs
    }

    private func band(_ run: [Placed]) -> HTML {
        let known = run.filter { $0.point.low != nil && $0.point.high != nil }
        guard known.count > 1 else { return HTML() }
        let above = known.map { (x: $0.x, y: scale.y($0.point.high ?? 0)) }
        let below = known.reversed().map { (x: $0.x, y: scale.y($0.point.low ?? 0)) }
        return "<polygon class=\"band\" points=\"\(Svg.points(above + below))\"/>"
    }

    private func line(_ target: Double) -> HTML {
        let y = Svg.number(scale.y(target))
        return "<line class=\"target\" x1=\"0\" x2=\"200\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }

    /// What is still open is drawn broken, from the last that is not.
    private func draw(_ run: [Placed]) -> HTML {
        let ripe = run.prefix { !$0.point.isYoung }
        let young = run.dropFirst(max(0, ripe.count - 1))
        return """
            <polyline class="line" points="\(Svg.points(ripe.map { ($0.x, $0.y) }))"/>\
            \(HTML.when(young.count > 1, "<polyline class=\"line young\" points=\"\(Svg.points(young.map { ($0.x, $0.y) }))\"/>"))
            """
    }

    private func dot(_ one: Placed) -> HTML {
        let isLast = one.x == placed.last { !$0.point.isYoung }?.x
        guard one.point.isYoung || isLast || runs.contains(where: { $0.count == 1 && $0[0].x == one.x })
        else {
            return HTML()
        }
        return """
            <circle class="pt\(HTML.when(one.point.isYoung, " hollow"))" cx="\(Svg.number(one.x))" \
            cy="\(Svg.number(one.y))" r="\(one.point.isYoung ? "2.5" : "3")"/>
            """
    }
}
