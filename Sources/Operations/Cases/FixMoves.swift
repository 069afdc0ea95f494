import Recovery
import Storage

/// The moves by which a fix carries the case along, inside the transaction of the move of the case.
struct FixMoves {
    let organization: Organization.Key
    /// Of a fix that is proposed.
    let name: String
    let connection: any WriteConnection
    let now: Instant

    func link(_ id: ID<Fix>, to moved: inout Case, by actor: Member) throws {
        guard let fix = try connection.first(Fixes(of: organization, id))?.fix else { throw Missing("fix") }
        let others = try connection.all(FixesOfCase(of: organization, moved.id))
        try moved.link(fix, beside: others, isProposed: false, by: actor.id, now: now)
        try connection.link([moved.id], to: id, of: organization, now: now)
    }

    func propose(_ title: String, for moved: inout Case, by actor: Member) throws {
        let fix = try Fix(proposed: title, as: ID(name), for: moved, now: now)
        try moved.link(fix, beside: [], isProposed: true, by: actor.id, now: now)
        try connection.insert(fix, of: organization)
        try connection.link([moved.id], to: fix.id, of: organization, now: now)
    }
}
