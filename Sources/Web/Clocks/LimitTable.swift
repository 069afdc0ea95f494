import Recovery

/// The limits of a policy by severity: what a case gets.
struct LimitTable: Rendered {
    let policy: ClockPolicy

    init(_ policy: ClockPolicy) {
        self.policy = policy
    }

    var html: HTML {
        """
        <table class="table fold"><caption class="unseen">\(Words.Clocks.title)</caption>
        <thead><tr><th scope="col">\(Words.Clocks.step)</th>\
        \(each: Severity.allCases, { "<th scope=\"col\" class=\"num\">\($0.text)</th>" })</tr></thead>
        <tbody>\(each: Clock.Kind.limited, row)</tbody></table>
        """
    }

    private func row(_ kind: Clock.Kind) -> HTML {
        """
        <tr><th scope="row">\(Words.Timing.clock(kind))</th>\(each: Severity.allCases, { cell(kind, $0) })</tr>

        """
    }

    private func cell(_ kind: Clock.Kind, _ severity: Severity) -> HTML {
        let limit = policy.limit(of: kind, severity)
        let text = TypedLength.text(limit)
        return """
            <td class="num"><span class="unfold">\(severity.text) </span>\
            \(limit < policy.limit(of: kind, .low) ? "<b>\(text)</b>" : "\(text)" as HTML)</td>
            """
    }
}
