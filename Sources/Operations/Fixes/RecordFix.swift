package import Recovery
import Storage

/// Puts down a structural change that is to remove a cause; which cases it answers is told by `MoveFix`.
package struct RecordFix: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let title: String
    package let cause: Cause
    package let touchpoint: String?

    package init(
        of organization: Organization.Key, by actor: ID<Member>, title: String, cause: Cause,
        touchpoint: String?
    ) {
        self.organization = organization
        self.actor = actor
        self.title = title
        self.cause = cause
        self.touchpoint = touchpoint
    }

    package func run(at workplace: Workplace) async throws -> ID<Fix> {
        let world = workplace.world
        let touchpoint = touchpoint.flatMap { $0.isBlank ? nil : $0 }
        return try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .manageFixes)
            let fix = try Fix(
                recorded: self.title, as: ID(world.newName()), of: self.cause, at: touchpoint,
                now: world.now())
            try connection.insert(fix, of: self.organization)
            return fix.id
        }
    }
}
