/// The operations of the API, for people; the machine-readable description is linked.
package struct APIDocsPage: Page {
    package var operations: [Operation]

    package struct Operation: Hashable, Sendable {
        package let method: String
        package let path: String
        package let summary: String
        package let fields: [Field]

        package init(method: String, path: String, summary: String, fields: [Field] = []) {
            self.method = method
            self.path = path
            self.summary = summary
            self.fields = fields
        }
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let type: String
        package let isNeeded: Bool
        package let meaning: String

        package init(_ name: String, type: String, isNeeded: Bool, meaning: String) {
            self.name = name
            self.type = type
            self.isNeeded = isNeeded
            self.meaning = meaning
        }
    }

    package init(operations: [Operation]) {
        self.operations = operations
    }

    package var title: String { Words.APIDocs.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1><div class="row">\
        <a class="button" href="\(Path.openAPI)">\(Icon.file)\(Words.APIDocs.download)</a>\
        <a class="button plain" href="\(Path.keys)">\(Words.APIDocs.keys)</a></div></header>
        <p class="quiet">\(Words.APIDocs.text)</p>
        \(each: operations.enumerated(), { section($0.offset, $0.element) })
        """
    }

    private func section(_ index: Int, _ operation: Operation) -> HTML {
        """
        <section class="card stack" aria-labelledby="operation-\(index)">\
        <h2 id="operation-\(index)" class="breaks">\
        <code><span class="badge">\(operation.method)</span> \(operation.path)</code></h2>\
        <p>\(operation.summary)</p>
        \(operation.fields.isEmpty ? "<p class=\"small faint\">\(Words.APIDocs.noFields)</p>" : table(operation))</section>

        """
    }

    private func table(_ operation: Operation) -> HTML {
        """
        <table class="table fold worded"><caption class="unseen">\
        \(Words.APIDocs.fieldsOf("\(operation.method) \(operation.path)"))</caption>
        <thead><tr><th scope="col">\(Words.APIDocs.field)</th><th scope="col">\(Words.APIDocs.type)</th>\
        <th scope="col">\(Words.APIDocs.needed)</th><th scope="col">\(Words.APIDocs.meaning)</th></tr></thead>
        <tbody>\(each: operation.fields, row)</tbody></table>
        """
    }

    private func row(_ field: Field) -> HTML {
        """
        <tr><th scope="row"><code>\(field.name)</code></th><td class="quiet">\(field.type)</td>\
        <td>\(field.isNeeded ? Words.APIDocs.needed : Words.APIDocs.free)</td><td>\(field.meaning)</td></tr>

        """
    }
}
