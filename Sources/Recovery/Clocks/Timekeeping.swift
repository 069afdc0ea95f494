/// How an organization keeps time: its policies, its calendars, and who works by which.
package struct Timekeeping: Hashable, Sendable {
    package let rules: ClockRules
    package let followUp: FollowUp
    package let calendars: [ID<WorkCalendar>: WorkCalendar]
    /// Of those who have none of their own.
    package let usual: WorkCalendar
    package let calendarsOfMembers: [ID<Member>: ID<WorkCalendar>]

    package init(
        _ rules: ClockRules, _ followUp: FollowUp = .usual, usual: WorkCalendar,
        calendars: [ID<WorkCalendar>: WorkCalendar] = [:],
        ofMembers calendarsOfMembers: [ID<Member>: ID<WorkCalendar>] = [:]
    ) {
        self.rules = rules
        self.followUp = followUp
        self.usual = usual
        self.calendars = calendars
        self.calendarsOfMembers = calendarsOfMembers
    }

    package func calendar(of member: ID<Member>) -> WorkCalendar {
        calendarsOfMembers[member].flatMap { calendars[$0] } ?? usual
    }

    package func timing(of found: Case) -> Timing {
        timing(owner: found.owner, team: found.team, found.opening.measure)
    }

    package func timing(owner: ID<Member>, team: ID<Team>?, _ measure: Measure?) -> Timing {
        Timing(rules.policy(ofTeam: team, measure), followUp, by: calendar(of: owner))
    }
}

extension WorkCalendar {
    /// What an organization begins with: Monday to Friday, 9 to 17.
    package static func officeHours(in zone: Zone) -> WorkCalendar {
        let day = [Opening(from: 540, to: 1_020)]
        return WorkCalendar(checked: zone, Array(repeating: day, count: 5) + [[], []], [:])
    }
}
