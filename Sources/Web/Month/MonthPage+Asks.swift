import Insight
import Recovery

extension MonthPage {
    struct Ask {
        let head: String
        let text: HTML
    }

    /// What the month asks of its sponsor, the figures first.
    var asks: [Ask] { [underTarget, brokenPromises, unfixed, stuck].compactMap(\.self) }

    private var underTarget: Ask? {
        let missed = report.five.filter { FigureCard($0.figure, "", clock: clock).target?.isMet == false }
        guard !missed.isEmpty else { return nil }
        let figures = missed.map { standing in
            let card = FigureCard(standing.figure, "", clock: clock)
            return Words.Month.missed(card.figure.text, card.headline, card.target?.text ?? "")
        }
        var text = Words.list(figures) + "."
        if missed.contains(where: { $0.figure.key == .recoveryRate }), let loss = report.loss {
            text += " " + Words.Month.loss(Words.Scorecard.step(loss.step), loss.lost, of: loss.of)
        }
        return Ask(head: Words.Month.underTarget(missed.count), text: "\(text)")
    }

    private var brokenPromises: Ask? {
        guard let share = report.promises.share, share.numerator < share.denominator else { return nil }
        let rest = share.denominator - share.numerator - broken.count
        return Ask(
            head: Words.Month.broken(share.denominator - share.numerator, of: share.denominator),
            text: """
                \(each: broken.enumerated(), { brokenOne($0.element, isFirst: $0.offset == 0) })\
                \(rest > 0 ? Words.Month.andMore(rest) : ".")
                """)
    }

    private func brokenOne(_ promise: Broken, isFirst: Bool) -> HTML {
        let words: HTML = "\u{201C}<bdi>\(Words.Month.shortened(promise.words, most: 70))</bdi>\u{201D}"
        return """
            \(HTML.when(!isFirst, "; "))\(linked(words, promise.path)), \(Words.Month.due(clock.date(promise.due)))
            """
    }

    private var unfixed: Ask? {
        guard let cause = report.unfixed, let entry = report.causes.first(where: { $0.cause == cause }) else {
            return nil
        }
        return Ask(
            head: Words.Month.unfixed(cause.text),
            text: "\(Words.Month.unfixedText(entry.cases, of: report.detractorCases))")
    }

    private var stuck: Ask? {
        guard !report.stuck.isEmpty else { return nil }
        let longest = report.stuck.prefix(2).map { stuck in
            Words.Month.stuckText(
                stuck.fix.title, isShipped: stuck.fix.shippedAt.map { $0 < report.asOf } ?? false, stuck.days)
        }
        return Ask(
            head: Words.Month.stuck(report.stuck.count), text: "\(longest.joined(separator: "; ")).")
    }
}
