/// The pages of the settings, beside the one that is open.
package struct SettingsMenu: Rendered {
    package enum Entry: CaseIterable, Hashable, Sendable {
        case members, teams, organization, reasons, catalogue, playbooks, authority, goodwill, routing,
            severity, clocks
        case sources, languageModel, keys, exports

        var text: String {
            switch self {
            case .members: Words.People.members
            case .teams: Words.People.teams
            case .organization: Words.Organization.title
            case .reasons: Words.Organization.reasons
            case .catalogue: Words.Catalogue.title
            case .playbooks: Words.Playbooks.title
            case .authority: Words.Authority.title
            case .goodwill: Words.Giving.title
            case .routing: Words.Routing.title
            case .severity: Words.Severities.title
            case .clocks: Words.Clocks.title
            case .sources: Words.Sources.title
            case .languageModel: Words.LanguageModels.title
            case .keys: Words.Settings.title
            case .exports: Words.Exports.title
            }
        }

        var path: Path {
            switch self {
            case .members: .members
            case .teams: .teams
            case .organization: .organization
            case .reasons: .reasons
            case .catalogue: .catalogue
            case .playbooks: .playbooks
            case .authority: .authority
            case .goodwill: .goodwill
            case .routing: .routing
            case .severity: .severity
            case .clocks: .clocks
            case .sources: .sources
            case .languageModel: .languageModel
            case .keys: .keys
            case .exports: .exports
            }
        }
    }

    package let current: Entry

    package init(_ current: Entry) {
        self.current = current
    }

    package var html: HTML {
        """
        <nav class="side" aria-label="\(Words.Layout.settings)"><ul>\(each: Entry.allCases, link)</ul></nav>
        """
    }

    /// A page of the settings: the menu, and what the page says.
    func around(_ content: HTML) -> HTML {
        """
        <div class="page settings">\(self)<div class="stack loose">\(content)</div></div>
        """
    }

    private func link(_ entry: Entry) -> HTML {
        """
        <li><a href="\(entry.path)"\(HTML.when(entry == current, " aria-current=\"page\""))>\(entry.text)\
        </a></li>
        """
    }
}
