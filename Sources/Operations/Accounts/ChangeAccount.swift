package import Recovery
import Storage

/// Changes what is known of an account. Signals and cases keep the segment that they were stamped with.
package struct ChangeAccount: Sendable {
    package let organization: Organization.Key
    package let id: ID<Account>
    package let actor: ID<Member>
    package var name: String?
    package var segment: String?
    package var location: String?
    package var annualRevenueMinor: Int64?
    package var since: LocalDay?
    package var renewalOn: LocalDay?
    package var manager: ID<Member>?
    package var namedContact: String?

    package init(_ id: ID<Account>, of organization: Organization.Key, by actor: ID<Member>) {
        self.id = id
        self.organization = organization
        self.actor = actor
    }

    /// - Throws: `Account.ChangeRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws {
        try await workplace.writer.write { connection in try self.run(connection) }
    }

    private func run(_ connection: any WriteConnection) throws {
        _ = try connection.actor(actor, of: organization, needing: .editCustomers)
        let its = AccountList(of: organization, id: id.rawValue)
        guard let before = try connection.first(its) else { throw Missing("account") }
        let chosen = try manager.map { id in
            guard let found = try connection.first(MemberByID(of: organization, id)) else {
                throw Account.ChangeRefusal.managerUnknown
            }
            return found
        }
        // Whoever managed it may have left since, and stays until somebody else is chosen.
        let isNew = manager != before.manager
        try Account.check(
            annualRevenueMinor: annualRevenueMinor, since: since, renewalOn: renewalOn,
            manager: isNew ? chosen : nil)
        guard let organizations = try connection.first(Organizations(organization)) else {
            throw Missing("organization")
        }
        let currency = annualRevenueMinor == nil ? before.currency : before.currency ?? organizations.currency
        try connection.run(
            """
            UPDATE accounts SET name = \(name), segment = \(segment), location = \(location),
                annual_revenue_minor = \(annualRevenueMinor), currency = \(currency),
                since_day = \(since?.daysSince1970), renewal_day = \(renewalOn?.daysSince1970),
                manager_id = \(manager), named_contact = \(namedContact)
            WHERE organization_id = \(organization) AND id = \(id)
            """)
        try connection.makeFindable([SearchSubject(.account, id.rawValue)], of: organization)
    }
}
