import Operations
import Recovery
import Storage

/// A driver as it was diagnosed, with what is done about it and what became of that.
struct DriverCard: Rendered {
    let entry: ChosenDrivers.Entry
    let currency: String
    let clock: WallClock
    var facts: ReadDriverSession.Answer.Facts?
    /// Nil for who only looks.
    var finishing: DriverFinishing?

    init(_ entry: ChosenDrivers.Entry, currency: String, clock: WallClock) {
        self.entry = entry
        self.currency = currency
        self.clock = clock
    }

    private var chosen: ChosenDriver { entry.chosen }

    var html: HTML {
        """
        <section class="card stack"><h2>\(DriverName(chosen.driver))</h2>
        \(facts.map { "<p class=\"small quiet\"><bdi>\(Words.Drivers.facts($0, currency))</bdi></p>" as HTML })
        <dl class="facts">\(fact(Words.Drivers.saw, chosen.diagnosis.saw))\
        <dt>\(Words.Drivers.costs)</dt><dd>\(cost)</dd>\
        \(fact(Words.Drivers.policy, chosen.diagnosis.policy))\(fact(Words.Drivers.goodwill, chosen.diagnosis.goodwill))\
        \(fact(Words.Drivers.affected, chosen.diagnosis.affected))</dl>
        \(chosen.action.map(action) ?? "<p class=\"note warn\">\(Words.Drivers.undecided)</p>")</section>

        """
    }

    private func fact(_ name: String, _ words: String) -> HTML {
        """
        <dt>\(name)</dt><dd class="kept" dir="auto">\(words.isBlank ? "<span class=\"faint\">\(Words.Drivers.notSaidYet)</span>" : "\(words)" as HTML)</dd>
        """
    }

    private var cost: HTML {
        let parts = ChosenDriver.CostPart.allCases.compactMap { part in
            chosen.diagnosis.cost[part].map { value in
                Words.Drivers.spent(part, value, currency)
            }
        }
        return parts.isEmpty
            ? "<span class=\"faint\">\(Words.Drivers.notSaidYet)</span>" : "\(Words.list(parts))"
    }

    private func action(_ action: ChosenDriver.Action) -> HTML {
        let today = clock.zone.day(of: clock.now)
        let state = ActionState(action, fix: entry.fix, today: today)
        return """
            <div class="row apart"><div><p class="kept" dir="auto"><b>\(Words.Drivers.kind(action.kind)):</b> \(action.words)</p>
            <p class="small quiet"><bdi>\(Words.Drivers.owner(entry.ownerName ?? Words.Cases.nobody, Words.date(action.due)))</bdi>\
            \(entry.fix.map { " · <bdi>\(Words.Drivers.fix($0.title))</bdi>" as HTML })</p></div>
            <div class="row">\(DriverState(state, by: entry.doerName, clock: clock))\(finishing?.html(entry.session, chosen, state))</div></div>
            """
    }
}
