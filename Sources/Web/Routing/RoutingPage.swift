import Operations
import Recovery

/// Who gets which case: rules, each read as a sentence, and what they would have made of the last cases. Posts all rules by
/// their places, and `do`: "save", "try", "add", "up-N", "remove-N", "and-N".
package struct RoutingPage: Page {
    package var csrf: String
    package var draft: RoutingDraft
    /// Whom rules can name.
    package var members: [Choice]
    package var teams: [Choice]
    package var tried: Tried?
    package var isChanged = false
    package var mayChange: Bool
    package var refusal: RefusalNote?

    /// What the rules of the form would have made of the last cases.
    package struct Tried: Sendable {
        package var cases: Int
        package var changed: Int
        package var taken: [Int]
        /// Places of rules that no case can reach, and of the rule above each that takes them all.
        package var hidden: [Int: Int]
        package var owners: [(name: String, today: Int, wouldBe: Int)]

        package init(
            cases: Int, changed: Int, taken: [Int], hidden: [Int: Int],
            owners: [(name: String, today: Int, wouldBe: Int)]
        ) {
            self.cases = cases
            self.changed = changed
            self.taken = taken
            self.hidden = hidden
            self.owners = owners
        }
    }

    package init(
        csrf: String, draft: RoutingDraft, members: [Choice], teams: [Choice], mayChange: Bool
    ) {
        self.csrf = csrf
        self.draft = draft
        self.members = members
        self.teams = teams
        self.mayChange = mayChange
    }

    package var title: String { Words.Routing.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.routing).around(
            """
            <header class="page-head"><div><h1>\(title)</h1><p class="quiet">\(Words.Routing.text)</p></div></header>
            <form action="\(Path.routing)" method="post" class="stack loose">\(HiddenField.csrf(csrf))
            \(HiddenField(name: "rules", value: String(draft.rules.count)))
            \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
            <ol class="card rules" aria-label="\(Words.Routing.rules)">\(each: Array(draft.rules.enumerated()), { rule($0.offset, $0.element) })
            \(othersRule)</ol>
            \(HTML.when(mayChange, "<div class=\"row\"><button class=\"button\" type=\"submit\" name=\"do\" value=\"add\" formnovalidate>\(Words.Routing.add)</button></div>"))
            \(forAll)
            \(tried.map(dryRun))
            \(HTML.when(mayChange, saving))</form>
            """)
    }

    private func rule(_ place: Int, _ rule: RoutingDraft.Rule) -> HTML {
        """
        <li class="rule"><span class="handle"><b>\(place + 1)</b></span><p>\(Words.Routing.when) \
        \(each: Array(rule.conditions.enumerated()), { condition(place, $0.offset, $0.element) })\
        \(Words.Routing.giveTo) \(select("receiver-\(place)", Words.Routing.receiver, receivers, rule.receiver)), \
        \(select("choice-\(place)", Words.Routing.how, choices, rule.choice.rawValue)).\
        \(HiddenField(name: "conditions-\(place)", value: String(rule.conditions.count)))</p>\
        <span class="small num quiet">\(tried.map { Words.Routing.of($0.taken[place], $0.cases) })</span>\
        \(HTML.when(mayChange, tools(place, rule)))\
        \(tried?.hidden[place].map { "<p class=\"note warn small\">\(Words.Routing.hidden(by: $0 + 1))</p>" as HTML })\
        \(note(for: "receiver-\(place)"))</li>

        """
    }

    private func condition(_ place: Int, _ number: Int, _ condition: RoutingDraft.Condition) -> HTML {
        let name = "\(place)-\(number)"
        let field = "values-" + name
        let isWrong = refusal?.field == field
        return """
            \(HTML.when(number > 0, "\(Words.Routing.and) "))\
            \(select("field-" + name, Words.Routing.field, Self.fields, condition.field.rawValue)) \
            \(select("test-" + name, Words.Routing.test, Self.tests, condition.test.rawValue)) \
            <label class="unseen" for="\(field)">\(Words.Routing.value)</label>\
            <input class="input slot" id="\(field)" name="\(field)" value="\(condition.values)"\
            \(HTML.when(isWrong, " aria-invalid=\"true\" aria-describedby=\"\(field)-no\""))>\
            \(isWrong ? refusal?.html(id: "\(field)-no") : nil), 
            """
    }

    private func tools(_ place: Int, _ rule: RoutingDraft.Rule) -> HTML {
        """
        <span class="row tools">\(HTML.when(place > 0, button("up-\(place)", Words.Routing.up(place + 1), Icon.up.html)))\
        \(HTML.when(rule.conditions.count < 5, button("and-\(place)", Words.Routing.andOf(place + 1), Icon.plus.html)))\
        \(button("remove-\(place)", Words.Routing.removeOf(place + 1), Icon.no.html))</span>
        """
    }

    private func button(_ value: String, _ label: String, _ icon: HTML) -> HTML {
        """
        <button class="button plain" type="submit" name="do" value="\(value)" aria-label="\(label)" formnovalidate>\(icon)</button>
        """
    }

    private var othersRule: HTML {
        """
        <li class="rule last"><span class="handle"><b>–</b></span><p>\(Words.Routing.everythingElse) \
        \(select("others", Words.Routing.receiver, receivers, draft.others)), \
        \(select("others-choice", Words.Routing.how, choices, draft.choiceOfOthers.rawValue)). \
        <span class="quiet">\(Words.Routing.nobodyFree)</span></p>\
        <span class="small num quiet">\(tried.map { Words.Routing.of($0.taken.last ?? 0, $0.cases) })</span></li>
        """
    }

    private var forAll: HTML {
        """
        <fieldset class="card stack"><legend class="unseen">\(Words.Routing.forEvery)</legend><h2>\(Words.Routing.forEvery)</h2>
        \(CheckField(
            id: "available", name: "available", label: Words.Routing.onlyAvailable,
            isChecked: draft.onlyAvailable, help: Words.Routing.availableHelp))
        \(TextField(
            id: "capacity", name: "capacity", label: Words.Routing.capacity, value: draft.capacity,
            help: Words.Routing.capacityHelp,
            isRequired: true, refusal: refusal))
        \(CheckField(
            id: "authority", name: "authority", label: Words.Routing.onlyWithAuthority,
            isChecked: draft.onlyWithAuthority))
        \(CheckField(
            id: "manager", name: "manager", label: Words.Routing.notTheManager,
            isChecked: draft.notTheManager))</fieldset>
        """
    }

    private func dryRun(_ tried: Tried) -> HTML {
        """
        <section class="card stack" aria-labelledby="dry-h"><div class="row apart">\
        <h2 id="dry-h">\(Words.Routing.tried(tried.changed, of: tried.cases))</h2>\
        <span class="small faint">\(Words.Routing.triedText)</span></div>
        \(HTML.when(!tried.owners.isEmpty, owners(tried)))</section>
        """
    }

    private func owners(_ tried: Tried) -> HTML {
        """
        <table class="table fold"><caption class="unseen">\(Words.Routing.receiver)</caption><thead><tr>\
        <th scope="col">\(Words.Routing.receiver)</th><th scope="col" class="num">\(Words.Routing.today)</th>\
        <th scope="col" class="num">\(Words.Routing.wouldBe)</th></tr></thead><tbody>\
        \(each: tried.owners, { owner in
            "<tr><th scope=\"row\"><bdi>\(owner.name)</bdi></th><td class=\"num\"><span class=\"unfold\">\(Words.Routing.today) </span>\(owner.today)</td><td class=\"num\"><span class=\"unfold\">\(Words.Routing.wouldBe) </span>\(owner.wouldBe)</td></tr>"
        })</tbody></table>
        """
    }

    private var saving: HTML {
        """
        <div class="row"><button class="button primary" type="submit" name="do" value="save">\(Words.Routing.save)</button>\
        <button class="button" type="submit" name="do" value="try">\(Words.Routing.tryIt)</button>\
        <a class="button plain" href="\(Path.routing)">\(Words.Routing.throwAway)</a>\
        <span class="small faint">\(Words.Routing.openCasesStay)\(HTML.when(isChanged, " \(Words.Routing.notSaved)"))</span></div>
        """
    }

    private func note(for field: String) -> HTML? {
        refusal?.field == field ? refusal?.html(id: "\(field)-no") : nil
    }

    private func select(_ name: String, _ label: String, _ choices: [Choice], _ selected: String) -> HTML {
        """
        <label class="unseen" for="\(name)">\(label)</label><select class="input slot" id="\(name)" name="\(name)">\
        \(each: choices, { SelectField.option($0, selected: selected) })</select>
        """
    }

    private var receivers: [Choice] {
        [Choice("anybody", Words.Routing.anybody), Choice("account_manager", Words.Routing.accountManager)]
            + teams.map { Choice("team:\($0.value)", $0.label) }
            + members.map { Choice("member:\($0.value)", $0.label) }
    }

    private var choices: [Choice] {
        RoutingRule.Choice.allCases.map { Choice($0.rawValue, Words.Routing.choice($0)) }
    }

    private static let fields = RoutingField.allCases.map { Choice($0.rawValue, Words.Routing.field($0)) }
    private static let tests = RoutingCondition.Test.allCases.map {
        Choice($0.rawValue, Words.Routing.test($0))
    }
}
