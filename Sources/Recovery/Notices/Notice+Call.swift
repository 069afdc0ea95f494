extension Notice {
    /// What happened, and whom it calls, before anybody asked who leads and when each of them works.
    package struct Call: Hashable, Sendable {
        package let kind: Kind
        package let key: String
        package let about: ID<Case>?
        package let clock: Clock.Kind?
        package let actor: ID<Member>?
        package let cases: Int
        package let at: Instant
        package let members: [ID<Member>]
        /// Beside the members; but not this one, who knows by another notice.
        package let leads: Leads
        /// Breaks the quiet of the night.
        package let isUrgent: Bool

        package enum Leads: Hashable, Sendable {
            case none, all
            case others(than: ID<Member>)
        }

        package init(
            _ kind: Kind, key: String, about: ID<Case>?, _ members: [ID<Member>], leads: Leads = .none,
            clock: Clock.Kind? = nil, by actor: ID<Member>? = nil, cases: Int = 1, at: Instant,
            isUrgent: Bool = false
        ) {
            self.kind = kind
            self.key = key
            self.about = about
            self.clock = clock
            self.actor = actor
            self.cases = cases
            self.at = at
            self.members = members
            self.leads = leads
            self.isUrgent = isUrgent
        }

        package static func imported(_ cases: Int, with id: ID<Import>, to owner: ID<Member>, at: Instant)
            -> Call
        {
            Call(.imported, key: "imported.\(id)", about: nil, [owner], cases: cases, at: at)
        }

        package static func mentioned(
            _ members: [ID<Member>], in note: String, about id: ID<Case>, by author: ID<Member>, at: Instant
        ) -> Call {
            Call(.mentioned, key: "mentioned.\(note)", about: id, members, by: author, at: at)
        }

        /// One for each whom it calls, but for who did it. What arises while a member does not work is shown from their next
        /// opening on.
        package func notices(
            leads: [ID<Member>], by timekeeping: Timekeeping, now: Instant
        ) -> [Notice] {
            var called: [ID<Member>] = []
            for member in members + self.leads.among(leads)
            where member != actor && !called.contains(member) {
                called.append(member)
            }
            return called.map { member in
                let calendar = timekeeping.calendar(of: member)
                return Notice(
                    key: key, kind, for: member, about: about, clock: clock, by: actor, cases: cases, at: at,
                    shownFrom: isUrgent ? now : calendar.nextOpen(from: now))
            }
        }
    }
}

extension Notice.Call.Leads {
    fileprivate func among(_ leads: [ID<Member>]) -> [ID<Member>] {
        switch self {
        case .none: []
        case .all: leads
        case .others(let owner): leads.filter { $0 != owner }
        }
    }
}

extension Member {
    /// Who runs the programme: its leads, or the administrators where it has none.
    package static func leads(among members: [Member]) -> [ID<Member>] {
        let active = members.filter(\.isActive)
        let leads = active.filter { $0.role == .programmeLead }
        return (leads.isEmpty ? active.filter { $0.role == .administrator } : leads).map(\.id)
    }
}
