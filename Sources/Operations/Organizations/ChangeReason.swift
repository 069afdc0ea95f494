package import Recovery
import Storage

/// Adds a reason, or maps a known one to another cause; what was diagnosed by it stays as it was.
package struct ChangeReason: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let reason: Reason

    package init(of organization: Organization.Key, by actor: ID<Member>, _ reason: Reason) {
        self.organization = organization
        self.actor = actor
        self.reason = reason
    }

    package enum ReasonRefusal: Refusal, Hashable {
        case noCode
        case costBelowZero

        package var rule: String {
            switch self {
            case .noCode: "reason_code"
            case .costBelowZero: "usual_remedy_cost"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        guard reason.code.isCode else { throw ReasonRefusal.noCode }
        guard reason.usualRemedyMinor >= 0 else { throw ReasonRefusal.costBelowZero }
        _ = try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            return try connection.run(
                """
                INSERT INTO reasons (organization_id, code, cause, usual_remedy_minor)
                VALUES (\(self.organization), \(self.reason.code), \(self.reason.cause),
                    \(self.reason.usualRemedyMinor))
                ON CONFLICT (organization_id, code) DO UPDATE
                SET cause = excluded.cause, usual_remedy_minor = excluded.usual_remedy_minor
                """)
        }
    }
}
