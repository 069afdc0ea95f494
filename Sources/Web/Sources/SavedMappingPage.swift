package import Recovery

/// One saved mapping, as it reads files. Posts `mapping` (its name) and, to call it something else, `name`; to delete it,
/// `confirm`.
package struct SavedMappingPage: Page {
    package var csrf: String
    package var name: String
    package var savedAt: Instant
    package var clock: WallClock
    /// What is said of the file as a whole, term by term.
    package var facts: [Fact]
    /// Which column feeds which field, by the fields' order.
    package var columns: [Column]
    package var mayChange: Bool
    /// The other name, as typed.
    package var newName: String
    package var refusal: RefusalNote?

    package struct Fact: Hashable, Sendable {
        package let term: String
        package let value: String

        package init(_ term: String, _ value: String) {
            self.term = term
            self.value = value
        }
    }

    package struct Column: Hashable, Sendable {
        package let name: String
        package let field: ColumnWord

        package init(name: String, field: ColumnWord) {
            self.name = name
            self.field = field
        }
    }

    package init(csrf: String, name: String, savedAt: Instant, clock: WallClock) {
        self.csrf = csrf
        self.name = name
        self.savedAt = savedAt
        self.clock = clock
        facts = []
        columns = []
        mayChange = false
        newName = name
    }

    package var title: String { name }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.sources).around(
            """
            <header class="page-head"><h1 class="breaks">\(name)</h1></header>
            <dl class="facts">\(each: facts, { "<dt>\($0.term)</dt><dd>\($0.value)</dd>" })\
            <dt>\(Words.Sources.saved)</dt><dd>\(clock.time(savedAt))</dd></dl>
            \(table)
            \(HTML.when(mayChange, renaming))
            \(HTML.when(mayChange, deleting))
            """)
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table"><caption class="unseen">\(Words.Sources.columns)</caption>
        <thead><tr><th scope="col">\(Words.Imports.yourColumn)</th><th scope="col">\(Words.Imports.feeds)</th></tr></thead>
        <tbody>\(each: columns, {
            "<tr><th scope=\"row\" class=\"breaks\">\($0.name)</th><td>\($0.field.text)</td></tr>\n"
        })</tbody></table></div>
        """
    }

    private var renaming: HTML {
        """
        <section class="card stack" aria-labelledby="rename-h"><h2 id="rename-h">\(Words.Sources.rename)</h2>
        <form action="\(Path.renameMapping)" method="post" class="stack">\(HiddenField.csrf(csrf))\
        \(HiddenField(name: "mapping", value: name))
        \(TextField(
            id: "name", name: "name", label: Words.Sources.name, value: newName, isRequired: true,
            refusal: refusal))
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>\
        </section>
        """
    }

    private var deleting: HTML {
        let own = refusal?.field == "confirm" ? refusal : nil
        return """
            <details class="card fold-card"\(HTML.when(own != nil, " open"))><summary>\
            <h2>\(Words.Sources.delete)</h2></summary>
            <form action="\(Path.deleteMapping)" method="post" class="stack">\(HiddenField.csrf(csrf))\
            \(HiddenField(name: "mapping", value: name))
            <p class="small quiet">\(Words.Sources.deleteText)</p>
            \(CheckField(
                id: "confirm", name: "confirm", label: Words.Sources.deleteConfirm, isRequired: true,
                refusal: own))
            <div class="row"><button class="button danger" type="submit">\(Words.Sources.deleteIt)</button></div>
            </form></details>
            """
    }
}
