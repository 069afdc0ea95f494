package import Recovery

/// One policy: which cases it is for, and how long each step may take. Posts `team`, `measure`, a field for each clock and
/// severity, `working`; or `preset`, which fills the form.
package struct PolicyPage: Page {
    package var csrf: String
    package var path: Path
    /// For all cases that fit no rule: nothing to choose by.
    package var isForOthers: Bool
    package var teams: [Choice]
    package var team: String?
    package var measure: Measure?
    /// As typed, by field.
    package var typed: [String: String]
    package var countsWorkingTime: Bool
    /// Nil for one that is not there yet, or that stays.
    package var removal: Path?
    package var refusal: RefusalNote?

    package init(csrf: String, path: Path, isForOthers: Bool, teams: [Choice], policy: ClockPolicy) {
        self.csrf = csrf
        self.path = path
        self.isForOthers = isForOthers
        self.teams = teams
        (typed, countsWorkingTime) = (Self.typed(policy), policy.countsWorkingTime)
    }

    package var title: String { isForOthers ? Words.Clocks.othersTitle : Words.Clocks.policyTitle }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.clocks).around(
            """
            <header class="page-head"><div><p class="small faint"><a href="\(Path.clocks)">\(Words.Clocks.title)</a></p>\
            <h1>\(title)</h1></div></header>
            <form action="\(path)" method="post" class="stack loose">\(HiddenField.csrf(csrf))
            <div class="row">\(Words.Clocks.fillWith) \(each: ClockPolicy.Preset.allCases, preset)</div>
            \(HTML.when(!isForOthers, conditions))
            \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
            <div class="card listing"><table class="table limits"><caption class="unseen">\(title)</caption>
            <thead><tr><th scope="col">\(Words.Clocks.step)</th><th scope="col">\(Words.Clocks.all)</th>\
            \(each: Self.shortening, { "<th scope=\"col\">\($0.text)</th>" })</tr></thead>
            <tbody>\(each: Clock.Kind.limited, row)</tbody></table></div>
            <p class="help">\(Words.Clocks.lengthHelp)</p>
            \(CheckField(
                id: "working", name: "working", label: Words.Clocks.countWorking, isChecked: countsWorkingTime,
                help: Words.Clocks.inWorkingTime))
            <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button>\
            <span class="small faint">\(Words.Clocks.openCasesFollow)</span></div></form>
            \(removal.map(removing))
            """)
    }

    private func preset(_ preset: ClockPolicy.Preset) -> HTML {
        """
        <button class="button" type="submit" name="preset" value="\(preset.rawValue)" formnovalidate>\(preset.text)</button>
        """
    }

    private var conditions: HTML {
        """
        <div class="pair">\(SelectField(
            id: "team", name: "team", label: Words.Clocks.ofTeam, groups: [.init(label: nil, choices: teams)],
            selected: team, none: Words.Clocks.anyTeam, refusal: refusal))
        \(SelectField(
            id: "measure", name: "measure", label: Words.Clocks.ofMeasure,
            groups: [.init(label: nil, choices: Measure.allCases.map { Choice($0.rawValue, Words.measure($0)) })],
            selected: measure?.rawValue, none: Words.Clocks.anyMeasure, refusal: refusal))</div>
        """
    }

    private func row(_ kind: Clock.Kind) -> HTML {
        """
        <tr><th scope="row">\(Words.Timing.clock(kind))</th>\(cell(kind, nil))\
        \(each: Self.shortening, { cell(kind, $0) })</tr>

        """
    }

    private func cell(_ kind: Clock.Kind, _ severity: Severity?) -> HTML {
        let name = Self.field(kind, severity)
        let isWrong = refusal?.field == name
        return """
            <td><label class="unseen" for="\(name)">\(Words.Timing.clock(kind)), \(severity?.text ?? Words.Clocks.all)</label>\
            <input class="input short" id="\(name)" name="\(name)" value="\(typed[name] ?? "")"\
            \(HTML.when(severity == nil, " required"))\
            \(HTML.when(isWrong, " aria-invalid=\"true\" aria-describedby=\"\(name)-no\""))>\
            \(isWrong ? refusal?.html(id: "\(name)-no") : nil)</td>
            """
    }

    private func removing(_ path: Path) -> HTML {
        """
        <form action="\(path)" method="post">\(HiddenField.csrf(csrf))\
        <button class="button danger" type="submit">\(Words.Clocks.removePolicy)</button></form>
        """
    }

    /// Low is what all get.
    static let shortening: [Severity] = [.normal, .high, .critical]

    static func field(_ kind: Clock.Kind, _ severity: Severity?) -> String {
        kind.rawValue + (severity.map { "_\($0.rawValue)" } ?? "")
    }

    private static func typed(_ policy: ClockPolicy) -> [String: String] {
        var typed: [String: String] = [:]
        for kind in Clock.Kind.limited {
            typed[field(kind, nil)] = policy.limits[kind].map(TypedLength.text)
            for severity in shortening {
                typed[field(kind, severity)] = policy.shorter[severity]?[kind].map(TypedLength.text)
            }
        }
        return typed
    }

    package mutating func fill(with policy: ClockPolicy) {
        (typed, countsWorkingTime) = (Self.typed(policy), policy.countsWorkingTime)
    }
}
