package import Recovery
import Storage

/// Makes the next version of a playbook; those before it stay as they are, and so do the cases that began with them.
package struct SavePlaybook: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    /// Its own version is not looked at.
    package let playbook: Playbook
    /// The version that was edited; 0 for the first one of a reason.
    package let edited: Int
    /// What stands on every trend from its day on; nil for no mark.
    package var mark: String?

    package init(
        of organization: Organization.Key, by actor: ID<Member>, _ playbook: Playbook, editing edited: Int
    ) {
        self.organization = organization
        self.actor = actor
        self.playbook = playbook
        self.edited = edited
    }

    package enum SavingRefusal: Refusal, Hashable {
        /// By somebody else, into this version.
        case changedMeanwhile(version: Int)

        package var rule: String { "playbook_changed_meanwhile" }
    }

    /// Returns the version that is the latest then: the one edited, where nothing was changed.
    /// - Throws: `Playbook.PlaybookRefusal`, `SavingRefusal`, `NotAllowed`, or `Missing` for a reason that the
    ///   organization does not have.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        return try await workplace.writeAgain { connection in try self.save(connection, world) }
    }

    private func save(_ connection: any WriteConnection, _ world: World) throws -> Int {
        let now = world.now()
        _ = try connection.actor(actor, of: organization, needing: .administer)
        let key = playbook.key
        if let reason = key.reason {
            let reasons = try connection.all(OrganizationsReasons(of: organization))
            guard reasons.contains(where: { $0.code == reason && $0.cause == key.cause }) else {
                throw Missing("playbook")
            }
        }
        let latest = try connection.versions(of: key, in: organization).first
        guard edited == latest?.playbook.version ?? 0 else {
            throw SavingRefusal.changedMeanwhile(version: latest?.playbook.version ?? 0)
        }
        try playbook.check(against: try connection.all(RemedyCatalogue(of: organization)))
        if let latest {
            if playbook.saysTheSame(as: latest.playbook) { return edited }
            if latest.madeAt == nil {
                try connection.keep(latest.playbook, by: nil, of: organization, now: now)
            }
        }
        var next = playbook
        next.version = edited + 1
        guard try connection.keep(next, by: actor, of: organization, now: now) else {
            throw SavingRefusal.changedMeanwhile(version: next.version)
        }
        if let mark {
            let today = try connection.zone(of: organization, world).day(of: now)
            try connection.insert(try Mark(.playbook, on: today, mark), by: actor, of: organization, world)
        }
        return next.version
    }
}
