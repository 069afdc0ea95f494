/// One import while it runs and afterwards. Posts `confirm` (yes) to undo, and a corrected file to /imports.
package struct ImportPage: Page {
    package let id: String
    package var csrf: String
    package var file: String
    package var state: ImportState
    package var totals: Totals
    /// Of the whole file; nil until it is known.
    package var rowCount: Int?
    package var rowsPerSecond: Int?
    package var remaining: Duration?
    /// The first of them; the download has all.
    package var refused: [RefusedRow] = []
    /// Why it stopped, or what the undoing left.
    package var note: String?
    package var refusal: RefusalNote?

    package struct Totals: Hashable, Sendable {
        package var read = 0
        package var new = 0
        package var updated = 0
        package var unchanged = 0
        package var refused = 0
        package var opened = 0

        package init() {}
    }

    package struct RefusedRow: Hashable, Sendable {
        package let line: Int
        /// The row as it stands in the file, shortened.
        package let says: String
        package let reason: String

        package init(line: Int, says: String, reason: String) {
            self.line = line
            self.says = says
            self.reason = reason
        }
    }

    package init(id: String, csrf: String, file: String, state: ImportState, totals: Totals) {
        self.id = id
        self.csrf = csrf
        self.file = file
        self.state = state
        self.totals = totals
    }

    package var title: String { file }
    package var section: Section? { .imports }
    package var layout: PageLayout { .narrow }
    package var refreshSeconds: Int? { state.isMoving ? 2 : nil }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.imports)">\(Words.Imports.title)</a></p>\
        <h1 class="breaks">\(file)</h1></div>\(state.badge)</header>
        \(ImportSteps(current: step))
        \(note.map { "<p class=\"note\(HTML.when(state == .stopped, " bad"))\">\($0)</p>" as HTML })
        \(HTML.when(state == .waitingForMapping, toMapping))
        \(HTML.when(state != .waitingForMapping && state != .receiving, progress))
        \(HTML.when(state != .waitingForMapping && state != .receiving, refusedSection))
        \(HTML.when(state == .done, undo))
        """
    }

    private var step: Int {
        switch state {
        case .receiving: 1
        case .waitingForMapping: 2
        case .running, .stopped: 3
        case .done, .undoing, .undone: totals.refused > 0 ? 4 : 5
        }
    }

    private var toMapping: HTML {
        """
        <p><a class="button primary" href="\(Path.mapping(id))">\(Words.Imports.mapFirst)</a></p>
        """
    }

    private var progress: HTML {
        """
        <section class="stack" aria-labelledby="rows-h"><h2 id="rows-h">\(Words.Imports.stepRows)</h2>
        <div class="card stack">
        <div class="row apart small"><b id="progress-words">\(Words.Imports.progress(totals.read, rowCount))\
        </b>\
        <span class="quiet">\(pace)</span></div>
        \(HTML.when(state == .running, bar))
        <dl class="quad five">\(total(Words.Imports.new, totals.new))\
        \(total(Words.Imports.updated, totals.updated))\
        \(total(Words.Imports.unchanged, totals.unchanged))\(total(Words.Imports.opened, totals.opened))\
        \(total(Words.Imports.refused, totals.refused, isBad: totals.refused > 0))</dl>
        </div></section>
        """
    }

    private var bar: HTML {
        guard let rowCount else { return "<progress aria-labelledby=\"progress-words\"></progress>" }
        return """
            <progress aria-labelledby="progress-words" max="\(max(rowCount, 1))" value="\(totals.read)">\
            </progress>
            """
    }

    private var pace: String {
        guard state == .running else { return "" }
        let parts = [
            rowsPerSecond.map(Words.Imports.rate), remaining.map { Words.Imports.left(Words.length($0)) },
        ].compactMap { $0 }
        return parts.isEmpty
            ? Words.Imports.leave : "\(parts.joined(separator: ", ")). \(Words.Imports.leave)"
    }

    private func total(_ term: String, _ value: Int, isBad: Bool = false) -> HTML {
        """
        <div><dt>\(term)</dt><dd\(HTML.when(isBad, " class=\"bad-ink\""))>\(Words.grouped(value))</dd></div>
        """
    }

    private var refusedSection: HTML {
        """
        <section class="stack" aria-labelledby="refused-h"><div class="row apart">\
        <h2 id="refused-h">\(Words.Imports.refusedRows) <span class="count">\(Words.grouped(totals.refused))\
        </span></h2>\
        \(HTML.when(totals.refused > 0, download))</div>
        \(totals.refused > 0 ? refusedTable : "<p class=\"quiet\">\(Words.Imports.noneRefused)</p>")</section>
        """
    }

    private var download: HTML {
        """
        <a class="button" href="\(Path.refusedRows(id))">\(Icon.file)\(Words.Imports.download)</a>
        """
    }

    private var refusedTable: HTML {
        """
        <div class="card listing"><table class="table fold refused-rows"><caption class="unseen">\
        \(Words.Imports.refusedCaption)</caption>
        <thead><tr><th scope="col">\(Words.Imports.line)</th><th scope="col">\(Words.Imports.says)</th>\
        <th scope="col">\(Words.Imports.why)</th></tr></thead>
        <tbody>\(each: refused, row)</tbody></table></div>
        \(HTML.when(
            totals.refused > refused.count,
            "<p class=\"small quiet\">\(Words.Imports.more(totals.refused - refused.count))</p>"))
        <p class="small faint">\(Words.Imports.keeps)</p>
        \(HTML.when(state == .done, corrected))
        """
    }

    private func row(_ row: RefusedRow) -> HTML {
        """
        <tr><th scope="row"><span class="unfold">\(Words.Imports.line) </span>\(Words.grouped(row.line))</th>\
        <td class="breaks">\(row.says)</td><td><span class="refusal">\(Icon.alert)<span>\(row.reason)</span>\
        </span></td></tr>

        """
    }

    private var corrected: HTML {
        """
        <h3>\(Words.Imports.correctedTitle)</h3>
        \(ImportUploadPage.form(
            csrf: csrf, corrects: id, label: Words.Imports.choose, help: Words.Imports.correctedHelp,
            button: Words.Imports.uploadCorrected, refusal: refusal?.field == "file" ? refusal : nil))
        """
    }

    private var undo: HTML {
        let own = refusal?.field == "confirm" ? refusal : nil
        return """
            <details class="card fold-card"\(HTML.when(own != nil, " open"))><summary>\
            <h2>\(Words.Imports.undo)</h2></summary>
            <form action="\(Path.undoImport(id))" method="post" class="stack">\(HiddenField.csrf(csrf))
            <p class="small quiet">\(Words.Imports.undoHelp)</p>
            \(CheckField(
                id: "confirm", name: "confirm", label: Words.Imports.undoConfirm, isRequired: true, refusal: own))
            <div class="row"><button class="button danger" type="submit">\(Words.Imports.undoButton)\
            </button></div>
            </form></details>
            """
    }
}
