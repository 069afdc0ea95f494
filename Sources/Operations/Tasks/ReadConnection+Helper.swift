import Recovery
import Storage

extension ReadConnection {
    /// A member as they stand today: who is asked and whose task goes back is decided by that.
    func helper(
        _ id: ID<Member>, of organization: Organization.Key, now: Instant, _ world: World
    ) throws -> Case.Helper {
        let today = try zone(of: organization, world).day(of: now)
        let isAway = try first(IsAway(id, on: today, of: organization)) ?? false
        return Case.Helper(try member(id, of: organization), isAway: isAway)
    }
}
