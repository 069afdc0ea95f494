/// One remedy of the catalogue: what it is, what it usually costs, and whether it is offered. Posts as `CatalogueFields`.
package struct CataloguedPage: Page {
    package var csrf: String
    package var remedy: CatalogueRow
    /// Nil for who may change none.
    package var change: CatalogueFields?

    package init(csrf: String, remedy: CatalogueRow, change: CatalogueFields?) {
        self.csrf = csrf
        self.remedy = remedy
        self.change = change
    }

    package var title: String { remedy.name }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.catalogue).around(
            """
            <header class="page-head"><h1>\(title)</h1>\(remedy.state)</header>
            \(facts)
            \(change.map(form))
            \(HTML.when(change != nil, remedy.isOffered ? retiring : offering))
            """)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(Words.Organization.code)</dt><dd><code>\(remedy.code)</code></dd>
        <dt>\(Words.Catalogue.kind)</dt><dd>\(remedy.kind.text)</dd>
        <dt>\(Words.Catalogue.fits)</dt><dd>\(remedy.fit)</dd>
        <dt>\(Words.Catalogue.usualCost)</dt><dd>\(remedy.usualCost ?? "–")</dd></dl>
        """
    }

    private func form(_ fields: CatalogueFields) -> HTML {
        """
        <section class="card stack" aria-labelledby="change-h"><h2 id="change-h">\(Words.People.change)</h2>
        <form action="\(Path.catalogued(remedy.code))" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(fields.refusal?.field == nil ? fields.refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div>\
        </form></section>
        """
    }

    private var retiring: HTML {
        button(
            Words.Catalogue.retire, Words.Catalogue.retireText, Words.Catalogue.retireIt, style: "danger",
            to: .retireRemedy(remedy.code))
    }

    private var offering: HTML {
        button(
            Words.Catalogue.offer, Words.Catalogue.offerText, Words.Catalogue.offerIt, style: "",
            to: .offerRemedy(remedy.code))
    }

    private func button(_ heading: String, _ text: String, _ label: String, style: String, to path: Path)
        -> HTML
    {
        """
        <section class="card stack" aria-labelledby="offer-h"><h2 id="offer-h">\(heading)</h2>
        <p class="help">\(text)</p>
        <form action="\(path)" method="post">\(HiddenField.csrf(csrf))\
        <button class="button \(style)" type="submit">\(label)</button></form></section>
        """
    }
}
