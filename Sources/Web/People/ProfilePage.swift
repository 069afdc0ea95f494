package import Recovery

/// What a member says of themselves, their days away, their password, and where they are signed in.
/// Posts `name`, `zone`; `from`, `to`; `old`, `password`, `password_again`.
package struct ProfilePage: Page {
    package var csrf: String
    package var clock: WallClock
    package var name: String
    package var zone: String
    package var organizationZone: String
    package var email: String?
    package var role: Role
    package var leave = LeaveFields()
    package var leastCharacters: Int
    package var sessions: [Session] = []
    /// About one of the three forms, by its name.
    package var refusals: [Form: RefusalNote] = [:]

    package enum Form: Hashable, Sendable { case profile, password, leave }

    package struct Session: Hashable, Sendable {
        package let id: String
        package let browser: String
        package let opened: Instant
        package let seen: Instant
        package let isThis: Bool

        package init(id: String, browser: String, opened: Instant, seen: Instant, isThis: Bool) {
            self.id = id
            self.browser = browser
            self.opened = opened
            self.seen = seen
            self.isThis = isThis
        }
    }

    package init(
        csrf: String, clock: WallClock, name: String, role: Role, organizationZone: String,
        leastCharacters: Int
    ) {
        self.csrf = csrf
        self.clock = clock
        self.name = name
        self.role = role
        self.organizationZone = organizationZone
        self.leastCharacters = leastCharacters
        zone = ""
    }

    package var title: String { Words.People.profile }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1><form method="post" action="\(Path.signOut)">\
        \(HiddenField.csrf(csrf))<button class="button" type="submit">\(Words.Layout.signOut)</button></form>\
        </header>
        \(card(
            "profile", Words.People.you, Words.People.save, to: .profile, refusals[.profile],
            """
            <dl class="facts"><dt>\(Words.People.email)</dt><dd><bdi>\(email)</bdi></dd>
            <dt>\(Words.People.role)</dt><dd>\(role.text)</dd>
            <dt>\(Words.People.language)</dt><dd>\(Words.People.english)</dd></dl>
            <div class="pair">\(TextField(
                id: "name", name: "name", label: Words.People.name, value: name,
                help: Words.Sessions.nameHelp, isRequired: true, autocomplete: "name",
                refusal: refusals[.profile]))
            \(TextField(
                id: "zone", name: "zone", label: Words.People.zone, value: zone,
                help: Words.People.zoneHelp(organizationZone), refusal: refusals[.profile]))</div>
            """))
        \(card("leave", Words.People.leave, Words.People.saveLeave, to: .ownLeave, refusals[.leave], leaveFields.html))
        \(card(
            "password", Words.Sessions.password, Words.People.changePassword, to: .password,
            refusals[.password],
            """
            \(TextField(
                id: "old", name: "old", label: Words.People.oldPassword, type: .password, isRequired: true,
                autocomplete: "current-password", refusal: refusals[.password]))
            <div class="pair">\(TextField(
                id: "password", name: "password", label: Words.People.newPassword, type: .password,
                help: Words.Sessions.passwordHelp(leastCharacters), isRequired: true,
                autocomplete: "new-password", refusal: refusals[.password]))
            \(TextField(
                id: "password_again", name: "password_again", label: Words.Sessions.again, type: .password,
                isRequired: true, autocomplete: "new-password", refusal: refusals[.password]))</div>
            """))
        \(sessionsSection)
        """
    }

    private var leaveFields: LeaveFields {
        var fields = leave
        fields.refusal = refusals[.leave]
        return fields
    }

    private func card(
        _ id: String, _ heading: String, _ button: String, to path: Path, _ refusal: RefusalNote?,
        _ fields: HTML
    ) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(heading)</h2>
        <form action="\(path)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(refusal?.field == nil ? refusal?.html(id: "\(id)-refused") : nil)
        <div class="row"><button class="button" type="submit">\(button)</button></div></form></section>
        """
    }

    private var sessionsSection: HTML {
        """
        <section aria-labelledby="sessions-h"><h2 id="sessions-h">\(Words.People.sessions)</h2>
        <table class="table fold"><caption class="unseen">\(Words.People.sessions)</caption>
        <thead><tr><th scope="col">\(Words.People.browser)</th><th scope="col">\(Words.People.signedIn)</th>\
        <th scope="col">\(Words.People.seen)</th><th scope="col"><span class="unseen">\(Words.People.change)\
        </span></th></tr></thead>
        <tbody>\(each: sessions, row)</tbody></table></section>
        """
    }

    private func row(_ session: Session) -> HTML {
        """
        <tr><th scope="row">\(session.browser)</th>\
        <td class="quiet"><span class="unfold">\(Words.People.signedIn) </span>\(clock.time(session.opened))</td>\
        <td class="quiet"><span class="unfold">\(Words.People.seen) </span>\(clock.ago(session.seen))</td>\
        <td class="num">\(session.isThis ? "<span class=\"badge\">\(Words.People.thisOne)</span>" : ending(session))\
        </td></tr>

        """
    }

    private func ending(_ session: Session) -> HTML {
        """
        <form action="\(Path.endSession(session.id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button" type="submit" aria-label="\(Words.People.endNamed(session.browser))">\
        \(Words.People.endSession)</button></form>
        """
    }
}
