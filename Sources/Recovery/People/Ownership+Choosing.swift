/// A member as far as routing needs to know them.
package struct Candidate: Hashable, Sendable {
    package let member: Member
    /// The oldest of those they are in.
    package var team: ID<Team>?
    package var openCases: Int
    /// On leave today.
    package var isAway: Bool
    /// Has accepted the invitation.
    package var hasJoined: Bool

    package init(
        member: Member, team: ID<Team>? = nil, openCases: Int, isAway: Bool = false, hasJoined: Bool = true
    ) {
        self.member = member
        self.team = team
        self.openCases = openCases
        self.isAway = isAway
        self.hasJoined = hasJoined
    }
}

extension Case.Ownership {
    /// What routing knows of a new case.
    package struct Question: Hashable, Sendable {
        /// Owner of the account's other open case, if it has one.
        package var accountOwner: ID<Member>?
        /// The account's own manager, who never judges a complaint about the account they run.
        package var accountManager: ID<Member>?
        /// What the usual remedy of the suspected cause costs.
        package var usualRemedyMinor: Int64

        package init(accountOwner: ID<Member>?, accountManager: ID<Member>?, usualRemedyMinor: Int64) {
            self.accountOwner = accountOwner
            self.accountManager = accountManager
            self.usualRemedyMinor = usualRemedyMinor
        }
    }

    /// Chooses the one owner: who has the account's other case; else the least loaded of those with authority; else the
    /// lead (or the administrator), parked. Who has not joined yet comes after those who have. Nil only when the
    /// organization has no active lead and no administrator.
    package static func choose(for question: Question, among candidates: [Candidate]) -> Self? {
        let active = candidates.filter {
            $0.member.isActive && !$0.isAway && $0.member.id != question.accountManager
        }
        if let owner = active.first(where: { $0.member.id == question.accountOwner }) {
            return Self(owner, isParked: false)
        }
        let fitting = active.filter {
            $0.member.role.ownsCases && $0.member.limitMinor >= question.usualRemedyMinor
        }
        if let best = leastLoaded(fitting) { return Self(best, isParked: false) }
        // Better the account's own manager, or somebody on leave, than nobody.
        return parked(among: active) ?? parked(among: candidates.filter(\.member.isActive))
    }

    private init(_ candidate: Candidate, isParked: Bool) {
        self.init(owner: candidate.member.id, isParked: isParked, team: candidate.team)
    }

    private static func parked(among candidates: [Candidate]) -> Self? {
        let joined = candidates.filter(\.hasJoined)
        for those in [joined, candidates] {
            for role in [Role.programmeLead, .administrator] {
                if let lead = leastLoaded(those.filter { $0.member.role == role }) {
                    return Self(lead, isParked: true)
                }
            }
        }
        return nil
    }

    private static func leastLoaded(_ candidates: [Candidate]) -> Candidate? {
        let joined = candidates.filter(\.hasJoined)
        return (joined.isEmpty ? candidates : joined)
            .min { ($0.openCases, $0.member.id) < ($1.openCases, $1.member.id) }
    }
}
