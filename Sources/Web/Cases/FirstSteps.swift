/// From an empty house to the first case, in steps of which each says what it is for.
package struct FirstSteps: Rendered, Hashable {
    package var hasColleagues: Bool
    package var hasSignals: Bool
    package var mayAdminister: Bool
    /// Whether somebody may give anything yet.
    package var hasAuthority: Bool
    package var hasZone = true

    package init(hasAuthority: Bool, hasColleagues: Bool, hasSignals: Bool, mayAdminister: Bool) {
        self.hasAuthority = hasAuthority
        self.hasColleagues = hasColleagues
        self.hasSignals = hasSignals
        self.mayAdminister = mayAdminister
    }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(Words.FirstSteps.title)</h1></header>
        <p class="quiet">\(Words.FirstSteps.text)</p>
        <ol class="card setup">
        \(step(
            Words.FirstSteps.people, Words.FirstSteps.peopleText, isDone: hasColleagues,
            link(.members, Words.FirstSteps.invite, isFirst: false)))
        \(step(
            Words.FirstSteps.rules, Words.FirstSteps.rulesText, isDone: hasAuthority,
            """
            \(link(.authority, Words.FirstSteps.setAuthority, isFirst: false))\
            \(HTML.when(!hasZone, link(.organization, Words.FirstSteps.setZone, isFirst: false)))
            """))
        \(step(
            Words.FirstSteps.answers, Words.FirstSteps.answersText, isDone: hasSignals,
            """
            \(link(.newImport, Words.FirstSteps.importFile, isFirst: true))\
            \(link(.sample, Words.FirstSteps.sample, isFirst: false))
            """))
        \(step(
            Words.FirstSteps.connect, Words.FirstSteps.connectText, isDone: false,
            link(.keys, Words.FirstSteps.makeKey, isFirst: false)))
        \(step(
            Words.FirstSteps.firstCase, hasSignals ? Words.FirstSteps.noDetractor : Words.FirstSteps.firstCaseText,
            isDone: false, link(.capture(), Words.FirstSteps.capture, isFirst: false)))
        </ol>
        """
    }

    private func step(_ title: String, _ text: String, isDone: Bool, _ actions: HTML) -> HTML {
        """
        <li>\(isDone ? Icon.check : Icon.ring)<div><h2>\(title)\
        \(HTML.when(isDone, "<span class=\"unseen\">, \(Words.FirstSteps.done)</span>"))</h2>\
        \(HTML.when(!isDone, "<p class=\"small quiet\">\(text)</p>"))</div>\
        <div class="row">\(HTML.when(mayAdminister, actions))</div></li>

        """
    }

    private func link(_ path: Path, _ text: String, isFirst: Bool) -> HTML {
        """
        <a class="button\(HTML.when(isFirst, " primary"))" href="\(path)">\(text)</a>
        """
    }
}
