import Recovery
import Storage

/// What a transaction of several moves writes once, at its end: notices, and last of all, in one order, what members carry.
struct Aftermath {
    var loads: [ID<Member>: Int] = [:]
    var calls: [Notice.Call] = []

    func write(
        _ connection: any WriteConnection, of organization: Organization.Key, _ world: World
    ) throws {
        try connection.notify(calls, of: organization, world)
        try connection.carry(loads, of: organization, now: world.now())
    }
}
