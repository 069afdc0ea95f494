/// The most that may be given: the table in force, the one that waits, and what teams may spend.
package struct GoodwillPage: Page {
    package var csrf: String
    package var inForce: [GoodwillGrid]
    /// Who put it forward and who approved it; nil: none was approved yet.
    package var provenance: String?
    package var pending: Pending?
    /// Nil: who looks at it puts none forward.
    package var draft: GoodwillDraft?
    package var budgets: BudgetFields

    package struct Pending: Sendable {
        package let id: String
        package let grids: [GoodwillGrid]
        package let provenance: String
        package let standing: Standing
        package var refusal: RefusalNote?

        /// Of who looks at it.
        package enum Standing: Sendable {
            case decides, proposed, reads
        }

        package init(id: String, grids: [GoodwillGrid], provenance: String, standing: Standing) {
            self.id = id
            self.grids = grids
            self.provenance = provenance
            self.standing = standing
        }
    }

    package init(csrf: String, inForce: [GoodwillGrid], budgets: BudgetFields) {
        self.csrf = csrf
        self.inForce = inForce
        self.budgets = budgets
    }

    package var title: String { Words.Giving.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.goodwill).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Giving.text)</p>
            <section class="card stack" aria-labelledby="in-force-h"><h2 id="in-force-h">\(Words.Giving.inForce)</h2>
            <p class="small quiet">\(provenance ?? Words.Giving.noneInForce)</p>
            \(each: inForce, { $0.html })</section>
            \(pending.map(waiting))
            \(draft.map(proposing) ?? "<p class=\"small quiet\">\(Words.Giving.whoProposes)</p>")
            \(budgets)
            """)
    }

    private func proposing(_ draft: GoodwillDraft) -> HTML {
        """
        <details class="card fold-card" id="propose"\(HTML.when(draft.refusal != nil, " open"))>\
        <summary><h2>\(Words.Giving.propose)</h2></summary>\(draft)</details>
        """
    }

    private func waiting(_ pending: Pending) -> HTML {
        """
        <section class="card stack" aria-labelledby="pending-h"><h2 id="pending-h">\(Words.Giving.pending)</h2>
        <p class="small quiet">\(pending.provenance)</p>
        \(each: pending.grids, { $0.html })
        \(pending.refusal?.html(id: "pending-no"))
        \(deciding(pending))</section>
        """
    }

    private func deciding(_ pending: Pending) -> HTML {
        switch pending.standing {
        case .decides:
            """
            <div class="row">\
            \(button(.approveGoodwill(pending.id), Words.Giving.approve, "primary"))\
            \(button(.declineGoodwill(pending.id), Words.Giving.decline, "danger"))</div>
            """
        case .proposed: "<p>\(Words.Giving.ownProposal)</p>"
        case .reads: "<p>\(Words.Giving.whoApproves)</p>"
        }
    }

    private func button(_ path: Path, _ label: String, _ style: String) -> HTML {
        """
        <form action="\(path)" method="post">\(HiddenField.csrf(csrf))\
        <button class="button \(style)" type="submit">\(label)</button></form>
        """
    }
}
