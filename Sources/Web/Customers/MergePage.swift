import Recovery

/// Two customers side by side, and what becomes of them if they are one.
package struct MergePage: Page {
    package struct Side: Hashable, Sendable {
        package let id: String
        package let name: String
        package var glance = CustomerGlance()
        package var open: CaseRow?
        package var ended = 0
        package var hasMoreEnded = false

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Whose open case goes on where both have one.
    package enum Older: Hashable, Sendable {
        case survivors, mergeds
    }

    package var csrf: String
    package var survivor: Side
    package var clock: WallClock
    /// Nil where nobody was found.
    package var merged: Side?
    package var goesOn: Older?
    /// What was looked for.
    package var typed = ""
    package var refusal: RefusalNote?

    package init(csrf: String, survivor: Side, clock: WallClock) {
        self.csrf = csrf
        self.survivor = survivor
        self.clock = clock
    }

    package var title: String { Words.Merging.heading(survivor.name) }
    package var section: Section? { .customers }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.customer(survivor.id))"><bdi>\(survivor.name)</bdi></a></p><h1>\(title)</h1></div></header>
        \(merged.map(comparison) ?? search)
        """
    }

    private var search: HTML {
        """
        <form action="\(Path.merging(survivor.id))" class="card stack">
        \(TextField(
            id: "other", name: "other", label: Words.Merging.other, value: typed,
            help: Words.Merging.otherHelp, isRequired: true, refusal: refusal))
        <div class="row"><button class="button primary" type="submit">\(Words.Merging.compare)</button></div></form>
        """
    }

    private func comparison(_ merged: Side) -> HTML {
        """
        <div class="two-up">\(card(survivor, "stays", Words.Merging.stays))\(card(merged, "goes", Words.Merging.goes))</div>
        <section class="card stack" aria-labelledby="what-h"><h2 id="what-h">\(Words.Merging.whatHappens)</h2>
        <ul class="stack">\(each: consequences(merged), { "<li>\($0)</li>" })</ul>
        \(refusal?.html(id: "merge-refused"))
        <div class="row"><form action="\(Path.merges(survivor.id))" method="post">\(HiddenField.csrf(csrf))\
        \(HiddenField(name: "merged", value: merged.id))\
        <button class="button primary" type="submit">\(Words.Merging.confirm)</button></form>\
        <a class="button" href="\(Path.merging(merged.id, other: survivor.id))">\(Words.Merging.swap)</a></div></section>
        """
    }

    private func card(_ side: Side, _ id: String, _ badge: String) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><div class="row apart"><h2 id="\(id)-h">\
        <a href="\(Path.customer(side.id))"><bdi>\(side.name)</bdi></a></h2><span class="badge">\(badge)</span></div>
        \(side.glance.list(clock: clock))
        <dl class="facts"><dt>\(Words.Merging.openCase)</dt><dd>\(side.open.map(openCase) ?? "\(Words.Merging.noOpenCase)")</dd>
        <dt>\(Words.Merging.endedCases)</dt><dd>\(CappedCount(side.ended, isCapped: side.hasMoreEnded).text)</dd></dl></section>
        """
    }

    private func openCase(_ row: CaseRow) -> HTML {
        """
        <a href="\(Path.recovery(row.id))">\(row.opening.text)</a>, \(row.stage.text), \
        <bdi>\(row.owner ?? Words.Cases.nobody)</bdi>
        """
    }

    private func consequences(_ merged: Side) -> [String] {
        let older = goesOn == .survivors ? survivor : merged
        let open =
            if goesOn != nil, let its = older.open {
                Words.Merging.becomesOne(
                    older.name, owner: its.owner ?? Words.Cases.nobody, opened: clock.dateTime(its.opened))
            } else {
                survivor.open ?? merged.open == nil ? nil : Words.Merging.goesOn
            }
        return [
            Words.Merging.goesOver(merged.name, survivor.name), open, Words.Merging.waits,
            survivor.ended + merged.ended > 0 ? Words.Merging.endedStay : nil, Words.Merging.undoable,
        ].compactMap { $0 }
    }
}
