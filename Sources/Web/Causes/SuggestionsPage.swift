import Insight
package import Recovery
package import Storage

/// How good suggested causes are: against what people found, month by month, and where they err.
package struct SuggestionsPage: Page {
    /// The latest first.
    package let judged: [JudgedSuggestions.Entry]
    /// The newest first.
    package let models: [CauseModels.Entry]
    package let since: Instant
    package let clock: WallClock

    package init(
        _ judged: [JudgedSuggestions.Entry], _ models: [CauseModels.Entry], since: Instant, clock: WallClock
    ) {
        self.judged = judged
        self.models = models
        self.since = since
        self.clock = clock
    }

    /// So many are judged at most; more move no figure by a point.
    package static let most = 2_000

    package var title: String { Words.Suggestions.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>\
        <h1>\(title)</h1><p class="small quiet">\(Words.Suggestions.counted(judged.count, isCut: judged.count == Self.most, clock.date(since)))</p></div>
        </header>
        \(judged.isEmpty ? "<p class=\"empty\">\(Words.Suggestions.nothing)</p>" as HTML : figures)
        \(HTML.when(!models.isEmpty, learned))
        <p class="small quiet">\(Words.Suggestions.how)</p>
        """
    }

    private var evaluation: CauseEvaluation { CauseEvaluation(judged.map(CauseEvaluation.Case.init)) }

    private var figures: HTML {
        let evaluation = evaluation
        return """
            <dl class="facts stacked">\(fact(Words.Suggestions.accuracy, evaluation, \.accuracy))\
            \(fact(Words.Suggestions.surest, evaluation, \.accuracyOfSurest))\
            \(fact(Words.Suggestions.macroF1, evaluation, \.macroF1))\
            \(fact(Words.Suggestions.calibration, evaluation, \.calibrationError))</dl>
            \(confusion(evaluation))\(months)
            \(wrong)
            """
    }

    private func fact(
        _ name: String, _ evaluation: CauseEvaluation, _ figure: (CauseEvaluation) -> Double?
    ) -> HTML {
        let interval = evaluation.interval(of: figure, draws: 200)
        let value = figure(evaluation).map { Words.percent($0) } ?? "–"
        let range = interval.map { Words.Suggestions.range(Words.percent($0.lower), Words.percent($0.upper)) }
        return
            "<dt>\(name)</dt><dd><b class=\"num\">\(value)</b> <span class=\"small faint\">\(range)</span></dd>"
    }

    private func confusion(_ evaluation: CauseEvaluation) -> HTML {
        let table = evaluation.confusion
        let rows = Cause.allCases.filter { table[Cause?.some($0).index].contains { $0 > 0 } }
        return """
            <section class="card stack" aria-labelledby="confusion-h"><h2 id="confusion-h">\(Words.Suggestions.confusion)</h2>
            <div class="scroll-x" role="region" aria-labelledby="confusion-h" tabindex="0"><table class="table">
            <thead><tr><th scope="col">\(Words.Suggestions.found)</th>\
            \(each: Cause?.all, head)</tr></thead>
            <tbody>\(each: rows, { row(of: $0, table[Cause?.some($0).index]) })</tbody></table></div></section>
            """
    }

    private func head(_ label: Cause?) -> HTML {
        "<th scope=\"col\" class=\"num\">\(label?.text ?? Words.Suggestions.unclear)</th>"
    }

    private func row(of cause: Cause, _ counts: [Int]) -> HTML {
        let own = Cause?.some(cause).index
        let cells = counts.enumerated().map { cell($1, isRight: $0 == own) }
        return "<tr><th scope=\"row\">\(cause.text)</th>\(cells)</tr>"
    }

    private func cell(_ count: Int, isRight: Bool) -> HTML {
        "<td class=\"num\">\(isRight ? "<b>\(count)</b>" as HTML : "\(count)" as HTML)</td>"
    }

    /// The latest first.
    private var months: HTML {
        let byMonth = Dictionary(grouping: judged) { LocalMonth(clock.zone.day(of: $0.foundAt)) }
        let rows = byMonth.sorted { $0.key > $1.key }.prefix(12)
        return """
            <section class="card stack" aria-labelledby="months-h"><h2 id="months-h">\(Words.Suggestions.months)</h2>
            <table class="table"><thead><tr><th scope="col">\(Words.Suggestions.month)</th>\
            <th scope="col" class="num">\(Words.Suggestions.cases)</th>\
            <th scope="col" class="num">\(Words.Suggestions.right)</th></tr></thead>
            <tbody>\(each: Array(rows), { monthRow($0.key, $0.value) })</tbody></table></section>
            """
    }

    private func monthRow(_ month: LocalMonth, _ entries: [JudgedSuggestions.Entry]) -> HTML {
        let evaluation = CauseEvaluation(entries.map(CauseEvaluation.Case.init))
        return """
            <tr><th scope="row">\(Words.month(month))</th><td class="num">\(evaluation.cases.count)</td>\
            <td class="num">\(evaluation.accuracy.map { Words.percent($0) })</td></tr>
            """
    }

    private var wrong: HTML {
        let wrong = judged.filter { $0.suggested != $0.found }.sorted { $0.confidence > $1.confidence }
            .prefix(20)
        guard !wrong.isEmpty else { return HTML() }
        return """
            <section class="card stack" aria-labelledby="wrong-h"><h2 id="wrong-h">\(Words.Suggestions.wrong)</h2>
            <ul class="lines">\(each: Array(wrong), wrongItem)</ul></section>
            """
    }

    private func wrongItem(_ entry: JudgedSuggestions.Entry) -> HTML {
        """
        <li><a href="\(Path.recovery(entry.recovery.rawValue))"><bdi>\(entry.customer)</bdi></a>: \
        \(Words.Suggestions.foundInstead(entry.found, of: entry.suggested, entry.confidence)) \
        <q class="quiet"><bdi>\(entry.comment.prefix(160).description)</bdi></q></li>
        """
    }

    private var learned: HTML {
        """
        <section class="card stack" aria-labelledby="learned-h"><h2 id="learned-h">\(Words.Suggestions.learned)</h2>
        <ul class="lines">\(each: Array(models.prefix(12)), learnedItem)</ul></section>
        """
    }

    private func learnedItem(_ model: CauseModels.Entry) -> HTML {
        "<li>\(Words.Suggestions.learned(model, clock.date(model.learnedAt)))</li>"
    }
}

extension CauseEvaluation.Case {
    fileprivate init(_ entry: JudgedSuggestions.Entry) {
        self.init(
            known: entry.found, suggested: entry.suggested, confidence: Double(entry.confidence) / 1_000)
    }
}
