/// Two shares over time on one axis: a full line and a dashed one, each with its value at its end, and what they are above.
struct TwoLinesChart: Rendered {
    let id: String
    let title: String
    /// Between 0 and 1; empty where nobody is in it.
    let first: [Double]
    let second: [Double]
    let names: (first: String, second: String)
    /// What the axis says at its begin and end.
    let ends: (String, String)

    private static let height = 160.0

    var html: HTML {
        """
        <p class="key small quiet row"><span class="kind"><svg class="icon chart" viewBox="0 0 16 16" aria-hidden="true">\
        <path class="line" d="M0 8h16"/></svg>\(names.first)</span>\
        <span class="kind"><svg class="icon chart" viewBox="0 0 16 16" aria-hidden="true">\
        <path class="rival" d="M0 8h16"/></svg>\(names.second)</span></p>
        <svg class="chart" width="100%" height="190" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>
        \(each: ticks, tick)\
        <svg x="14%" width="74%" height="160" viewBox="0 0 100 160" preserveAspectRatio="none">\
        <polyline class="rival" points="\(Svg.points(places(second)))"/>\
        <polyline class="line" points="\(Svg.points(places(first)))"/></svg>\
        \(each: values, value)\
        <text x="14%" y="184" class="soft">\(ends.0)</text>\
        <text x="88%" y="184" text-anchor="end" class="soft">\(ends.1)</text></svg>
        """
    }

    private var scale: ChartScale {
        ChartScale(first + second + [1], height: Self.height, margin: 10)
    }

    private func places(_ values: [Double]) -> [(x: Double, y: Double)] {
        values.enumerated().map { index, value in
            (100 * Double(index) / Double(max(values.count - 1, 1)), scale.y(value))
        }
    }

    private var ticks: [Double] {
        let span = scale.highest - scale.lowest
        let step = [0.01, 0.02, 0.05, 0.1, 0.2].first { span / $0 <= 5 } ?? 0.25
        return Array(
            stride(from: (scale.lowest / step).rounded(.up) * step, through: scale.highest + 1e-9, by: step))
    }

    private func tick(_ value: Double) -> HTML {
        let y = Svg.number(scale.y(value))
        return """
            <line x1="14%" x2="88%" y1="\(y)" y2="\(y)" class="grid"/>\
            <text x="13%" y="\(Svg.number(scale.y(value) + 4))" text-anchor="end" class="soft">\(Words.percent(value))</text>
            """
    }

    /// Kept apart where the ends lie on each other.
    private var values: [(y: Double, text: String)] {
        let ends = [first.last, second.last].compactMap { $0 }.map {
            (y: scale.y($0), text: Words.percent($0))
        }
        guard ends.count == 2 else { return ends }
        let gap = max(16 - abs(ends[0].y - ends[1].y), 0) / 2
        let sign = ends[0].y <= ends[1].y ? 1.0 : -1.0
        return [(ends[0].y - sign * gap, ends[0].text), (ends[1].y + sign * gap, ends[1].text)]
    }

    private func value(_ value: (y: Double, text: String)) -> HTML {
        "<text x=\"89%\" y=\"\(Svg.number(value.y + 4))\">\(value.text)</text>"
    }
}
