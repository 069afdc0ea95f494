import Insight
import Recovery

/// A statement with what the data say, what the team says, and the gap between the two.
struct StatementRow: Rendered {
    let measurement: Measurement
    let own: Bool?
    /// The last time that answers were saved.
    var last: SavedAssessment?
    let clock: WallClock
    /// Nil where the reader does not answer for the team.
    var review: ReviewButton?
    let isAnswered: Bool

    /// Sends a form of its own that stands after the one of the answers.
    struct ReviewButton {
        let formID: String
    }

    private var statement: Statement { measurement.statement }

    var html: HTML {
        """
        <li id="\(statement.rawValue)"><div>\(verdict)</div>
        <div class="stack"><h3>\(Words.Assessment.statement(statement))</h3>
        \(each: measurement.checks, line)\
        \(since.map { "<p class=\"small faint\">\($0)</p>" as HTML })\
        \(gap.map { "<p class=\"note warn\"><b>\($0)</b></p>" as HTML })\
        \(review.map(button))</div>
        \(isAnswered ? answers : said)</li>

        """
    }

    private var verdict: HTML {
        let word = Words.Assessment.answer(measurement.answer)
        return switch measurement.answer {
        case .holds: "<span class=\"badge good\">\(Icon.check)\(word)</span>"
        case .doesNotHold: "<span class=\"badge bad\">\(Icon.no)\(word)</span>"
        case .notMeasured: "<span class=\"badge\">\(Icon.ring)\(word)</span>"
        }
    }

    private func line(_ check: Measurement.Check) -> HTML {
        CheckLine(check, clock: clock, listed: StatementCases(statement, check.key, .all)).html
    }

    private var gap: String? { own.flatMap { Words.Assessment.gap(own: $0, measurement.answer) } }

    /// Only where the data say something else by now.
    private var since: String? {
        guard let last, last.measured[statement] != measurement.holds else { return nil }
        return Words.Assessment.since(last.measured[statement], on: clock.date(last.madeAt))
    }

    private func button(_ review: ReviewButton) -> HTML {
        """
        <p class="row"><button class="button" type="submit" form="\(review.formID)">\(Words.Assessment.reviewed)</button></p>
        """
    }

    private var answers: HTML {
        """
        <fieldset class="own"><legend class="unseen">\(Words.Assessment.own(statement))</legend>\
        \(radio("yes", Words.Assessment.yes, own == true))\(radio("no", Words.Assessment.no, own == false))</fieldset>
        """
    }

    private func radio(_ value: String, _ label: String, _ isChecked: Bool) -> HTML {
        let id = "\(statement.rawValue)-\(value)"
        return """
            <span><input type="radio" name="\(AssessmentPage.field(statement))" id="\(id)" value="\(value)"\
            \(HTML.when(isChecked, " checked"))><label for="\(id)">\(label)</label></span>
            """
    }

    private var said: HTML {
        """
        <p class="small"><span class="faint">\(Words.Assessment.own)</span> \(Words.Assessment.said(own))</p>
        """
    }
}
