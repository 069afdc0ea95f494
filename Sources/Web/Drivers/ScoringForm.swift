import Operations
import Recovery
import Storage

/// The signals of a session, one a row, to be weighed and put to drivers. Posts for each signal `impact-ID`, `cause-ID`,
/// `touchpoint-ID`, and `was-ID`: what it was when the page was made, so that only what was changed is written.
struct ScoringForm: Rendered {
    let answer: ReadDriverSession.Answer
    /// Nil where nothing can be changed.
    let csrf: String?
    let clock: WallClock
    /// The first that nobody has scored.
    private let inHand: ID<Signal>?

    init(_ answer: ReadDriverSession.Answer, csrf: String?, clock: WallClock) {
        self.answer = answer
        inHand = answer.session.signals.first { $0.impact == nil }?.id
        self.csrf = csrf
        self.clock = clock
    }

    private var session: DriverSession { answer.session }

    var html: HTML {
        guard let csrf else {
            return """
                <section class="card stack" aria-labelledby="signals-h">\(heading)<ol class="scoring">\(each: answer.signals, row)</ol></section>

                """
        }
        return """
            <form action="\(Path.driverScores(session.id.rawValue))" method="post" class="card stack" id="scoring">\(HiddenField.csrf(csrf))
            \(heading)
            <ol class="scoring">\(each: answer.signals, row)</ol>
            <p class="refusal unsaved" role="status" id="unsaved" hidden>\(Icon.alert)<span>\(Words.Drivers.unsaved)</span></p>
            <div class="row"><button class="button primary" type="submit" name="next" value="top">\(Words.Drivers.goOn(to: .top))</button>\
            <button class="button" type="submit">\(Words.Drivers.saveScores)</button></div></form>

            """
    }

    private var heading: HTML {
        """
        <div class="row apart"><h2 id="signals-h"><span data-scored>\(session.scoredCount)</span> \
        \(Words.Drivers.ofSignals(answer.signals.count)) \(Words.Drivers.scored)</h2>\
        <p class="small quiet">\(Words.Drivers.scale)\
        \(HTML.when(csrf != nil, " <span class=\"by-key\">\(Words.Drivers.keys)</span>"))</p></div>
        """
    }

    private func row(_ entry: DriverSignals.Entry) -> HTML {
        let (signal, scored) = (entry.signal, entry.scored)
        let badge = ScoreBadge(
            score: signal.said.score, highest: signal.scale?.highest ?? 10, band: signal.band)
        return """
            <li data-signal="\(signal.id.rawValue)">\(badge)<div><p class="said" dir="auto">\(excerpt(signal))</p>
            <p class="small faint"><a href="\(Path.signal(signal.id.rawValue))"><bdi>\(name(entry))</bdi></a>\
            \(each: [signal.said.touchpoint, signal.said.stage].compactMap { $0 }, { " · <bdi>\($0)</bdi>" }) · \(clock.date(signal.occurredAt))</p></div>
            \(csrf == nil ? shown(scored) : issue(entry))\(csrf == nil ? weight(scored) : impact(entry))</li>

            """
    }

    private func name(_ entry: DriverSignals.Entry) -> String {
        entry.customerName ?? Words.Signals.anonymous
    }

    private static let mostOfComment = 320

    private func excerpt(_ signal: Signal) -> HTML {
        guard let comment = signal.said.comment, !comment.isBlank else {
            return "<span class=\"faint\">\(Words.Drivers.noWords)</span>"
        }
        let start = comment.prefix(Self.mostOfComment)
        return "\(String(start))\(HTML.when(start.endIndex < comment.endIndex, " …"))"
    }

    private func shown(_ scored: ScoredSignal) -> HTML {
        guard let driver = scored.driver else {
            return "<p class=\"small quiet\">\(Words.Drivers.unclear)</p>"
        }
        return """
            <p class="small"><span>\(driver.cause.icon)<bdi>\(Words.Drivers.name(driver))</bdi></span> \
            \(HTML.when(scored.basis == .suggested, "<span class=\"badge\">\(Words.Drivers.basis(scored.basis))</span>"))</p>
            """
    }

