import Insight
package import Operations
import Recovery

extension ReadAssessment.Answer {
    /// For a terminal.
    package var lines: [String] {
        let clock = WallClock(now: assessment.now, zone: zone)
        let own = saved.first?.own ?? [:]
        var lines = [Words.Assessment.finding(assessment.score, own: saved.first?.ownScore)]
        for move in Statement.Move.allCases {
            lines.append(Words.Assessment.move(move))
            for measurement in move.statements.compactMap({ assessment[$0] }) {
                let said = own[measurement.statement].map(Words.Assessment.youSay)
                lines.append(
                    "  \(Words.Assessment.answer(measurement.answer)): "
                        + Words.Assessment.statement(measurement.statement) + (said ?? ""))
                lines += measurement.checks.map { "    " + CheckLine($0, clock: clock).text }
            }
        }
        lines.append(Words.Maturity.title)
        return lines
            + assessment.levels.map {
                "  \(Words.Maturity.level($0.level)): \(Words.Maturity.capability($0.capability))"
            }
    }
}
