import Recovery
import Storage

/// The moves that follow a delivery, and those of the page on which the customer follows the case, inside the
/// transaction of the move of the case.
struct FollowingMoves {
    let organization: Organization.Key
    let connection: any WriteConnection
    let now: Instant

    func confirm(in moved: inout Case, by actor: Member) throws {
        try moved.confirm(in: touches(of: moved), by: actor.id, now: now)
    }

    func endTrial(works: Bool, words: String, in moved: inout Case, by actor: Member) throws {
        let began = moved.trial?.start
        try moved.endTrial(works: works, by: actor.id, now: now)
        guard works else {
            return try moved.reopenByHand(because: words, by: actor.id, now: now)
        }
        try moved.confirm(in: touches(of: moved), since: began, by: actor.id, now: now)
    }

    func mark(
        step number: Int, skippingBecause reason: String?, in moved: inout Case, by actor: Member
    ) throws {
        let steps = try connection.reonboarding(of: moved, in: organization)
        let marked = try connection.all(ReonboardingSteps(of: organization, moved.id))
            .filter { $0.round == moved.round }.map(\.step)
        try moved.mark(
            step: number, of: steps.count, skippingBecause: reason, beside: marked, by: actor.id, now: now)
        try connection.insert(
            Case.ReonboardingStep(number, isSkipped: reason != nil), because: reason, by: actor.id,
            in: moved, of: organization, now: now)
    }

    func openProgress(_ hash: String, in moved: inout Case, by actor: Member) throws {
        moved.openProgress(by: actor.id, now: now)
        try connection.insertProgressLink(hash, to: moved, by: actor.id, of: organization, now: now)
    }

    func withdrawProgress(in moved: inout Case, by actor: Member) throws {
        let link = try connection.progressLink(to: moved.id, of: organization)
        try moved.withdrawProgress(hasLink: link != nil, by: actor.id, now: now)
        try connection.withdrawProgressLink(to: moved, of: organization, now: now)
    }

    private func touches(of moved: Case) throws -> [Touch] {
        try connection.all(CaseTouches(of: organization, moved.id)).map(\.touch)
    }
}
