package import Recovery
import Storage

/// Changes what is known of an account. Signals and cases keep the segment that they were stamped with.
package struct ChangeAccount: Sendable {
    package let organization: Organization.Key
    package let id: ID<Account>
    package let actor: ID<Member>
    package var name = Edit<String?>(from: nil, to: nil)
    package var segment = Edit<String?>(from: nil, to: nil)
    package var location = Edit<String?>(from: nil, to: nil)
    package var annualRevenueMinor = Edit<Int64?>(from: nil, to: nil)
    package var since = Edit<LocalDay?>(from: nil, to: nil)
    package var renewalOn = Edit<LocalDay?>(from: nil, to: nil)
    package var manager = Edit<ID<Member>?>(from: nil, to: nil)
    package var namedContact = Edit<String?>(from: nil, to: nil)

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
        _ = try connection.rows(
            """
            SELECT id FROM accounts WHERE organization_id = \(organization) AND id = \(id)\(connection.dialect.forUpdate)
            """)
        let its = AccountList(of: organization, id: id.rawValue)
        guard let before = try connection.first(its) else { throw Missing("account") }
        typealias Refusal = Account.ChangeRefusal
        let name = try name.over(before.name, else: Refusal.changedMeanwhile(.name))
        let segment = try segment.over(before.segment, else: Refusal.changedMeanwhile(.segment))
        let location = try location.over(before.location, else: Refusal.changedMeanwhile(.location))
        let annualRevenueMinor = try annualRevenueMinor.over(
            before.annualRevenueMinor, else: Refusal.changedMeanwhile(.revenue))
        let since = try since.over(before.since, else: Refusal.changedMeanwhile(.since))
        let renewalOn = try renewalOn.over(before.renewalOn, else: Refusal.changedMeanwhile(.renewal))
        let manager = try manager.over(before.manager, else: Refusal.changedMeanwhile(.manager))
        let contact = try namedContact.over(before.namedContact, else: Refusal.changedMeanwhile(.contact))
        let chosen = try manager.map { id in
            guard let found = try connection.first(MemberByID(of: organization, id)) else {
                throw Refusal.managerUnknown
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
                manager_id = \(manager), named_contact = \(contact)
            WHERE organization_id = \(organization) AND id = \(id)
            """)
        try connection.makeFindable([SearchSubject(.account, id.rawValue)], of: organization)
    }
}
