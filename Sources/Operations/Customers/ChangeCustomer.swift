package import Recovery
import Storage

/// Changes what a customer is called, how they are reached, and which account they belong to; what they said goes along.
package struct ChangeCustomer: Sendable {
    package let organization: Organization.Key
    package let id: ID<Customer>
    package let actor: ID<Member>
    package var name: String?
    package var email: String?
    package var phone: String?
    /// The account's id in the source; nil: none.
    package var accountKey: String?

    package init(_ id: ID<Customer>, of organization: Organization.Key, by actor: ID<Member>) {
        self.id = id
        self.organization = organization
        self.actor = actor
    }

    /// - Throws: `Customer.ChangeRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        try await workplace.writer.write { connection in try self.run(connection, now: now) }
    }

    private func run(_ connection: any WriteConnection, now: Instant) throws {
        _ = try connection.actor(actor, of: organization, needing: .editCustomers)
        let query = CustomersByID(of: organization, ids: [id], connection.dialect)
        guard let before = try connection.first(query) else { throw Missing("customer") }
        if before.mergedInto != nil { throw Customer.ChangeRefusal.isSomebodyElse }
        if let email, !email.isAddress { throw Customer.ChangeRefusal.notAnAddress(email) }
        var changed = before
        changed.name = name
        changed.email = email?.lowercased()
        changed.phone = phone
        changed.account = try accountKey.map { try account($0, connection) }
        guard changed != before else { return }
        try connection.update([changed], of: organization)
        if changed.account != before.account { try move(changed, from: before.account, connection, now: now) }
        try connection.tellOfCases(of: [id], in: organization, now: now)
    }

    private func account(_ key: String, _ connection: any WriteConnection) throws -> ID<Account> {
        guard let known = try connection.first(KnownAccounts(of: organization, keys: [key])) else {
            throw Customer.ChangeRefusal.accountUnknown(key: key)
        }
        return known.id
    }

    private func move(
        _ changed: KnownCustomer, from old: ID<Account>?, _ connection: any WriteConnection, now: Instant
    ) throws {
        try connection.takeAlong([(id, changed.account)], of: organization)
        let scores = try connection.all(LatestScores(of: organization, customers: [id]))
        guard let answer = scores.first(where: { $0.measure == .nps })?.signal else { return }
        try connection.recount(
            Set([old, changed.account].compactMap { $0 }), since: answer, of: organization, now: now)
    }
}
