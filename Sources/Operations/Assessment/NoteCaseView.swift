package import Recovery
import Storage

/// Notes that a member had the page of a case open; the first time stays.
package struct NoteCaseView: Sendable {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ id: ID<Case>, by member: ID<Member>) {
        self.organization = organization
        self.id = id
        self.member = member
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO case_views (organization_id, case_id, member_id, first_ms)
                VALUES (\(self.organization), \(self.id), \(self.member), \(now))
                ON CONFLICT (organization_id, case_id, member_id) DO NOTHING
                """)
        }
    }
}
