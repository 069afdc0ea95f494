/// What each column of the file is, and what the file cannot say itself. Posts `column-0` ... (`ColumnWord`),
/// `source`, `measure`, `scale_lowest`, `scale_highest`, `scale_detractor_up_to`, `scale_promoter_from`,
/// `date_format`, `zone`, `customers` (column, per_row, anonymous), `history` (yes), `cases_since` (date),
/// `save_as`, `use` (the remembered answers that were filled in).
package struct ImportMappingPage: Page {
    package let id: String
    package var csrf: String
    package var file: String
    /// Size and form of the file in words: "4,812 rows, 9 columns, semicolon, UTF-8".
    package var fileFacts: String
    package var rowCount: Int?
    package var columns: [Column]
    package var answers: MappingAnswers
    /// Names of the controls that must be answered before a row is taken.
    package var questions: Set<String> = []
    package var refusal: RefusalNote?
    /// Names of remembered answers that fit the file.
    package var saved: [String] = []
    /// The one of them that is filled in.
    package var used: String?

    package struct Column: Hashable, Sendable {
        package let header: String
        package let samples: [String]
        package var field: ColumnWord
        package var isGuessed: Bool
        /// A remark about it: what it does, or why it is asked.
        package var note: String?

        package init(
            header: String, samples: [String], field: ColumnWord, isGuessed: Bool = true, note: String? = nil
        ) {
            self.header = header
            self.samples = samples
            self.field = field
            self.isGuessed = isGuessed
            self.note = note
        }
    }

    package init(
        id: String, csrf: String, file: String, fileFacts: String, columns: [Column], answers: MappingAnswers
    ) {
        self.id = id
        self.csrf = csrf
        self.file = file
        self.fileFacts = fileFacts
        self.columns = columns
        self.answers = answers
    }

    package var title: String { Words.Imports.newTitle }
    package var section: Section? { .imports }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.imports)">\(Words.Imports.title)</a></p>\
        <h1>\(title)</h1></div></header>
        \(ImportSteps(current: 2))
        <p class="row small"><span class="kind breaks">\(Icon.file)<b>\(file)</b></span>\
        <span class="quiet">\(fileFacts)</span></p>
        \(HTML.when(!saved.isEmpty, remembered))
        \(HTML.when(
            !questions.isEmpty, "<p class=\"note warn\"><b>\(Words.Imports.questions(questions.count))</b></p>"))
        <form action="\(Path.mapping(id))" method="post" class="stack loose">\(HiddenField.csrf(csrf))\
        \(used.map { HiddenField(name: "use", value: $0) })
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <section class="stack" aria-labelledby="columns-h"><h2 id="columns-h">\(Words.Imports.columns)</h2>
        <div class="card listing"><table class="table map fold"><caption class="unseen">\
        \(Words.Imports.columnsCaption)</caption>
        <thead><tr><th scope="col">\(Words.Imports.yourColumn)</th><th scope="col">\(Words.Imports.feeds)\
        </th>\
        <th scope="col">\(Words.Imports.samples)</th><th scope="col">\(Words.Imports.remark)</th></tr></thead>
        <tbody>\(each: columns.enumerated(), { row($0.offset, $0.element) })</tbody></table></div></section>
        \(MappingQuestions(answers: answers, questions: questions, refusal: refusal))
        <div class="row"><button class="button primary" type="submit">\(Words.Imports.take(rowCount))\
        </button>\
        <span class="small faint">\(Words.Imports.noMail)</span></div>
        </form>
        """
    }

    private var remembered: HTML {
        if let used { return "<p class=\"note\">\(Words.Imports.using(used))</p>" }
        return """
            <nav class="row" aria-label="\(Words.Imports.saved)"><span class="small quiet">\
            \(Words.Imports.saved):</span>\
            \(each: saved, { "<a class=\"button\" href=\"\(Path.mapping(id, use: $0))\">\(Words.Imports.use($0))</a>" })</nav>
            """
    }

    private func row(_ index: Int, _ column: Column) -> HTML {
        let name = "column-\(index)"
        let isAsked = questions.contains(name)
        let own = refusal?.field == name ? refusal : nil
        return """
            <tr\(HTML.when(isAsked, " class=\"asked\""))><th scope="row">\
            <label for="\(name)">\(column.header)</label></th>\
            <td><select class="input" id="\(name)" name="\(name)"\
            \(HTML.when(own != nil, " aria-invalid=\"true\" aria-describedby=\"\(name)-no\""))>\
            \(each: ColumnWord.choices, { SelectField.option($0, selected: column.field.rawValue) })</select>\
            \(own?.html(id: "\(name)-no"))</td>\
            <td class="quiet breaks">\(samples(column))</td>\
            <td class="small quiet">\
            \(HTML.when(isAsked, "<span class=\"badge warn\">\(Words.Imports.question)</span> "))\
            \(column.note ?? (column.isGuessed && !isAsked ? Words.Imports.guessed : nil))</td></tr>

            """
    }

    private func samples(_ column: Column) -> String {
        column.samples.isEmpty ? Words.Imports.noSamples : column.samples.joined(separator: " · ")
    }
}
