import FoundationEssentials

/// The document around a page that is a file of its own: nothing is fetched for it, and nothing runs in it.
package struct PaperFrame: Sendable {
    private let styles: String
    private let logo: String?
    private let isDemo: Bool

    /// - Parameter logo: the organization's, with its media type.
    package init(_ assets: Assets, logo: (type: String, bytes: [UInt8])? = nil, isDemo: Bool = false) {
        styles = Frame.styles.compactMap(assets.text).joined(separator: "\n")
        self.logo = logo.map { "data:\($0.type);base64,\(Data($0.bytes).base64EncodedString())" }
        self.isDemo = isDemo
    }

    package func document(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>\(Words.Layout.title(page.title))</title>
        <style>
        \(HTML(stringLiteral: styles))
        </style>
        </head>
        <body>
        \(Icon.sheet)
        \(HTML.when(isDemo, "<p class=\"made-up small\">\(Words.Layout.demo)</p>"))\
        <main id="main" class="\(page.layout.rawValue)">
        \(logo.map { "<img class=\"logo\" src=\"\($0)\" alt=\"\">" as HTML })\
        \(page.html)
        </main>
        </body>
        </html>

        """
    }
}
