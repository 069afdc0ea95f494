package import Operations
package import Recovery
import Storage

/// A driver session at one of its steps, as it stands on the wall of the room.
package struct DriverSessionPage: Page {
    package let answer: ReadDriverSession.Answer
    package let step: DriverStep
    package let clock: WallClock
    package var csrf: String
    /// Whether the reader holds sessions.
    package var mayRun: Bool
    package var reader: ID<Member>?
    /// The one that is diagnosed; the first that has no action yet unless said.
    package var driver: Driver?
    package var owners: [Choice] = []
    package var fixes: [Choice] = []
    package var refusal: RefusalNote?
    /// What was typed of a driver and refused.
    package var refused: DriverFields?

    package init(
        _ answer: ReadDriverSession.Answer, at step: DriverStep, csrf: String, mayRun: Bool, clock: WallClock
    ) {
        self.answer = answer
        self.step = step
        self.csrf = csrf
        self.mayRun = mayRun
        self.clock = clock
    }

    package var title: String { Words.Drivers.titled(clock.date(session.begunAt)) }
    package var section: Section? { .figures }
    package var ownAssets: [String] { ["drivers.css", "drivers.js"] }

    private var session: DriverSession { answer.session }
    private var id: String { session.id.rawValue }
    private var canChange: Bool { mayRun && session.isOpen }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.driverSessions())">\(Words.Drivers.title)</a></p>\
        <h1\(HTML.when(step == .done && canChange && refusal == nil, HTML.focused))>\(title)</h1><p class="small quiet"><bdi>\(Words.Drivers.begun(answer.entry.starterName, clock.dateTime(session.begunAt)))</bdi> \
        \(Words.Drivers.drawn(session.drawn, fresh: answer.entry.fresh, isFirst: answer.last == nil))</p></div>\
        \(over)</header>
        \(HTML.when(session.drawn < DriverSession.fewest, note(Words.Drivers.few(session.drawn))))\
        \(HTML.when(gone > 0, note(Words.Drivers.gone(gone))))
        <div class="steps"><nav class="tabs many" aria-label="\(Words.Drivers.steps)">\(each: DriverStep.allCases, tab)</nav>\
        \(HTML.when(session.isOpen, DriverPace(session.pace(now: clock.now)).html))</div>
        \(refusal?.html(id: "refused"))
        \(content)
        """
    }

    private var gone: Int { session.drawn - answer.signals.count }

    private func note(_ words: String) -> HTML { "<p class=\"note warn\">\(words)</p>\n" }

    private func tab(_ step: DriverStep) -> HTML {
        """
        <a href="\(Path.driverSession(id, step))"\(HTML.when(step == self.step, " aria-current=\"page\""))>\
        \(Words.Drivers.step(step))\(step.part.map { " <span class=\"count\">\(Words.Drivers.minutes($0.minutes))</span>" as HTML })</a>
        """
    }

    private var over: HTML {
        guard let ending = session.ending else { return HTML() }
        let length = Words.length(ending.at.since(session.begunAt))
        return """
            <p class="small quiet"><bdi>\(Words.Drivers.ended(ending.kind, answer.entry.enderName ?? Words.Cases.nobody, clock.dateTime(ending.at)))</bdi> \
            \(Words.Drivers.took(length, overtime: session.overtime.map(Words.length)))</p>
            """
    }

    private var content: HTML {
        switch step {
        case .lookBack: lookBack
        case .score:
            """
            \(ScoringForm(answer, csrf: canChange ? csrf : nil, clock: clock))\(DriverSlices(answer))
            """
        case .top:
            """
            \(TopDrivers(session, csrf: canChange ? csrf : nil))\(DriverSlices(answer))
            """
        case .diagnose: diagnose
        case .done: done
        }
    }

    private var lookBack: HTML {
        guard let last = answer.last else {
            return """
                <p class="quiet">\(Words.Drivers.nothingBefore)</p>\(next(.score))
                """
        }
        var section = DriverLookBackSection(last, clock: clock)
        section.finishing = finishing
        section.from = id
        section.takesFocus = session.isOpen && refusal == nil
        return "\(section)\(next(.score))"
    }

    private var finishing: DriverFinishing? {
        reader.map { DriverFinishing(csrf: csrf, reader: $0, mayRun: mayRun) }
    }

    private func next(_ step: DriverStep) -> HTML {
        HTML.when(
            session.isOpen,
            """
            <p class="no-print"><a class="button\(HTML.when(step != .done, " primary"))" href="\(Path.driverSession(id, step))">\(Words.Drivers.goOn(to: step))</a></p>
            """)
    }

    private var diagnose: HTML {
        guard !answer.drivers.isEmpty else {
            return """
                <p class="quiet">\(Words.Drivers.notChosenYet)</p>\
                \(HTML.when(session.isOpen, "<p><a class=\"button\" href=\"\(Path.driverSession(id, .top))\">\(Words.Drivers.goOn(to: .top))</a></p>"))
                """
        }
        guard canChange, let current else { return cards }
        return """
            <nav class="tabs many" aria-label="\(Words.Drivers.driversHead)">\(each: session.chosen, { link($0, isHere: $0 == current) })</nav>
            \(form(1 + (session.chosen.firstIndex(of: current) ?? 0), current))\(next(.done))
            """
    }

    private var current: ChosenDriver? {
        session.chosen.first { $0.driver == driver } ?? session.chosen.first { $0.action == nil }
            ?? session.chosen.first
    }

    private func link(_ chosen: ChosenDriver, isHere: Bool) -> HTML {
        """
        <a href="\(Path.driverSession(id, .diagnose, driver: chosen.driver))"\(HTML.when(isHere, " aria-current=\"true\""))>\
        <span class="row">\(HTML.when(chosen.action != nil, "\(Icon.check)<span class=\"unseen\">\(Words.Drivers.hasAction)</span>"))\
        <bdi>\(Words.Drivers.name(chosen.driver))</bdi></span></a>
        """
    }

    private func form(_ number: Int, _ chosen: ChosenDriver) -> HTML {
        var fields = DriverFields(
            chosen, number: number, session: id, currency: answer.entry.currency, csrf: csrf)
        if let refused, refused.driver == chosen.driver { fields.take(refused) }
        fields.owners = owners
        fields.fixes = fixes
        fields.facts = answer.facts(of: chosen.driver)
        return fields.html
    }

    private var cards: HTML {
        "\(each: answer.drivers, { card($0) })"
    }

    private func card(_ entry: ChosenDrivers.Entry) -> HTML {
        var card = DriverCard(entry, currency: answer.entry.currency, clock: clock)
        card.facts = answer.facts(of: entry.chosen.driver)
        if !session.isOpen { card.finishing = finishing }
        return card.html
    }

    private var done: HTML {
        """
        \(cards)\(HTML.when(answer.drivers.isEmpty, "<p class=\"quiet\">\(Words.Drivers.notChosenYet)</p>"))
        \(HTML.when(canChange, DriverEnding(session, csrf: csrf).html))
        """
    }
}

extension HTML {
    /// A step has the focus where it begins, so that the keyboard goes on from there.
    static let focused: HTML = " tabindex=\"-1\" autofocus"
}
