/// Who works together. Posts `name` to add a team; nothing but `csrf` to remove one.
package struct TeamsPage: Page {
    package var csrf: String
    package var teams: [Team]
    package var name = ""
    package var mayChange: Bool
    package var refusal: RefusalNote?

    package struct Team: Hashable, Sendable {
        package let id: String
        package let name: String
        package let members: [String]

        package init(id: String, name: String, members: [String]) {
            self.id = id
            self.name = name
            self.members = members
        }
    }

    package init(csrf: String, teams: [Team], mayChange: Bool) {
        self.csrf = csrf
        self.teams = teams
        self.mayChange = mayChange
    }

    package var title: String { Words.People.teams }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.teams).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.People.teamsText)</p>
            \(teams.isEmpty
                ? EmptyState(title: Words.People.noTeams, text: Words.People.noTeamsText).html : table)
            \(HTML.when(mayChange, adding))
            """)
    }

    private var adding: HTML {
        """
        <section class="card stack" aria-labelledby="new-h"><h2 id="new-h">\(Words.People.newTeam)</h2>
        <form action="\(Path.teams)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(TextField(
            id: "name", name: "name", label: Words.People.teamName, value: name, isRequired: true,
            refusal: refusal))
        <div class="row"><button class="button primary" type="submit">\(Words.People.addTeam)</button></div>\
        </form></section>
        """
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(title)</caption>
        <thead><tr><th scope="col">\(Words.People.teamName)</th><th scope="col">\(Words.People.members)</th>\
        <th scope="col"><span class="unseen">\(Words.People.change)</span></th></tr></thead>
        <tbody>\(each: teams, row)</tbody></table></div>
        """
    }

    private func row(_ team: Team) -> HTML {
        """
        <tr><th scope="row"><bdi>\(team.name)</bdi></th>\
        <td>\(team.members.isEmpty ? "<span class=\"faint\">\(Words.People.nobodyYet)</span>" : "\(Words.list(team.members))")</td>\
        <td class="num">\(HTML.when(mayChange, removing(team)))</td></tr>

        """
    }

    private func removing(_ team: Team) -> HTML {
        """
        <form action="\(Path.removeTeam(team.id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button danger" type="submit" aria-label="\(Words.People.removeNamed(team.name))">\
        \(Words.People.remove)</button></form>
        """
    }
}
