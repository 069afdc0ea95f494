package import Connections
package import Recovery
import Storage

/// Takes accounts as another system knows them: new ones are made, known ones take over what is said of them.
package struct ReceiveAccounts: Sendable {
    package let organization: Organization.Key
    package let forms: [AccountForm]

    package init(of organization: Organization.Key, _ forms: [AccountForm]) {
        self.organization = organization
        self.forms = forms
    }

    /// One answer per form, in order.
    package func run(at workplace: Workplace) async throws -> [RecordAnswer] {
        let world = workplace.world
        return try await workplace.writeAgain { connection in
            try self.forms.map { try self.take($0, connection, world) }
        }
    }

    private func take(
        _ form: AccountForm, _ connection: any WriteConnection, _ world: World
    ) throws -> RecordAnswer {
        var manager: ID<Member>?
        if let email = form.managerEmail {
            let found = try connection.rows(
                """
                SELECT id FROM members
                WHERE organization_id = \(organization) AND email = \(email.lowercased())
                """)
            guard let row = found.first else { return .refused(RecordRefusal.managerUnknown(email: email)) }
            manager = try row.id(0)
        }
        let known = try connection.first(KnownAccounts(of: organization, keys: [form.id]))
        let id = known?.id ?? ID(world.newName())
        let its = AccountList(of: organization, id: id.rawValue)
        if let refusal = try refusal(of: form, over: try connection.first(its)) { return .refused(refusal) }
        if known == nil {
            try connection.insert(
                [KnownAccount(id: id, key: form.id)], of: organization, importing: nil, now: world.now())
        }
        let before = try connection.first(its)
        try connection.run(
            """
            UPDATE accounts SET name = COALESCE(\(form.name), name), segment = COALESCE(\(form.segment), segment),
                location = COALESCE(\(form.location), location),
                annual_revenue_minor = COALESCE(\(form.annualRevenueMinor), annual_revenue_minor),
                currency = COALESCE(\(form.currency), currency),
                since_day = COALESCE(\(form.since?.daysSince1970), since_day),
                renewal_day = COALESCE(\(form.renewalOn?.daysSince1970), renewal_day),
                manager_id = COALESCE(\(manager), manager_id),
                named_contact = COALESCE(\(form.namedContact), named_contact),
                is_test = COALESCE(\(form.isTest), is_test)
            WHERE organization_id = \(organization) AND id = \(id)
            """)
        try connection.makeFindable([SearchSubject(.account, id.rawValue)], of: organization)
        guard known != nil else { return .taken(id.rawValue) }
        return try connection.first(its) == before ? .unchanged(id.rawValue) : .updated(id.rawValue)
    }

    /// Whoever says when it renews or began is told what cannot be; what is known already is not held against them.
    private func refusal(
        of form: AccountForm, over known: AccountList.Entry?
    ) throws -> Account.ChangeRefusal? {
        guard form.since != nil || form.renewalOn != nil else { return nil }
        do throws(Account.ChangeRefusal) {
            try Account.check(
                annualRevenueMinor: nil, since: form.since ?? known?.since,
                renewalOn: form.renewalOn ?? known?.renewalOn, manager: nil)
            return nil
        } catch { return error }
    }
}
