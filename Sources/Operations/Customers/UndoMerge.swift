package import Recovery
import Storage

/// Makes two customers again of those that a merge took for one. What went over comes back; what was heard since stays with
/// the survivor.
package struct UndoMerge: Sendable {
    package let organization: Organization.Key
    package let id: String
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ id: String, by member: ID<Member>) {
        self.organization = organization
        self.id = id
        self.member = member
    }

    /// - Throws: `Customer.SplitRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        let now = world.now()
        _ = try connection.actor(member, of: organization, needing: .mergeCustomers)
        guard let merge = try connection.first(Merges(of: organization, ids: [id])) else {
            throw Missing("merge")
        }
        let both = try connection.all(
            CustomersByID(
                of: organization, ids: [merge.merged, merge.survivor].sorted(), connection.dialect))
        // Asked again: whoever undid it meanwhile has been waited for.
        let undoneAt = try connection.first(Merges(of: organization, ids: [id]))?.undoneAt
        if let undoneAt { throw Customer.SplitRefusal.undoneAlready(at: undoneAt) }
        guard let one = both.first(where: { $0.id == merge.merged }),
            let other = both.first(where: { $0.id == merge.survivor }),
            one.mergedInto == other.id, other.mergedInto == nil
        else { throw Customer.SplitRefusal.mergedAgain }
        // Locked before anything moves, and counted as they stand.
        let before = try cases(of: both, connection)
        try MergeRows(organization: organization, merge: id, merged: one.id, survivor: other.id)
            .comeBack(into: one.account, connection)
        try restoreCases(before, both, merge, connection, world, now: now)
        try connection.recountScores(of: both.map(\.id), of: organization)
        try connection.recountAccounts(of: both, of: organization, now: now)
        try connection.run(
            "UPDATE merges SET undone_ms = \(now) WHERE organization_id = \(organization) AND id = \(id)")
        try checkApart(both, connection)
        try connection.tellOfCases(of: both.map(\.id), in: organization, now: now)
    }

    private func cases(of both: [KnownCustomer], _ connection: any WriteConnection) throws -> [Case] {
        let ids = both.map(\.id)
        return try connection.all(
            CasesToChange(of: organization, where: "c.customer_id IN \(list: ids)", connection.dialect))
    }

    private func restoreCases(
        _ before: [Case], _ both: [KnownCustomer], _ merge: Merges.Entry, _ connection: any WriteConnection,
        _ world: World, now: Instant
    ) throws {
        var cases = try cases(of: both, connection)
        let kept = try connection.all(KeptCases(of: organization, by: id))
        for entry in kept {
            guard let index = cases.firstIndex(where: { $0.id == entry.kept.id }) else { continue }
            guard cases[index].version == entry.versionAfter else {
                throw Customer.SplitRefusal.workedOnSince
            }
            if let older = entry.mergedInto {
                try giveBack(cases[index], from: older, &cases, connection, now: now)
            }
            let promises = try connection.all(CasePromises(of: organization, entry.kept.id)).map(\.promise)
            cases[index].split(backTo: entry.kept, with: promises, by: member, now: now)
        }
        let restored = Set(kept.map(\.kept.id))
        let scores = try connection.all(
            ScoresToHear(of: organization, from: both.map(\.id), since: merge.at))
        _ = Case.hear(scores, in: &cases, now: now) { restored.contains($0.id) && $0.customer == $1 }
        for customer in both where cases.count(where: { $0.isOpen && $0.customer == customer.id }) > 1 {
            throw Customer.SplitRefusal.heardSince
        }
        try connection.run(
            """
            UPDATE cases SET merged_into_id = NULL
            WHERE organization_id = \(organization) AND id IN \(list: restored.sorted())
            """)
        try connection.run(
            """
            UPDATE diagnoses SET struck_ms = NULL WHERE organization_id = \(organization)
                AND case_id IN \(list: restored.sorted()) AND struck_ms = \(merge.at)
            """)
        try connection.giveAgain(in: restored.sorted(), takenBackAt: merge.at, of: organization)
        try connection.openTasks(in: restored.sorted(), closedAt: merge.at, of: organization)
        try connection.save(changed: cases, from: before, of: organization, world, now: now)
    }

    private func giveBack(
        _ younger: Case, from older: ID<Case>, _ cases: inout [Case], _ connection: any WriteConnection,
        now: Instant
    ) throws {
        guard let index = cases.firstIndex(where: { $0.id == older }) else {
            throw Customer.SplitRefusal.mergedAgain
        }
        if let ended = cases[index].stage.endedAt { throw Customer.SplitRefusal.olderCaseHasEnded(at: ended) }
        let promises = try connection.all(CasePromises(of: organization, older)).map(\.promise)
        cases[index].giveBack(younger, keeping: promises, by: member, now: now)
    }

    /// Nothing may tie the two together any more: no signal in the other's case, no case decided by the other's score, or by
    /// what was marked as test since, and no case that goes on in the other's by a later merge.
    private func checkApart(_ both: [KnownCustomer], _ connection: any WriteConnection) throws {
        let ids = both.map(\.id)
        let ties = try connection.rows(
            """
            SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id AND s.case_id = c.id
            WHERE c.organization_id = \(organization) AND c.customer_id IN \(list: ids)
                AND s.customer_id <> c.customer_id
            UNION ALL
            SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                AND s.id IN (c.next_signal_id, c.decided_signal_id)
            WHERE c.organization_id = \(organization) AND c.customer_id IN \(list: ids)
                AND (s.customer_id <> c.customer_id OR (s.is_test = 1 AND c.is_test = 0))
            UNION ALL
            SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                AND s.id = c.opening_signal_id
            WHERE c.organization_id = \(organization) AND c.customer_id IN \(list: ids)
                AND c.merged_into_id IS NULL AND c.is_test <> s.is_test
            """)
        guard ties.isEmpty else { throw Customer.SplitRefusal.heardSince }
        let goingOn = try connection.rows(
            """
            SELECT c.id FROM cases c
            JOIN cases o ON o.organization_id = c.organization_id AND o.id = c.merged_into_id
            WHERE c.organization_id = \(organization) AND c.customer_id IN \(list: ids)
                AND o.customer_id <> c.customer_id
            """)
        guard goingOn.isEmpty else { throw Customer.SplitRefusal.mergedAgain }
    }
}
