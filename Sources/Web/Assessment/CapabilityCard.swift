import Insight
import Operations
import Recovery

/// One capability: its level and how it came to it, what the next one needs, and the plan.
struct CapabilityCard: Rendered {
    let level: CapabilityLevel
    let plan: CapabilityPlan?
    let clock: WallClock
    /// Nil where the reader does not plan.
    var csrf: String?
    var refused: MaturityPage.Refused?

    private var capability: Capability { level.capability }
    private var name: String { Words.Maturity.capability(capability) }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="\(capability.rawValue)"><div class="row apart">\
        <h2 id="\(capability.rawValue)">\(name)</h2><span class="badge">\(Words.Maturity.levelOf(level.level))</span></div>
        <ol class="moves levels">\(each: Array(Capability.levels), step)</ol>
        <div class="two-up"><div class="stack">\(each: level.readings, reading)\
        <p class="small quiet">\(needs)</p></div>
        <div class="stack">\(facts)\(csrf.map(change))</div></div></section>

        """
    }

    private func step(_ number: Int) -> HTML {
        """
        <li\(HTML.when(number < level.level, " data-state=\"done\""))\(HTML.when(number == level.level, " aria-current=\"step\""))>\
        <b><span class="word">\(Words.Maturity.level(number))</span></b> \
        <span>\(described(number))</span></li>
        """
    }

    /// In words at both ends, by the cuts from the second on.
    private func described(_ number: Int) -> String {
        let cuts = level.readings.compactMap { reading in
            reading.cuts.limit(of: number).map { limit in
                let words = Words.Maturity.limit(limit, reading.cuts)
                return level.readings.count == 1 ? words : "\(reading.cuts.text) \(words)"
            }
        }
        let words: [String] =
            switch number {
            case Capability.levels.lowerBound: [Words.Maturity.adHoc(capability)]
            case Capability.levels.upperBound: [Words.Maturity.byItself(capability)] + cuts
            default: cuts
            }
        return words.joined(separator: "; ")
    }

    private func reading(_ reading: CapabilityLevel.Reading) -> HTML {
        let missing =
            reading.isTold
            ? reading.level == nil ? FigureCard(reading.figure, "", clock: clock).missing : nil
            : Words.Assessment.missing(.contactedCases)
        return """
            <div class="check">\(sign(reading))<p>\(reading.cuts.text): <b>\(number(reading))</b>\(listed(reading))</p>
            <p class="small faint">\(missing ?? clock.days(reading.days))</p></div>
            """
    }

    private func number(_ reading: CapabilityLevel.Reading) -> String {
        guard let beside = reading.cuts.beside else {
            return FigureCard(reading.figure, "", clock: clock).headline
        }
        return Words.Figures.amount(reading.figure.beside(beside) ?? .noData, beyond: .zero)
    }

    private func listed(_ reading: CapabilityLevel.Reading) -> HTML {
        guard reading.level != nil, reading.cuts.beside == nil, !reading.figure.members.base.isEmpty else {
            return HTML()
        }
        let behind = Behind(reading.figure.key, reading.days, in: clock.zone, FigureFilter(), .base)
        let words = Words.Figures.over(reading.figure.denominator ?? 0).lowercased()
        return ", <a href=\"\(Path.behind(behind))\">\(words)</a>"
    }

    private func sign(_ reading: CapabilityLevel.Reading) -> HTML {
        guard let own = reading.level else {
            return
                "<span class=\"faint\">\(Icon.ring)<span class=\"unseen\">\(Words.Assessment.unknown)</span></span>"
        }
        return
            "<span class=\"faint\">\(Icon.scorecard)<span class=\"unseen\">\(Words.Maturity.level(own)): </span></span>"
    }

    private var needs: String {
        let missing = level.isMeasured ? "" : Words.Maturity.noData + " "
        guard level.level < Capability.levels.upperBound else { return missing + Words.Maturity.top }
        let needs = level.next.map { next in
            Words.Maturity.need(
                next.reading.cuts.text.lowercased(),
                Words.Maturity.limit(next.limit, next.reading.cuts))
        }
        return missing + Words.Maturity.needs(level.level + 1, needs)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(Words.Maturity.owner)</dt><dd>\(said(plan?.owner) ?? Words.Maturity.noOwner)</dd>\
        <dt>\(Words.Maturity.nextStep)</dt><dd class="kept">\(said(plan?.nextStep) ?? Words.Maturity.noStep)</dd>\
        \(plan?.due.map(due))</dl>
        """
    }

    private func said(_ words: String?) -> String? { words.flatMap { $0.isBlank ? nil : $0 } }

    private func due(_ day: LocalDay) -> HTML {
        let isOver = day < clock.zone.day(of: clock.now)
        return """
            <dt>\(Words.Maturity.due)</dt><dd>\(Words.date(day))\
            \(HTML.when(isOver, " <span class=\"badge warn\">\(Icon.alert)\(Words.Maturity.overdue)</span>"))</dd>
            """
    }

    private func change(_ csrf: String) -> HTML {
        let id = capability.rawValue
        let note = refused?.note
        return """
            <details class="small"\(HTML.when(refused != nil, " open"))><summary><span class="unseen">\(Words.Maturity.change(capability))</span>\
            <span aria-hidden="true">\(Words.Maturity.change)</span></summary>
            <form action="\(Path.maturity)" method="post" class="stack">\(HiddenField.csrf(csrf))\
            \(HiddenField(name: "capability", value: id))
            \(TextField(
                id: "\(id)-owner", name: "owner", label: Words.Maturity.owner,
                value: refused?.owner ?? plan?.owner ?? "",
                help: Words.Maturity.usually(Words.Maturity.usualOwner(capability)), refusal: note))
            \(TextArea(
                id: "\(id)-next", name: "next_step", label: Words.Maturity.nextStep,
                value: refused?.nextStep ?? plan?.nextStep ?? "", refusal: note))
            \(TextField(
                id: "\(id)-due", name: "due", label: Words.Maturity.due,
                value: refused?.due ?? plan?.due.map { "\($0)" } ?? "", type: .date, refusal: note))
            <div class="row"><button class="button" type="submit">\(Words.Maturity.save)</button></div></form></details>
            """
    }
}

extension Capability.Cuts {
    fileprivate var text: String {
        let figure = FigureWord(figure).text
        return beside.map { "\(figure) \(Words.Figures.beside($0).lowercased())" } ?? figure
    }
}
