/// The remedies that the organization offers and offered, and the form of a new one. Posts as `CatalogueFields`.
package struct CataloguePage: Page {
    package var csrf: String
    package var remedies: [CatalogueRow]
    /// Nil for who may change none.
    package var adding: CatalogueFields?

    package init(csrf: String, remedies: [CatalogueRow], adding: CatalogueFields?) {
        self.csrf = csrf
        self.remedies = remedies
        self.adding = adding
    }

    package var title: String { Words.Catalogue.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.catalogue).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Catalogue.text)</p>
            \(table)
            \(adding.map(form))
            """)
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(title)</caption>
        <thead><tr><th scope="col">\(Words.Cases.remedy)</th><th scope="col">\(Words.Catalogue.fits)</th>\
        <th scope="col" class="num">\(Words.Catalogue.usualCost)</th>\
        <th scope="col">\(Words.People.state)</th></tr></thead>
        <tbody>\(each: remedies, row)</tbody></table></div>
        """
    }

    private func row(_ row: CatalogueRow) -> HTML {
        """
        <tr><th scope="row"><a href="\(Path.catalogued(row.code))">\(row.name)</a> \
        <code class="faint small">\(row.code)</code></th><td>\(row.fit)</td>\
        <td class="num"><span class="unfold">\(Words.Catalogue.usualCost) </span>\(row.usualCost ?? "–")</td>\
        <td>\(row.state)</td></tr>

        """
    }

    private func form(_ fields: CatalogueFields) -> HTML {
        """
        <section class="card stack" aria-labelledby="add-h"><h2 id="add-h">\(Words.Catalogue.add)</h2>
        <form action="\(Path.catalogue)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(fields.refusal?.field == nil ? fields.refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.Catalogue.addIt)</button></div>\
        </form></section>
        """
    }
}
