/// How many are left at each step, and how many fewer than at the one before.
struct FunnelChart: Rendered {
    let id: String
    let title: String
    let steps: [Step]

    struct Step: Hashable, Sendable {
        let name: String
        let count: Int
    }

    var html: HTML {
        """
        <svg class="chart" width="100%" height="\(29 * steps.count)" role="img" aria-labelledby="\(id)">\
        <title id="\(id)">\(title)</title>
        \(each: steps.indices, step)</svg>
        """
    }

    /// Where the most are lost on the way.
    private var largestLoss: Int? { steps.indices.dropFirst().max { loss($0) < loss($1) } }

    private func loss(_ index: Int) -> Int { index == 0 ? 0 : steps[index - 1].count - steps[index].count }

    private func step(_ index: Int) -> HTML {
        let step = steps[index]
        let most = Double(max(steps.first?.count ?? 0, 1))
        let y = 29 * index
        let loss = loss(index)
        return """
            <text x="0" y="\(y + 13)" class="dark">\(step.name)</text>\
            <rect x="37%" y="\(y)" width="46%" height="18" rx="2" class="rest"/>\
            <rect x="37%" y="\(y)" width="\(Svg.number(46 * Double(step.count) / most))%" height="18" rx="2" class="fill"/>\
            \(HTML.when(loss > 0, "<text x=\"91%\" y=\"\(y + 13)\" text-anchor=\"end\" class=\"\(index == largestLoss ? "strong" : "soft")\">−\(Words.grouped(loss))</text>"))\
            <text x="100%" y="\(y + 13)" text-anchor="end" class="strong">\(Words.grouped(step.count))</text>
            """
    }
}
