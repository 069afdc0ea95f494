import Insight
import Recovery

/// Past answers, each with what has changed since.
struct AssessmentHistory: Rendered {
    let saved: [SavedAssessment]
    let now: Assessment
    let clock: WallClock

    init(_ saved: [SavedAssessment], now: Assessment, clock: WallClock) {
        self.saved = saved
        self.now = now
        self.clock = clock
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="history"><h2 id="history">\(Words.Assessment.history)</h2>
        <p class="small quiet">\(Words.Assessment.historyText)</p>
        \(each: saved, past)</section>
        """
    }

    private func past(_ saved: SavedAssessment) -> HTML {
        """
        <details class="past"><summary>\(Words.Assessment.then(clock.date(saved.madeAt), saved.member)): \
        <b>\(Words.Assessment.scores(saved.ownScore, saved.measuredScore))</b></summary>
        <div class="scroll-x" role="region" tabindex="0" aria-label="\(clock.dateTime(saved.madeAt))"><table class="table">\
        <caption class="unseen">\(clock.date(saved.madeAt))</caption>
        <thead><tr>\(each: heads, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
        <tbody>\(each: now.measurements, { row($0, saved) })</tbody></table></div></details>

        """
    }

    private var heads: [String] {
        [
            Words.Assessment.statementHead, Words.Assessment.saidThen, Words.Assessment.measuredThen,
            Words.Assessment.measuredNow,
        ]
    }

    private func row(_ measurement: Measurement, _ saved: SavedAssessment) -> HTML {
        let (then, now) = (saved.measured[measurement.statement], measurement.holds)
        let words: HTML = "\(Words.Assessment.measured(now))"
        return """
            <tr><th scope="row">\(Words.Assessment.statement(measurement.statement))</th>\
            <td>\(Words.Assessment.said(saved.own[measurement.statement]))</td>\
            <td>\(Words.Assessment.measured(then))</td>\
            <td>\(then == now ? words : "<b>\(words)</b>")</td></tr>

            """
    }
}