    private func weight(_ scored: ScoredSignal) -> HTML {
        "<p class=\"num\"><b>\(scored.impact.map(String.init) ?? "–")</b></p>"
    }

    private func issue(_ entry: DriverSignals.Entry) -> HTML {
        let (id, scored) = (entry.signal.id.rawValue, entry.scored)
        let place = session.touchpoints.union([scored.driver?.touchpoint].compactMap { $0 }).sorted()
        return """
            <details class="issue small"><summary><span class="unseen">\(Words.Drivers.driver(name(entry))): </span>\
            <span data-driver>\(scored.driver.map(Words.Drivers.name) ?? Words.Drivers.unclear)</span> \
            \(HTML.when(scored.basis == .suggested, "<span class=\"badge\">\(Words.Drivers.basis(scored.basis))</span>"))</summary>
            \(SelectField(
                id: "cause-\(id)", name: "cause-\(id)", label: Words.Drivers.cause,
                groups: [.init(label: nil, choices: Cause.allCases.map { Choice($0.rawValue, $0.text) })],
                selected: scored.driver?.cause.rawValue, none: Words.Drivers.unclear))\
            \(SelectField(
                id: "touchpoint-\(id)", name: "touchpoint-\(id)", label: Words.Drivers.touchpoint,
                groups: [.init(label: nil, choices: place.map { Choice($0, $0) })],
                selected: scored.driver == nil ? scored.touchpoint : scored.driver?.touchpoint,
                none: Words.Drivers.noTouchpoint))</details>
            """
    }

    private func impact(_ entry: DriverSignals.Entry) -> HTML {
        let (id, scored) = (entry.signal.id.rawValue, entry.scored)
        return """
            <fieldset class="impact"><legend class="unseen">\(Words.Drivers.impact(name(entry)))</legend>\
            \(each: ScoredSignal.impacts, { radio(id, $0, isChecked: $0 == scored.impact) })</fieldset>\
            \(HiddenField(name: "was-\(id)", value: ScoredRow(scored).text))
            """
    }

    private func radio(_ id: String, _ impact: Int, isChecked: Bool) -> HTML {
        """
        <span><input type="radio" name="impact-\(id)" id="impact-\(id)-\(impact)" value="\(impact)"\
        \(HTML.when(isChecked, " checked"))\(HTML.when(impact == 1 && id == inHand?.rawValue, " autofocus"))>\
        <label for="impact-\(id)-\(impact)">\(impact)</label></span>
        """
    }
}

/// What a row of the form says of a signal, or said when its page was made.
struct ScoredRow: Hashable {
    /// As it was sent; empty: none.
    let impact: String
    /// Its code; empty: none.
    let driver: String

    init(_ scored: ScoredSignal) {
        impact = scored.impact.map(String.init) ?? ""
        driver = scored.driver.map { "\($0)" } ?? ""
    }

    /// "4 failed_delivery:installation".
    var text: String { "\(impact) \(driver)" }

    init(text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        impact = parts.first.map(String.init) ?? ""
        driver = parts.count == 2 ? String(parts[1]) : ""
    }

    /// Nil where the form says nothing of the signal.
    init?(_ signal: ID<Signal>, in form: PageForm) {
        guard !form.all("was-\(signal)").isEmpty else { return nil }
        impact = form["impact-\(signal)"]
        let cause = form["cause-\(signal)"]
        let touchpoint = form["touchpoint-\(signal)"]
        driver = cause.isEmpty || touchpoint.isEmpty ? cause : "\(cause):\(touchpoint)"
    }

    /// Nil where nothing was changed.
    /// - Throws: `Missing` for a cause that there is none of.
    func score(of signal: ID<Signal>, insteadOf was: ScoredRow) throws -> DriverSession.SignalScore? {
        var score = DriverSession.SignalScore(signal)
        // What is no number is out of every range.
        if impact != was.impact, !impact.isEmpty { score.impact = Int(impact) ?? 0 }
        if driver != was.driver {
            let named = Driver(driver)
            guard named != nil || driver.isEmpty else { throw Missing("cause") }
            score.putting = .to(named)
        }
        return score == DriverSession.SignalScore(signal) ? nil : score
    }
}
