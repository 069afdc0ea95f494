package import Operations
package import Recovery

/// The four points of a driver, who is affected, and what is done. Posts `driver`, `seen`, `saw`, `direct_money`, `direct_time`,
/// `indirect_money`, `indirect_time`, `policy`, `goodwill`, `affected`, `decision`, `what`, `owner`, `due`, `fix`.
package struct DriverFields: Rendered, Sendable {
    package let driver: Driver
    let number: Int
    let session: String
    let currency: String
    let csrf: String
    /// When what stands here was said, in milliseconds; empty: never.
    package var seen: String
    package var words: [ChosenDriver.Words: String]
    package var costs: [ChosenDriver.CostPart: String]
    package var decision: String?
    package var owner: String?
    package var due: String
    package var fix: String?
    package var owners: [Choice] = []
    package var fixes: [Choice] = []
    package var facts: ReadDriverSession.Answer.Facts?
    package var refusal: RefusalNote?

    package init(_ chosen: ChosenDriver, number: Int, session: String, currency: String, csrf: String) {
        driver = chosen.driver
        self.number = number
        self.session = session
        self.currency = currency
        self.csrf = csrf
        seen = chosen.saidAt.map { "\($0.milliseconds)" } ?? ""
        let diagnosis = chosen.diagnosis
        words = [
            .saw: diagnosis.saw, .policy: diagnosis.policy, .goodwill: diagnosis.goodwill,
            .affected: diagnosis.affected, .action: chosen.action?.words ?? "",
        ]
        costs = Dictionary(
            uniqueKeysWithValues: diagnosis.cost.map { part, value in
                (part, part.isTime ? Words.Drivers.plainHours(value) : Words.plainAmount(value, currency))
            })
        decision = chosen.action?.kind.rawValue
        owner = chosen.action?.owner.rawValue
        due = chosen.action.map { "\($0.due)" } ?? ""
        fix = chosen.action?.fix?.rawValue
    }

    /// What was typed, in place of what is kept.
    mutating func take(_ typed: DriverFields) {
        seen = typed.seen
        words = typed.words
        costs = typed.costs
        decision = typed.decision
        owner = typed.owner
        due = typed.due
        fix = typed.fix
        refusal = typed.refusal
    }

    package var html: HTML {
        """
        <form action="\(Path.driverDiagnosis(session))" method="post" class="card stack" id="driver" aria-labelledby="driver-h">\
        \(HiddenField.csrf(csrf))\(HiddenField(name: "driver", value: "\(driver)"))\(HiddenField(name: "seen", value: seen))
        <h2 id="driver-h"\(HTML.when(refusal == nil, HTML.focused))>\(number). \(DriverName(driver))</h2>
        \(facts.map { "<p class=\"small quiet\"><bdi>\(Words.Drivers.facts($0, currency))</bdi></p>" as HTML })\
        \(refusal?.field == nil ? refusal?.html(id: "refused-driver") : nil)
        <div class="two-up"><div class="stack">\(area(.saw, Words.Drivers.saw))\(cost)\(area(.policy, Words.Drivers.policy))\
        \(area(.goodwill, Words.Drivers.goodwill))</div>
        <div class="stack">\(area(.affected, Words.Drivers.affected))\(action)</div></div>
        <div class="row"><button class="button primary" type="submit" aria-label="\(Words.Drivers.save(driver))">\(Words.Drivers.save)</button></div></form>

        """
    }

    private func area(_ part: ChosenDriver.Words, _ label: String) -> TextArea {
        TextArea(
            id: "said-\(part.rawValue)", name: part.rawValue, label: label, value: words[part] ?? "",
            refusal: refusal)
    }

    private var cost: HTML {
        """
        <fieldset class="stack"><legend>\(Words.Drivers.costs)</legend><p class="help">\(Words.Drivers.costHelp)</p>
        <div class="costs">\(each: ChosenDriver.CostPart.allCases, { part in
            TextField(
                id: "said-\(part.rawValue)", name: part.rawValue, label: Words.Drivers.cost(part, currency),
                value: costs[part] ?? "", refusal: refusal).html
        })</div></fieldset>
        """
    }

    private var action: HTML {
        """
        \(RadioSet(
            id: "said-decision", name: "decision", legend: Words.Drivers.decision,
            choices: ChosenDriver.Action.Kind.allCases.map { Choice($0.rawValue, Words.Drivers.kind($0)) },
            selected: decision, refusal: refusal, isInline: true))\
        \(area(.action, Words.Drivers.action))
        <div class="pair">\(SelectField(
            id: "said-owner", name: "owner", label: Words.Drivers.actionOwner,
            groups: [.init(label: nil, choices: owners)], selected: owner, none: Words.Layout.chooseOne,
            refusal: refusal))\
        \(TextField(
            id: "said-due", name: "due", label: Words.Drivers.due, value: due, type: .date, refusal: refusal))</div>
        \(HTML.when(!fixes.isEmpty, SelectField(
            id: "said-fix", name: "fix", label: Words.Drivers.fixField,
            groups: [.init(label: nil, choices: fixes)], selected: fix, none: Words.Drivers.noFix,
            refusal: refusal).html))
        """
    }
}
