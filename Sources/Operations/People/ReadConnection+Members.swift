import Recovery
import Storage

extension ReadConnection {
    /// The member who does something, if they may.
    /// - Throws: `Missing`, or `NotAllowed` for a role that may not, or for somebody who has left.
    func actor(
        _ id: ID<Member>, of organization: Organization.Key, needing permission: Permission
    ) throws -> Member {
        guard let actor = try first(MemberByID(of: organization, id)) else { throw Missing("member") }
        guard actor.isActive, actor.role.may(permission) else { throw NotAllowed(actor.role) }
        return actor
    }

    func member(_ id: ID<Member>, of organization: Organization.Key) throws -> Member {
        guard let found = try first(MemberByID(of: organization, id)) else { throw Missing("member") }
        return found
    }

    func organization(_ key: Organization.Key) throws -> Organization {
        guard let found = try first(Organizations(key)) else { throw Missing("organization") }
        return found
    }

    /// The zone in which the organization's days are cut.
    func zone(of organization: Organization.Key, _ world: World) throws -> Zone {
        try world.zones.zone(named: self.organization(organization).zone)
    }
}
