import Recovery

/// The people who work here, and the invitation of one more. Posts as `MemberFields`.
package struct MembersPage: Page {
    package var csrf: String
    package var members: [MemberRow]
    /// Nil for who may invite nobody.
    package var invitation: MemberFields?
    package var fresh: FreshLink?

    package init(csrf: String, members: [MemberRow], invitation: MemberFields?) {
        self.csrf = csrf
        self.members = members
        self.invitation = invitation
    }

    package var title: String { Words.People.members }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.members).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.People.text)</p>
            \(fresh)
            \(table)
            \(invitation.map(inviting))
            """)
    }

    private func inviting(_ fields: MemberFields) -> HTML {
        """
        <section class="card stack" aria-labelledby="invite-h"><h2 id="invite-h">\(Words.People.invite)</h2>
        <form action="\(Path.members)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(fields.refusal?.field == nil ? fields.refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.People.makeLink)</button></div>\
        </form></section>
        """
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold">\
        <caption class="unseen">\(Words.People.members)</caption>
        <thead><tr><th scope="col">\(Words.People.name)</th><th scope="col">\(Words.People.role)</th>\
        <th scope="col" class="num">\(Words.People.mayGive)</th>\
        <th scope="col" class="num">\(Words.People.openCases)</th>\
        <th scope="col">\(Words.People.state)</th></tr></thead>
        <tbody>\(each: members, row)</tbody></table></div>
        """
    }

    private func row(_ member: MemberRow) -> HTML {
        """
        <tr><th scope="row"><a href="\(Path.member(member.id))"><bdi>\(member.name)</bdi></a> \
        <span class="faint small"><bdi>\(member.email)</bdi></span></th><td>\(member.role.text)</td>\
        <td class="num"><span class="unfold">\(Words.People.mayGive) </span>\(member.authority)</td>\
        <td class="num"><span class="unfold">\(Words.People.openCases) </span>\(member.openCases)</td>\
        <td>\(member.state.badge)</td></tr>

        """
    }
}
