import Insight
import Recovery

/// One number that a statement was measured by: what was found, what it needed, over which days.
struct CheckLine: Rendered {
    let check: Measurement.Check
    let clock: WallClock
    /// Leads to the cases behind it.
    var listed: StatementCases?

    init(_ check: Measurement.Check, clock: WallClock, listed: StatementCases? = nil) {
        self.check = check
        self.clock = clock
        self.listed = check.cases == nil ? nil : listed
    }

    var html: HTML {
        """
        <div class="check">\(sign)<p>\(found)</p>\
        \(HTML.when(!conditions.isEmpty, "<p class=\"small faint\">\(conditions.joined(separator: " · "))</p>"))</div>

        """
    }

    private var sign: HTML {
        switch check.isMet {
        case true?:
            "<span class=\"good-ink\">\(Icon.check)<span class=\"unseen\">\(Words.Assessment.met)</span></span>"
        case false?:
            "<span class=\"bad-ink\">\(Icon.no)<span class=\"unseen\">\(Words.Assessment.missed)</span></span>"
        case nil:
            "<span class=\"faint\">\(Icon.ring)<span class=\"unseen\">\(Words.Assessment.unknown)</span></span>"
        }
    }

    /// Number, what it is of, counts; each may be missing.
    private var found: HTML {
        let (number, words) = parts
        return
            "\(number.map { "<b>\($0)</b> " as HTML })\(words)\(share.map { ": \(counts($0))" as HTML })\(compared)"
    }

    /// The same without markup.
    var text: String {
        let (number, words) = parts
        let counts = share.map { ": \(Words.Figures.of($0.numerator, $0.denominator))" }
        let found =
            [number, words].compactMap(\.self).joined(separator: " ") + (counts ?? "") + (compared ?? "")
        return ([found] + conditions).joined(separator: "; ")
    }

    private var share: Share? {
        switch check.found {
        case .share(let share), .shares(let share, _, _): share
        case .last, .fact, .missing: nil
        }
    }

    private var parts: (number: String?, words: String) {
        switch check.found {
        case .share(let share), .shares(let share, _, _): (percent(share), Words.Assessment.counted(check))
        case .last(let day, let today): (nil, Words.Assessment.last(check.key, day, today: today))
        case .fact: (nil, Words.Assessment.counted(check))
        case .missing(let missing): (nil, Words.Assessment.missing(missing))
        }
    }

    private var compared: String? {
        guard case .shares(_, let other, _) = check.found else { return nil }
        let counts = Words.Figures.of(other.numerator, other.denominator)
        return ", " + Words.Assessment.compared("\(percent(other)) (\(counts))")
    }

    /// Never rounded up to all or down to none.
    private func percent(_ share: Share) -> String {
        let value = share.value
        if share.numerator > 0, value < 0.005 { return Words.Assessment.underOne }
        if share.numerator < share.denominator, value >= 0.995 { return Words.Assessment.overNinetyNine }
        return Words.percent(value)
    }

    private func counts(_ share: Share) -> HTML {
        guard listed != nil else { return "\(Words.Figures.of(share.numerator, share.denominator))" }
        return """
            \(link(.counted, Words.grouped(share.numerator)))\(Words.Figures.ofAll)\(link(.all, Words.grouped(share.denominator)))
            """
    }

    private func link(_ part: StatementCases.Part, _ words: String) -> HTML {
        guard var listed else { return "\(words)" }
        listed.part = part
        return "<a href=\"\(Path.statementCases(listed))\">\(words)</a>"
    }

    private var conditions: [String] {
        var conditions: [String] = []
        if let rule = Words.Assessment.rule(check.rule) { conditions.append(rule) }
        if let days = check.days { conditions.append(clock.days(days)) }
        return conditions
    }
}
