package import Recovery

/// One member as a list shows them.
package struct MemberRow: Hashable, Sendable {
    package let id: String
    package let name: String
    package let email: String?
    package let role: Role
    /// With its currency.
    package let authority: String
    /// What of it they may give themselves, and what by their role.
    package var ownAuthority: String?
    package var roleAuthority: String?
    package let openCases: Int
    package let state: State

    package enum State: Hashable, Sendable {
        case here, invited, gone
        /// Until this day, as it is read.
        case away(until: String)

        var badge: HTML {
            switch self {
            case .here: HTML()
            case .invited: "<span class=\"badge\">\(Words.People.invited)</span>"
            case .gone: "<span class=\"badge\">\(Words.People.gone)</span>"
            case .away(let day): "<span class=\"badge warn\">\(Words.People.away(until: day))</span>"
            }
        }
    }

    package init(
        id: String, name: String, email: String?, role: Role, authority: String, openCases: Int, state: State
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.authority = authority
        self.openCases = openCases
        self.state = state
    }
}
