package import Recovery

/// Who a member is and what they may do. Posts `name`, `email`, `role`, `authority`, `team-N` (yes).
package struct MemberFields: Rendered {
    package var name = ""
    package var email = ""
    package var role: Role?
    /// As typed.
    package var authority = ""
    package var currency: String
    /// All teams of the organization, by id.
    package var teams: [Choice] = []
    package var chosenTeams: Set<String> = []
    package var refusal: RefusalNote?

    package init(currency: String) {
        self.currency = currency
    }

    package var html: HTML {
        """
        <div class="pair">\(TextField(
            id: "name", name: "name", label: Words.People.name, value: name, help: Words.People.nameHelp,
            isRequired: true, refusal: refusal))
        \(TextField(
            id: "email", name: "email", label: Words.People.email, value: email, type: .email,
            help: Words.People.emailHelp, isRequired: true, refusal: refusal))</div>
        \(SelectField(
            id: "role", name: "role", label: Words.People.role,
            groups: [.init(label: nil, choices: Role.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: role?.rawValue, none: Words.Layout.chooseOne, help: Words.People.roleHelp,
            refusal: refusal))
        \(TextField(
            id: "authority", name: "authority", label: Words.People.authority(currency), value: authority,
            help: Words.People.authorityHelp, refusal: refusal))
        \(HTML.when(!teams.isEmpty, teamChoice))
        """
    }

    private var teamChoice: HTML {
        """
        <fieldset class="field"><legend>\(Words.People.teams)</legend><div class="row">\
        \(each: teams.enumerated(), { team($0.offset, $0.element) })</div></fieldset>
        """
    }

    private func team(_ index: Int, _ team: Choice) -> HTML {
        """
        <span class="row"><input type="checkbox" id="team-\(index)" name="team-\(team.value)" value="yes"\
        \(HTML.when(chosenTeams.contains(team.value), " checked"))><label for="team-\(index)">\(team.label)\
        </label></span>
        """
    }

    mutating func fill(from form: PageForm) {
        name = form["name"]
        email = form["email"]
        role = form.choice("role")
        authority = form["authority"]
        chosenTeams = Set(teams.map(\.value).filter { form.isTicked("team-\($0)") })
    }

    /// - Throws: what cannot be read at all; whether it is allowed is up to the rule.
    func read() throws(RefusalNote) -> (role: Role, authorityMinor: Int64) {
        guard let role else {
            throw RefusalNote(rule: "member_role", sentence: Words.People.noRole, field: "role")
        }
        let typed = authority.filter { !$0.isWhitespace }
        guard let amount = TypedAmount(typed.isEmpty ? "0" : typed, currency: currency) else {
            throw .notAnAmount(in: "authority")
        }
        return (role, amount.minor)
    }
}
