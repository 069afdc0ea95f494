package import Insight
package import Operations
import Recovery

/// How far each capability has come, what the next level needs, who answers for it. Posts `capability`, `owner`,
/// `next_step`, `due`.
package struct MaturityPage: Page {
    package let levels: [CapabilityLevel]
    package var plans: [Capability: CapabilityPlan]
    /// The latest first.
    package let saved: [SavedAssessment]
    /// In the organization's zone.
    package let clock: WallClock
    package var csrf: String
    package var mayRun = false
    /// What was typed and refused.
    package var refused: Refused?

    package struct Refused: Sendable {
        package let capability: Capability
        package let owner: String
        package let nextStep: String
        package let due: String
        package let note: RefusalNote

        package init(
            _ capability: Capability, owner: String, nextStep: String, due: String, _ note: RefusalNote
        ) {
            self.capability = capability
            self.owner = owner
            self.nextStep = nextStep
            self.due = due
            self.note = note
        }
    }

    package init(
        _ levels: [CapabilityLevel], _ plans: [Capability: CapabilityPlan], _ saved: [SavedAssessment],
        csrf: String, clock: WallClock
    ) {
        self.levels = levels
        self.plans = plans
        self.saved = saved
        self.csrf = csrf
        self.clock = clock
    }

    package var title: String { Words.Maturity.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>
        <h1>\(finding)</h1><p class="quiet">\(Words.Maturity.text)</p></div>
        <div class="row no-print"><a class="button" href="\(Path.assessment)">\(Words.Assessment.title)</a></div></header>
        \(each: levels, card)
        \(HTML.when(!saved.isEmpty, history))
        """
    }

    private var finding: String {
        let lowest = levels.map(\.level).min() ?? 1
        return Words.Maturity.finding(
            levels.filter { $0.level == lowest }.map(\.capability), at: lowest)
    }

    private func card(_ level: CapabilityLevel) -> HTML {
        var card = CapabilityCard(level: level, plan: plans[level.capability], clock: clock)
        if mayRun { card.csrf = csrf }
        if refused?.capability == level.capability { card.refused = refused }
        return card.html
    }

    private static let mostColumns = 6

    private var history: HTML {
        let past = Array(saved.prefix(Self.mostColumns).reversed())
        return """
            <section class="card stack" aria-labelledby="history"><h2 id="history">\(Words.Maturity.history)</h2>
            <div class="scroll-x" role="region" aria-labelledby="history" tabindex="0"><table class="table">\
            <caption class="unseen">\(Words.Maturity.history)</caption><thead><tr>\
            <th scope="col">\(Words.Maturity.capabilityHead)</th>\
            \(each: past, { "<th scope=\"col\" class=\"num\">\(clock.date($0.madeAt))</th>" })\
            <th scope="col" class="num">\(Words.Maturity.now)</th></tr></thead>
            <tbody>\(each: levels, { row($0, past) })</tbody></table></div></section>
            """
    }

    private func row(_ level: CapabilityLevel, _ past: [SavedAssessment]) -> HTML {
        let then = past.map { $0.levels[level.capability] }
        return """
            <tr><th scope="row">\(Words.Maturity.capability(level.capability))</th>\
            \(each: then, { "<td class=\"num\">\($0.map(Words.grouped) ?? "–")</td>" })\
            <td class="num"><b>\(level.level)</b></td></tr>

            """
    }
}
