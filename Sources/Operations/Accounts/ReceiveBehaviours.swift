package import Connections
package import Recovery
import Storage

/// Takes dated facts that are not feedback (purchases, renewals, usage), each once under its key.
package struct ReceiveBehaviours: Sendable {
    package let organization: Organization.Key
    package let forms: [BehaviourForm]

    package init(of organization: Organization.Key, _ forms: [BehaviourForm]) {
        self.organization = organization
        self.forms = forms
    }

    /// One answer per form, in order. Whoever a fact names is made when not yet known.
    package func run(at workplace: Workplace) async throws -> [RecordAnswer] {
        let world = workplace.world
        return try await workplace.writeAgain { connection in
            try self.forms.map { try self.take($0, connection, world) }
        }
    }

    private func take(
        _ form: BehaviourForm, _ connection: any WriteConnection, _ world: World
    ) throws -> RecordAnswer {
        let now = world.now()
        let known = try connection.rows(
            """
            SELECT id FROM behaviours
            WHERE organization_id = \(organization) AND source = \(form.source)
                AND source_id = \(form.sourceID)
            """)
        if let row = known.first { return .unchanged(try row.text(0)) }
        let account = try form.accountID.map { try self.account($0, connection, world, now) }
        let customer = try form.customerID.map { try self.customer($0, in: account, connection, world, now) }
        let id = world.newName()
        try connection.run(
            """
            INSERT INTO behaviours (organization_id, id, source, source_id, customer_id, account_id, kind,
                amount_minor, currency, quantity, occurred_ms, received_ms)
            VALUES (\(organization), \(id), \(form.source), \(form.sourceID), \(customer?.id),
                \(account ?? customer?.account), \(form.kind.rawValue), \(form.amountMinor), \(form.currency),
                \(form.quantity), \(form.occurredAt), \(min(form.receivedAt ?? now, now)))
            """)
        return .taken(id)
    }

    private func account(
        _ key: String, _ connection: any WriteConnection, _ world: World, _ now: Instant
    ) throws -> ID<Account> {
        if let known = try connection.first(KnownAccounts(of: organization, keys: [key])) { return known.id }
        let made = KnownAccount(id: ID(world.newName()), key: key)
        try connection.insert([made], of: organization, importing: nil, now: now)
        return made.id
    }

    private func customer(
        _ key: String, in account: ID<Account>?, _ connection: any WriteConnection, _ world: World,
        _ now: Instant
    ) throws -> KnownCustomer {
        let query = CustomersByKey(of: organization, keys: [key], connection.dialect)
        if let known = try connection.first(query) {
            guard let survivor = known.mergedInto else { return known }
            return try connection.first(
                CustomersByID(of: organization, ids: [survivor], connection.dialect)) ?? known
        }
        let made = KnownCustomer(
            id: ID(world.newName()), key: key, account: account, name: nil, email: nil, phone: nil,
            isTest: false)
        try connection.insert([made], of: organization, importing: nil, now: now)
        return made
    }
}
