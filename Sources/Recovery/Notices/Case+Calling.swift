extension Case {
    /// Whom what happened since the case was loaded calls; asked before it is saved.
    package var calls: [Notice.Call] {
        news.enumerated().flatMap { index, event in calls(of: event, number: number(ofNews: index)) }
    }

    private func calls(of event: CaseEvent, number: Int) -> [Notice.Call] {
        switch event.kind {
        case .owned, .replaced, .handedOver: assigned(event, number)
        case .escalated:
            event.subject.map { [call(.backing, event, number, [ID<Member>($0)])] } ?? []
        case .warned: [timed(event.was == "50" ? .half : .late, event)]
        case .breached: [timed(.breached, event)]
        case .reopened:
            [call(.reopened, event, number, leads: event.round > Self.roundsOfTheirOwn ? .all : .none)]
        case .scoredEarly: [call(.scoredEarly, event, number)]
        case .corrected: [call(.corrected, event, number)]
        case .approvalAsked:
            event.became.map { [call(.approvalAsked, event, number, [ID<Member>($0)])] } ?? []
        case .approved: [call(.approved, event, number, asked(event))]
        case .declined: [call(.declined, event, number, asked(event))]
        case .taskAsked, .taskPassed: [call(.taskAsked, event, number, helper(event))]
        case .taskDone: [call(.taskDone, event, number, asked(event) + helper(event))]
        case .taskDeclined: [call(.taskDeclined, event, number, asked(event))]
        case .taskReturned: [call(.taskReturned, event, number)]
        default: []
        }
    }

    /// From a second reopening on an owner is not left alone with it. Source: SPEC, "a second reopening brings a backer".
    private static let roundsOfTheirOwn = 2

    /// Who asked, and who owns the case.
    private func asked(_ event: CaseEvent) -> [ID<Member>] {
        (event.was.map { [ID<Member>($0)] } ?? []) + [owner]
    }

    /// Who was asked to do it; nobody where it was back with the owner.
    private func helper(_ event: CaseEvent) -> [ID<Member>] {
        event.became.map { [ID<Member>($0)] } ?? []
    }

    private func assigned(_ event: CaseEvent, _ number: Int) -> [Notice.Call] {
        guard let subject = event.subject else { return [] }
        let next = ID<Member>(subject)
        let theirs = call(.assigned, event, number, [next])
        guard event.became == "parked" else { return [theirs] }
        return [theirs, call(.parked, event, number, [], leads: .others(than: next))]
    }

    /// Of a clock: one of each kind in each round, a promise by its own name.
    private func timed(_ kind: Notice.Kind, _ event: CaseEvent) -> Notice.Call {
        let clock = event.became.flatMap(Clock.Kind.init)
        let thing = event.subject ?? event.became ?? ""
        let isFirstContact = clock == .firstTouch || clock == .outreach
        return Notice.Call(
            kind, key: "\(kind.rawValue).\(thing).\(event.round).\(id)", about: id, [owner],
            leads: kind == .breached && clock == .outreach ? .all : .none, clock: clock, by: event.actor,
            at: event.at, isUrgent: kind == .breached && severity == .critical && isFirstContact)
    }

    private func call(
        _ kind: Notice.Kind, _ event: CaseEvent, _ number: Int, _ members: [ID<Member>]? = nil,
        leads: Notice.Call.Leads = .none
    ) -> Notice.Call {
        Notice.Call(
            kind, key: "\(kind.rawValue).\(number).\(id)", about: id, members ?? [owner], leads: leads,
            by: event.actor, at: event.at)
    }
}
