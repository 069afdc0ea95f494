import Recovery

/// One member: who they are, when they are away, how they get in, and how they leave.
package struct MemberPage: Page {
    package var csrf: String
    package var member: MemberRow
    /// Nil for who may change nobody.
    package var change: MemberFields?
    package var leave: LeaveFields?
    package var fresh: FreshLink?
    /// Who could take over their open cases, by id; nil where they cannot be let go, or have gone.
    package var successors: [Choice]?
    package var leavingRefusal: RefusalNote?

    package init(csrf: String, member: MemberRow) {
        self.csrf = csrf
        self.member = member
    }

    package var title: String { member.name }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.members).around(
            """
            <header class="page-head"><h1><bdi>\(member.name)</bdi></h1>\(member.state.badge)</header>
            \(fresh)
            \(facts)
            \(change.map(changing))
            \(leave.map(leaving))
            \(HTML.when(change != nil && member.state != .gone, linking))
            \(successors.map(letGo))
            \(HTML.when(change != nil && member.state == .gone, takeBack))
            """)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(Words.People.email)</dt><dd><bdi>\(member.email)</bdi></dd>
        <dt>\(Words.People.role)</dt><dd>\(member.role.text)</dd>
        <dt>\(Words.People.mayGive)</dt><dd>\(member.authority)</dd>
        \(member.ownAuthority.map { "<dt>\(Words.People.ownAuthority)</dt><dd>\($0)</dd>" as HTML })
        \(member.roleAuthority.map { "<dt>\(Words.People.roleAuthority)</dt><dd>\($0)</dd>" as HTML })
        <dt>\(Words.People.openCases)</dt><dd>\(member.openCases)</dd></dl>
        """
    }

    private func changing(_ fields: MemberFields) -> HTML {
        card(
            "change", Words.People.change, Words.People.save, to: .member(member.id), refusal: fields.refusal,
            fields.html)
    }

    private func leaving(_ fields: LeaveFields) -> HTML {
        card(
            "leave", Words.People.leave, Words.People.saveLeave, to: .memberLeave(member.id),
            refusal: fields.refusal, style: "", fields.html)
    }

    private var linking: HTML {
        card(
            "link", Words.People.newLink, Words.People.makeLink, to: .memberLink(member.id), refusal: nil,
            style: "", "<p class=\"help\">\(Words.People.newLinkText)</p>")
    }

    private func letGo(_ successors: [Choice]) -> HTML {
        card(
            "let-go", Words.People.letGo, Words.People.deactivate, to: .deactivateMember(member.id),
            refusal: leavingRefusal, style: "danger",
            """
            <p class="help">\(Words.People.letGoText(member.openCases))</p>
            \(HTML.when(
                member.openCases > 0,
                SelectField(
                    id: "successor", name: "successor", label: Words.People.successor,
                    groups: [.init(label: nil, choices: successors)], none: Words.People.byRule,
                    refusal: leavingRefusal).html))
            """)
    }

    private var takeBack: HTML {
        card(
            "take-back", Words.People.takeBack, Words.People.reactivate, to: .reactivateMember(member.id),
            refusal: nil, style: "", "<p class=\"help\">\(Words.People.takeBackText)</p>")
    }

    private func card(
        _ id: String, _ heading: String, _ button: String, to path: Path, refusal: RefusalNote?,
        style: String = "primary", _ fields: HTML
    ) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(heading)</h2>
        <form action="\(path)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(refusal?.field == nil ? refusal?.html(id: "\(id)-refused") : nil)
        <div class="row"><button class="button \(style)" type="submit">\(button)</button></div>\
        </form></section>
        """
    }
}
