/// A figure month by month in little room: its line and interval, its target, and what is still open.
struct TrendChart: Rendered {
    struct Point: Hashable, Sendable {
        /// Nil: no data. Of a month that is still open it is not drawn: it says nothing about what will come.
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
    /// Where something changed for everybody: 0 is where the first point stands.
    var marks: [Double] = []

    private static let width = 200.0
    private static let height = 64.0

    var html: HTML {
        """
        <svg class="chart" viewBox="0 0 200 64" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>
        \(each: marks, mark)\(each: runs.map(band), { $0 })\(target.map(line))\(each: runs, draw)\(each: placed, dot)\
        \(each: points.indices.filter { points[$0].isYoung }, open)</svg>
        """
    }

    private typealias Placed = (x: Double, y: Double, point: Point)

    private var scale: ChartScale {
        let shown = points.filter { $0.value != nil && !$0.isYoung }
        return ChartScale(
            shown.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } } + [target].compactMap { $0 },
            height: Self.height)
    }

    private var step: Double { points.count > 1 ? (Self.width - 8) / Double(points.count - 1) : 0 }

    private var placed: [Placed] {
        points.enumerated().compactMap { index, point in
            guard let value = point.value, !point.isYoung else { return nil }
            return (4 + step * Double(index), scale.y(value), point)
        }
    }

    /// Stretches without a month in between that has no data.
    private var runs: [[Placed]] {
        var runs: [[Placed]] = []
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

    private func mark(_ place: Double) -> HTML {
        let x = Svg.number(min(max(4 + step * place, 0), Self.width))
        return "<line class=\"event-line\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"64\"/>"
    }

    private func draw(_ run: [Placed]) -> HTML {
        "<polyline class=\"line\" points=\"\(Svg.points(run.map { ($0.x, $0.y) }))\"/>"
    }

    /// The last one, and one that stands alone.
    private func dot(_ one: Placed) -> HTML {
        guard one.x == placed.last?.x || runs.contains(where: { $0.count == 1 && $0[0].x == one.x }) else {
            return HTML()
        }
        return "<circle class=\"pt\" cx=\"\(Svg.number(one.x))\" cy=\"\(Svg.number(one.y))\" r=\"3\"/>"
    }

    /// Stands on the ground: that there will be a value, and not which.
    private func open(_ index: Int) -> HTML {
        """
        <circle class="pt hollow" cx="\(Svg.number(4 + step * Double(index)))" cy="\(Svg.number(Self.height - 4))" r="2"/>
        """
    }
}
