import Operations
import Storage

/// Every list of the organization, each to be taken home as a file.
package struct ExportsPage: Page {
    package init() {}

    package var title: String { Words.Exports.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML { SettingsMenu(.exports).around(content) }

    private var content: HTML {
        """
        <header class="page-head"><h1>\(title)</h1></header>
        <p class="quiet">\(Words.Exports.text)</p>
        <div class="card listing"><table class="table fold worded">\
        <caption class="unseen">\(title)</caption>
        <thead><tr><th scope="col">\(Words.Exports.list)</th><th scope="col">\(Words.Exports.row)</th>\
        <th scope="col">\(Words.Exports.fileHead)</th></tr></thead>
        <tbody>\(each: ExportList.allCases, row)</tbody></table></div>
        <p class="small quiet">\(Words.Exports.consistency)</p>
        """
    }

    private func row(_ list: ExportList) -> HTML {
        """
        <tr><th scope="row">\(Words.Exports.name(list))</th><td class="quiet">\(Words.Exports.meaning(list))</td>\
        <td>\(FileLinks(of: Words.Exports.name(list)) { .exportFile(list, $0) })</td></tr>

        """
    }
}

/// The same as CSV and as JSON.
struct FileLinks: Rendered {
    /// Whose they are, for those who hear the page.
    let name: String
    let path: @Sendable (ExportFormat) -> Path

    init(of name: String, path: @escaping @Sendable (ExportFormat) -> Path) {
        self.name = name
        self.path = path
    }

    var html: HTML {
        """
        <span class="row files">\(each: ExportFormat.allCases, link)</span>
        """
    }

    private func link(_ format: ExportFormat) -> HTML {
        """
        <a href="\(path(format))" aria-label="\(Words.Exports.file(name, format))" download>\(Words.Exports.format(format))</a>
        """
    }
}
