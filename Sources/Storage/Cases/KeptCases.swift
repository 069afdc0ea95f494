package import Recovery

/// Cases that a merge moved on, as they stood before it.
package struct KeptCases: Query {
    package struct Entry: Sendable {
        package let kept: Case
        /// The version at which the merge left it.
        package let versionAfter: Int
        /// The case in which it went on.
        package let mergedInto: ID<Case>?
    }

    package let organization: Organization.Key
    package let merge: String

    package init(of organization: Organization.Key, by merge: String) {
        self.organization = organization
        self.merge = merge
    }

    package var sql: SQL {
        """
        SELECT \(CaseColumns.list(state: "b", clock: "b")), b.version_after, c.merged_into_id
        FROM merge_cases b
        JOIN cases c ON c.organization_id = b.organization_id AND c.id = b.case_id
        JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
            AND k.clock = 'first_touch' AND k.generation = 1
        WHERE b.organization_id = \(organization) AND b.merge_id = \(merge) ORDER BY b.case_id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            kept: try CaseColumns.read(row), versionAfter: try row.int(CaseColumns.count),
            mergedInto: try row.optionalID(CaseColumns.count + 1))
    }
}

extension WriteConnection {
    /// Keeps how these cases stand, before a merge moves each of them on by one version.
    package func keep(_ cases: [ID<Case>], movedBy merge: String, of organization: Organization.Key) throws {
        guard !cases.isEmpty else { return }
        try run(
            """
            INSERT INTO merge_cases (organization_id, merge_id, case_id, version_after, owner_id, is_parked, round,
                stage, contacted_ms, reached_ms, cause, second_cause, reason, fixability, remedies, remedied_ms,
                first_remedied_ms, decided_signal_id, decided_band, decided_ms, next_signal_id, next_band, next_ms,
                recovered_ms, recovered_round, ended_ms, stopped_ms, breached_ms, noticed_ms, hand_offs, snoozed_ms,
                promise_due_ms, team_id, first_cause, clocks, backer_id, emergency,
                emergency_delivered_ms, confirmed_ms, contacted_open_ms, asks_ms)
            SELECT c.organization_id, CAST(\(merge) AS TEXT), c.id, c.version + 1, c.owner_id, c.is_parked, c.round,
                c.stage, c.contacted_ms, c.reached_ms, c.cause, c.second_cause, c.reason, c.fixability, c.remedies,
                c.remedied_ms, c.first_remedied_ms, c.decided_signal_id, c.decided_band, c.decided_ms,
                c.next_signal_id, c.next_band, c.next_ms, c.recovered_ms, c.recovered_round, c.ended_ms,
                k.stopped_ms, k.breached_ms, k.noticed_ms, c.hand_offs, c.snoozed_ms, c.promise_due_ms,
                c.team_id, c.first_cause, c.clocks, c.backer_id, c.emergency, c.emergency_delivered_ms,
                c.confirmed_ms, c.contacted_open_ms, c.asks_ms
            FROM \(CaseColumns.source)
            WHERE c.organization_id = \(organization) AND c.id IN \(list: cases)
            """)
    }
}
