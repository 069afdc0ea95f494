package import Recovery

/// What a member has typed into one form and not sent.
package struct Drafts: Query {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let form: String

    package init(of organization: Organization.Key, _ member: ID<Member>, form: String) {
        self.organization = organization
        self.member = member
        self.form = form
    }

    package var sql: SQL {
        """
        SELECT fields FROM drafts
        WHERE organization_id = \(organization) AND member_id = \(member) AND form = \(form)
        """
    }

    package func answer(_ row: Row) throws -> String { try row.text(0) }
}
