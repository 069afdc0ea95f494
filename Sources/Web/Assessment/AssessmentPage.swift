package import Insight
import Recovery

/// The twenty statements as the data and the team answer them. Posts `answer-STATEMENT` for each, `yes` or `no`.
package struct AssessmentPage: Page {
    package let assessment: Assessment
    /// The latest first.
    package let saved: [SavedAssessment]
    /// In the organization's zone.
    package let clock: WallClock
    package var csrf: String
    package var mayRun = false
    package var refusal: RefusalNote?

    package init(_ assessment: Assessment, _ saved: [SavedAssessment], csrf: String, clock: WallClock) {
        self.assessment = assessment
        self.saved = saved
        self.csrf = csrf
        self.clock = clock
    }

    static func field(_ statement: Statement) -> String { "answer-\(statement.rawValue)" }

    package var title: String { Words.Assessment.title }
    package var section: Section? { .figures }

    private var last: SavedAssessment? { saved.first }
    private var own: [Statement: Bool] { last?.own ?? [:] }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>
        <h1>\(Words.Assessment.finding(assessment.score, own: last?.ownScore))</h1>
        <p class="quiet">\(advice)</p></div>
        <div class="row no-print"><a class="button" href="\(Path.maturity)">\(Words.Assessment.toMaturity)</a></div></header>
        \(AssessmentSums(assessment, last, clock: clock))
        \(mayRun ? form : moves)
        \(HTML.when(!saved.isEmpty, AssessmentHistory(saved, now: assessment, clock: clock).html))
        """
    }

    /// A score of what is not measured advises nobody.
    private var advice: String {
        assessment.count(.notMeasured) > Statement.allCases.count / 2
            ? Words.Assessment.tooLittle : Words.Assessment.advice(.init(assessment.score))
    }

    private static let reviewForm = "fixes-gone-through"

    private var form: HTML {
        """
        <form action="\(Path.assessment)" method="post" class="stack loose prints">\(HiddenField.csrf(csrf))
        \(refusal?.html(id: "refused"))
        \(moves)
        <div class="row"><button class="button primary" type="submit">\(Words.Assessment.save)</button>\
        <span class="small quiet">\(Words.Assessment.saveHelp)</span></div></form>
        <form action="\(Path.fixReviews)" method="post" id="\(Self.reviewForm)">\(HiddenField.csrf(csrf))</form>
        """
    }

    private var moves: HTML {
        """
        \(each: Statement.Move.allCases, move)\
        \(HTML.when(!mayRun, "<p class=\"small quiet\">\(Words.Assessment.whoSaves)</p>"))
        """
    }

    private func move(_ move: Statement.Move) -> HTML {
        let its = move.statements.compactMap { assessment[$0] }
        return """
            <section class="card" aria-labelledby="\(move.rawValue)"><div class="row apart">\
            <h2 id="\(move.rawValue)">\(Words.Assessment.move(move)) <span class="count">\
            \(Words.Assessment.held(its.count { $0.answer == .holds }, of: its.count))</span></h2>\
            <span class="small faint" aria-hidden="true">\(Words.Assessment.own)</span></div>
            <ul class="statements">\(each: its, row)</ul></section>

            """
    }

    private func row(_ measurement: Measurement) -> HTML {
        var row = StatementRow(
            measurement: measurement, own: own[measurement.statement], last: last, clock: clock,
            isAnswered: mayRun)
        if mayRun, measurement.statement == .fixesReviewed {
            row.review = StatementRow.ReviewButton(formID: Self.reviewForm)
        }
        return row.html
    }
}
