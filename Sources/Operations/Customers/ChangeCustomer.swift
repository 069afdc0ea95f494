package import Recovery
import Storage

/// Changes what a customer is called, how they are reached, and which account they belong to; what they said goes along.
package struct ChangeCustomer: Sendable {
    package let organization: Organization.Key
    package let id: ID<Customer>
    package let actor: ID<Member>
    package var name = Edit<String?>(from: nil, to: nil)
    package var email = Edit<String?>(from: nil, to: nil)
    package var phone = Edit<String?>(from: nil, to: nil)
    /// The account's id in the source; nil: none.
    package var accountKey = Edit<String?>(from: nil, to: nil)

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
        typealias Refusal = Customer.ChangeRefusal
        var changed = before
        changed.name = try name.over(before.name, else: Refusal.changedMeanwhile(.name))
        changed.email = try email.over(before.email, else: Refusal.changedMeanwhile(.email))?.lowercased()
        if changed.email != before.email, let email = changed.email, !email.isAddress {
            throw Refusal.notAnAddress(email)
        }
        changed.phone = try phone.over(before.phone, else: Refusal.changedMeanwhile(.phone))
        let old = try before.account.flatMap {
            try connection.first(KnownAccounts(of: organization, ids: [$0]))?.key
        }
        let key = try accountKey.over(old, else: Refusal.changedMeanwhile(.account))
        if key != old { changed.account = try key.map { try account($0, connection) } }
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
