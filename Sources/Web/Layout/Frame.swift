package import Recovery

/// The whole document around a page: head, top bar with navigation, what was just done.
package struct Frame: Sendable {
    /// Versions of the assets by file name; a file not listed is linked without one.
    package var assetVersions: [String: String]
    /// Nil where nobody is signed in: then there is no bar.
    package var viewer: Viewer?
    package var csrf: String
    package var flash: String?
    package var logo: Logo?
    package var isDemo: Bool

    package init(
        assetVersions: [String: String], viewer: Viewer? = nil, csrf: String = "", flash: String? = nil,
        logo: Logo? = nil, isDemo: Bool = false
    ) {
        self.assetVersions = assetVersions
        self.viewer = viewer
        self.csrf = csrf
        self.flash = flash
        self.logo = logo
        self.isDemo = isDemo
    }

    /// In the order of their layers.
    package static let styles = ["tokens.css", "base.css", "components.css", "pages.css"]

    package func document(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="referrer" content="\(page.referrerPolicy)">
        \(HTML.when(page.isOpen, "<meta name=\"robots\" content=\"noindex\">"))\
        \(page.refreshSeconds.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">" as HTML })\
        <title>\(page.isOpen ? page.title : Words.Layout.title(page.title))</title>
        <link rel="icon" href="\(Path.asset("icon.svg", version: assetVersions["icon.svg"] ?? "0"))" type="image/svg+xml">
        \(each: Self.styles + page.ownAssets.filter { $0.hasSuffix(".css") }, style)\
        \(HTML.when(viewer != nil || page.needsScript, script("amends.js")))\
        \(each: page.ownAssets.filter { $0.hasSuffix(".js") }, script)\
        </head>
        <body>
        \(Icon.sheet)
        <a class="skip" href="#main">\(Words.Layout.skip)</a>
        \(HTML.when(isDemo, "<p class=\"made-up small\">\(Words.Layout.demo)</p>"))\
        \(viewer.map { bar($0, current: page.section) })\
        \(logo?.letterhead)\
        \(viewer.map { printed($0, page.title) })\
        <main id="main" class="\(page.layout.rawValue)">
        \(page.html)
        </main>
        \(flash.map(toast))\
        \(HTML.when(viewer != nil, KeySheet().html))\
        </body>
        </html>

        """
    }

    private func style(_ name: String) -> HTML {
        """
        <link rel="stylesheet" href="\(Path.asset(name, version: assetVersions[name] ?? "0"))">

        """
    }

    private func script(_ name: String) -> HTML {
        """
        <script src="\(Path.asset(name, version: assetVersions[name] ?? "0"))" defer></script>

        """
    }

    private func bar(_ viewer: Viewer, current: Section?) -> HTML {
        """
        <header class="bar">
        <a class="mark" href="\(Path.cases())">\(logo?.html ?? product)</a>
        <nav class="nav" aria-label="\(Words.Layout.navigation)"><ul>\
        \(each: Section.allCases, { entry($0, isCurrent: $0 == current) })\
        </ul></nav>
        <div class="bar-end"><form class="search" action="\(Path.search())" method="get" role="search">\
        <label class="unseen" for="find">\(Words.Search.label)</label>\
        <input id="find" name="q" type="search" maxlength="200" placeholder="\(Words.Search.title)" aria-keyshortcuts="/"></form>\
        <a class="button plain narrow-only" href="\(Path.search())" aria-label="\(Words.Search.title)">\(Icon.search)</a>\
        <span data-live="bell" aria-live="polite">\(Bell(unread: viewer.unread))</span>\(HTML.when(viewer.role.may(.capture), capture))<input type="hidden" name="csrf" value="\(csrf)" id="csrf">
        <button class="button plain hide" type="button" popovertarget="keys">\(Words.Keys.open)</button>
        <a class="avatar" href="\(Path.profile)" aria-label="\(Words.Layout.profile(of: viewer.name))">\
        \(viewer.initials)</a>
        </div>
        </header>

        """
    }

    /// The head of the printed page.
    private func printed(_ viewer: Viewer, _ title: String) -> HTML {
        """
        <p class="printed" aria-hidden="true"><b>\(viewer.organization)</b><span>\(title)</span>\
        <span>\(viewer.asOf)</span></p>

        """
    }

    private var capture: HTML {
        """
        <a class="button" href="\(Path.capture())">\(Icon.plus)<span class="word">\(Words.Capture.open)</span></a>
        """
    }

    private func entry(_ section: Section, isCurrent: Bool) -> HTML {
        """
        <li><a href="\(section.path)"\(HTML.when(isCurrent, " aria-current=\"page\""))>\
        \(section.icon)\(section.text)</a></li>
        """
    }

    private func toast(_ text: String) -> HTML {
        """
        <div class="toast" role="status">\(Icon.check)<span>\(text)</span></div>

        """
    }

    private var product: HTML { "\(Self.mark)\(Words.Layout.product)" }

    /// The sign of the product.
    static let mark: HTML = """
        <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" \
        aria-hidden="true"><path d="M14.9 6.2A6.5 6.5 0 1 0 15.5 9"/><path d="M9 9h6.5"/></svg>
        """
}

/// The member who is signed in.
package struct Viewer: Hashable, Sendable {
    package let name: String
    package let role: Role
    /// Notices that they have not read.
    package let unread: Int
    /// Whose pages they are, and when this one was made: the head of a printed page.
    package let organization: String
    package let asOf: String

    package init(name: String, role: Role, unread: Int = 0, organization: String, asOf: String) {
        self.name = name
        self.role = role
        self.unread = unread
        self.organization = organization
        self.asOf = asOf
    }

    /// Of the first and the last word of the name: "JN".
    var initials: String {
        let words = name.split(whereSeparator: \.isWhitespace)
        let both = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }
        return String(both).uppercased()
    }
}
