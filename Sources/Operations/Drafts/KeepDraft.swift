package import Recovery
import Storage

/// Keeps what a member has typed into a form so far; nothing typed: forgets it.
package struct KeepDraft: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    /// The address that the form is sent to.
    package let form: String
    /// As the page's script wrote it.
    package let fields: String?

    package init(of organization: Organization.Key, _ member: ID<Member>, form: String, fields: String?) {
        self.organization = organization
        self.member = member
        self.form = form
        self.fields = fields
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            guard let fields = self.fields else {
                return try connection.run(
                    """
                    DELETE FROM drafts WHERE organization_id = \(self.organization)
                        AND member_id = \(self.member) AND form = \(self.form)
                    """)
            }
            return try connection.run(
                """
                INSERT INTO drafts (organization_id, member_id, form, fields, saved_ms)
                VALUES (\(self.organization), \(self.member), \(self.form), \(fields), \(now))
                ON CONFLICT (organization_id, member_id, form) DO UPDATE
                SET fields = excluded.fields, saved_ms = excluded.saved_ms
                """)
        }
    }
}
