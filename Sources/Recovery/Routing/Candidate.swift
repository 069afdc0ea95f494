/// A member as far as routing needs to know them.
package struct Candidate: Hashable, Sendable {
    package let member: Member
    /// Of those they are in, the oldest first.
    package var teams: [ID<Team>]
    package var openCases: Int
    /// On leave today.
    package var isAway: Bool
    /// Has accepted the invitation.
    package var hasJoined: Bool
    /// When they work next; now where they are at work.
    package var opensAt: Instant
    /// When a case was given to them last.
    package var lastGivenAt: Instant?

    package init(
        member: Member, teams: [ID<Team>] = [], openCases: Int, isAway: Bool = false, hasJoined: Bool = true,
        opensAt: Instant = Instant(milliseconds: 0), lastGivenAt: Instant? = nil
    ) {
        self.member = member
        self.teams = teams
        self.openCases = openCases
        self.isAway = isAway
        self.hasJoined = hasJoined
        self.opensAt = opensAt
        self.lastGivenAt = lastGivenAt
    }

    /// One more case is theirs.
    package mutating func take(at now: Instant) {
        openCases += 1
        lastGivenAt = now
    }
}
