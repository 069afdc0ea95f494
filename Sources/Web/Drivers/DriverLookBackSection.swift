import Operations
import Recovery
import Storage

/// What became of the drivers of the last session: the action of each, and how its share moved since.
struct DriverLookBackSection: Rendered {
    let last: DriverLookBack
    let clock: WallClock
    /// Nil for who only looks.
    var finishing: DriverFinishing?
    /// The session whose page it stands on.
    var from: String?
    var takesFocus = false

    init(_ last: DriverLookBack, clock: WallClock) {
        self.last = last
        self.clock = clock
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="look-back-h"><div class="row apart">\
        <h2 id="look-back-h"\(HTML.when(takesFocus, HTML.focused))>\(Words.Drivers.lookBack)</h2>\
        <a class="small" href="\(Path.driverSession(last.session.id.rawValue))">\(Words.Drivers.lastSession(clock.date(last.session.begunAt)))</a></div>
        <ol class="drivers">\(each: last.outcomes, item)</ol>
        <p class="small quiet">\(Words.Drivers.shareHelp)</p></section>

        """
    }

    private func item(_ outcome: DriverLookBack.Outcome) -> HTML {
        let chosen = outcome.entry.chosen
        return """
            <li><div class="stack"><h3>\(DriverName(chosen.driver))</h3>
            \(chosen.action.map { action($0, outcome) } ?? "<p class=\"quiet\">\(Words.Drivers.undecided)</p>")
            <p class="small">\(Words.Drivers.share(outcome))</p></div>
            <div class="stack">\(outcome.state.map { DriverState($0, by: outcome.entry.doerName, clock: clock).html })\
            \(finishing?.html(last.session.id, chosen, outcome.state, from: from))</div></li>

            """
    }

    private func action(_ action: ChosenDriver.Action, _ outcome: DriverLookBack.Outcome) -> HTML {
        """
        <p class="kept" dir="auto"><b>\(Words.Drivers.kind(action.kind)):</b> \(action.words)</p>
        <p class="small quiet"><bdi>\(Words.Drivers.owner(outcome.entry.ownerName ?? Words.Cases.nobody, Words.date(action.due)))</bdi>\
        \(outcome.entry.fix.map { " · <bdi>\(Words.Drivers.fix($0.title))</bdi>" as HTML })</p>
        """
    }
}

/// A driver by its cause and touchpoint.
struct DriverName: Rendered {
    let driver: Driver

    init(_ driver: Driver) {
        self.driver = driver
    }

    var html: HTML {
        """
        <span class="kind lead">\(driver.cause.icon)<bdi>\(Words.Drivers.name(driver))</bdi></span>
        """
    }
}

/// What became of an action, by its shape and its word.
struct DriverState: Rendered {
    let state: ActionState
    let doer: String?
    let clock: WallClock

    init(_ state: ActionState, by doer: String?, clock: WallClock) {
        self.state = state
        self.doer = doer
        self.clock = clock
    }

    var html: HTML {
        let words = Words.Drivers.state(state, by: doer, clock)
        return switch state {
        case .open: "<p><span class=\"badge\">\(Icon.half)\(words)</span></p>"
        case .overdue: "<p><span class=\"badge bad\">\(Icon.alert)\(words)</span></p>"
        case .done, .shipped: "<p><span class=\"badge good\">\(Icon.check)<bdi>\(words)</bdi></span></p>"
        case .judged(.verified, _): "<p><span class=\"badge good\">\(Icon.check)\(words)</span></p>"
        case .judged(.ineffective, _): "<p><span class=\"badge bad\">\(Icon.no)\(words)</span></p>"
        }
    }
}

/// The button by which somebody says that an action is done. Posts `driver`, and `from` where it stands on another page.
struct DriverFinishing: Sendable {
    let csrf: String
    let reader: ID<Member>
    let mayRun: Bool

    func html(
        _ session: ID<DriverSession>, _ chosen: ChosenDriver, _ state: ActionState?, from: String? = nil
    ) -> HTML? {
        guard let action = chosen.action, action.done == nil, mayRun || action.owner == reader else {
            return nil
        }
        if case .judged = state { return nil }
        return """
            <form action="\(Path.driverDone(session.rawValue))" method="post">\(HiddenField.csrf(csrf))\
            \(HiddenField(name: "driver", value: "\(chosen.driver)"))\
            \(from.map { HiddenField(name: "from", value: $0).html })\
            <button class="button" type="submit" aria-label="\(Words.Drivers.markDone(chosen.driver))">\(Icon.check)\(Words.Drivers.markDone)</button></form>
            """
    }
}
