package import Recovery

/// How a customer scored over time, in one measure: what was found as the heading, drawn, and as numbers. A single score
/// is no history.
package struct ScoreHistory: Rendered, Hashable {
    package struct Answer: Hashable, Sendable {
        package let score: Int
        package let at: Instant
        package let isDetractor: Bool

        package init(score: Int, at: Instant, isDetractor: Bool) {
            self.score = score
            self.at = at
            self.isDetractor = isDetractor
        }
    }

    /// The earliest first.
    package let answers: [Answer]
    package let scale: Scale
    package let zone: Zone

    package init(answers: [Answer], scale: Scale, zone: Zone) {
        self.answers = answers.sorted { $0.at < $1.at }.suffix(24)
        self.scale = scale
        self.zone = zone
    }

    package var html: HTML {
        guard answers.count > 1 else { return HTML() }
        let finding = Words.Desk.scored(answers.map(\.score))
        return """
            <section class="figure" aria-labelledby="history-h"><h2 id="history-h">\(finding)</h2>
            <svg class="chart" viewBox="0 0 256 92" role="img" aria-labelledby="history-t">\
            <title id="history-t">\(finding).</title>\
            <rect x="0" y="\(y(scale.detractorUpTo))" width="256" height="\(74 - y(scale.detractorUpTo))" class="rest"/>\
            <line x1="0" x2="256" y1="74" y2="74" class="axis"/>\
            <polyline class="line" points="\(points)"/>\
            \(each: answers.indices, point)\
            <text x="0" y="89" class="soft">\(year(answers[0]))</text>\
            <text x="256" y="89" text-anchor="end" class="soft">\(Words.date(zone.day(of: answers[answers.count - 1].at)))\
            </text></svg>
            <details><summary>\(Words.Desk.numbers)</summary><table class="table"><caption class="unseen">\
            \(Words.Desk.history)</caption><thead><tr><th scope="col">\(Words.Desk.answered)</th>\
            <th scope="col" class="num">\(Words.Signals.score)</th></tr></thead><tbody>\(each: answers, row)</tbody>\
            </table></details></section>
            """
    }

    private var points: String {
        answers.indices.map { "\(x($0)),\(y(answers[$0].score))" }.joined(separator: " ")
    }

    private func point(_ index: Int) -> HTML {
        let answer = answers[index]
        return """
            <circle cx="\(x(index))" cy="\(y(answer.score))" r="3" class="pt\(HTML.when(answer.isDetractor, " low"))"/>
            """
    }

    private func row(_ answer: Answer) -> HTML {
        """
        <tr><th scope="row">\(Words.date(zone.day(of: answer.at)))</th><td class="num">\(answer.score)</td></tr>
        """
    }

    /// Evenly apart: years lie between some answers and days between others.
    private func x(_ index: Int) -> Int { 8 + index * 240 / (answers.count - 1) }

    private func y(_ score: Int) -> Int {
        let span = max(scale.highest - scale.lowest, 1)
        return 74 - (min(max(score, scale.lowest), scale.highest) - scale.lowest) * 66 / span
    }

    private func year(_ answer: Answer) -> String { String(zone.day(of: answer.at).civil.year) }
}
