/// What a page brings; `Frame` puts the rest around it.
package protocol Page: Rendered {
    /// What the browser's tab says, and the reader's history.
    var title: String { get }
    /// Where in the navigation it stands; nil outside it.
    var section: Section? { get }
    /// Class of the main part: how wide the page is.
    var layout: PageLayout { get }
    /// Seconds after which the browser fetches the page again; nil for a page that keeps still.
    var refreshSeconds: Int? { get }
    /// Whether the script comes along also where nobody is signed in.
    var needsScript: Bool { get }
    /// Style sheets and scripts that it needs beside those of every page.
    var ownAssets: [String] { get }
    /// Whoever has its address may see it: so nobody learns that from a link, and no search engine keeps it.
    var isOpen: Bool { get }
}

extension Page {
    package var section: Section? { nil }
    package var layout: PageLayout { .page }
    package var refreshSeconds: Int? { nil }
    package var needsScript: Bool { false }
    package var ownAssets: [String] { [] }
    package var isOpen: Bool { false }
    var referrerPolicy: String { isOpen ? "no-referrer" : "same-origin" }
}

/// The shapes of a page's main part, named by their classes.
package enum PageLayout: String, Sendable {
    case page
    case narrow = "page narrow"
    case wide = "page wide"
    case desk
    /// The desk without a case: on a phone the list alone.
    case list = "desk list"
    /// The page brings its own container.
    case plain = ""
    case alone = "signin"
}

/// An entry of the navigation.
package enum Section: CaseIterable, Hashable, Sendable {
    case cases, signals, customers, imports, figures, settings

    var text: String {
        switch self {
        case .cases: Words.Layout.cases
        case .signals: Words.Layout.signals
        case .customers: Words.Layout.customers
        case .imports: Words.Layout.imports
        case .figures: Words.Layout.figures
        case .settings: Words.Layout.settings
        }
    }

    var path: Path {
        switch self {
        case .cases: .cases()
        case .signals: .signals()
        case .customers: .customers()
        case .imports: .imports
        case .figures: .scorecard
        case .settings: .members
        }
    }

    var icon: Icon {
        switch self {
        case .cases: .desk
        case .signals: .signals
        case .customers: .customers
        case .imports: .upload
        case .figures: .scorecard
        case .settings: .gear
        }
    }
}
