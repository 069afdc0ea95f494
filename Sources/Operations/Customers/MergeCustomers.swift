package import Recovery
import Storage

/// Makes one customer of two who are the same person: the survivor carries all that was heard, done and promised. Two open
/// cases become the older one; cases that wait for a score hear what the other said.
package struct MergeCustomers: Sendable {
    package let organization: Organization.Key
    package let merged: ID<Customer>
    package let survivor: ID<Customer>
    package let member: ID<Member>

    package init(
        of organization: Organization.Key, _ merged: ID<Customer>, into survivor: ID<Customer>,
        by member: ID<Member>
    ) {
        self.organization = organization
        self.merged = merged
        self.survivor = survivor
        self.member = member
    }

    /// The merge's id, by which it is undone.
    /// - Throws: `Customer.MergeRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws -> String {
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws -> String {
        _ = try connection.actor(member, of: organization, needing: .mergeCustomers)
        let both = try connection.all(
            CustomersByID(of: organization, ids: [merged, survivor].sorted(), connection.dialect))
        guard let one = both.first(where: { $0.id == merged }),
            let other = both.first(where: { $0.id == survivor })
        else { throw Missing("customer") }
        try Customer.checkMerge(of: one.standing, into: other.standing)
        let now = world.now()
        let id = world.newName()
        try connection.run(
            """
            INSERT INTO merges (organization_id, id, survivor_id, merged_id, account_id, member_id, at_ms)
            VALUES (\(organization), \(id), \(survivor), \(merged), \(other.account), \(member), \(now))
            """)
        let rows = MergeRows(organization: organization, merge: id, merged: merged, survivor: survivor)
        var cases = try cases(of: both.map(\.id), connection)
        let before = cases
        let scores = try connection.all(ScoresToHear(of: organization, from: both.map(\.id), since: nil))
        let younger = try joinOpenCases(&cases, rows, connection, now: now)
        var moved = Case.hear(scores, in: &cases, now: now) { $0.customer != $1 }
        if let younger { moved.insert(younger) }
        try connection.keep(moved.sorted(), movedBy: id, of: organization)
        try connection.save(changed: cases, from: before, of: organization, world, now: now)
        if let younger { try connection.takeOutOfFigures(younger, of: organization) }
        try rows.goOver(into: other.account, connection)
        try connection.recountScores(of: [merged, survivor], of: organization)
        try connection.recountAccounts(of: both, of: organization, now: now)
        try connection.tellOfCases(of: [survivor], in: organization, now: now)
        return id
    }

    private func cases(of customers: [ID<Customer>], _ connection: any WriteConnection) throws -> [Case] {
        try connection.all(
            CasesToChange(
                of: organization, where: "c.customer_id IN \(list: customers)", connection.dialect))
    }

    /// Returns the case that goes on in the other one.
    private func joinOpenCases(
        _ cases: inout [Case], _ rows: MergeRows, _ connection: any WriteConnection, now: Instant
    ) throws -> ID<Case>? {
        let open = cases.indices.filter { cases[$0].isOpen }
            .sorted { Case.isOlder(cases[$0], than: cases[$1]) }
        guard open.count == 2 else { return nil }
        let (older, younger) = (open[0], open[1])
        guard cases[older].isTest == cases[younger].isTest else { throw Customer.MergeRefusal.testAndReal }
        let signals: [ID<Signal>] = try connection.rows(
            """
            SELECT id FROM signals WHERE organization_id = \(organization) AND case_id = \(cases[younger].id)
            ORDER BY id
            """
        ).map { try $0.id(0) }
        try rows.goOver(from: cases[younger], to: cases[older], connection)
        let promises = try connection.all(CasePromises(of: organization, cases[older].id)).map(\.promise)
        cases[younger].merge(into: cases[older], by: member, now: now)
        cases[older].takeOver(
            cases[younger], with: signals, promises: promises, by: member, now: now)
        return cases[younger].id
    }
}

extension KnownCustomer {
    fileprivate var standing: Customer.Standing {
        Customer.Standing(id: id, isTest: isTest, mergedInto: mergedInto)
    }
}
