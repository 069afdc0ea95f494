package import Recovery

/// Which cases an inbox shows.
package struct CaseFilter: Hashable, Sendable {
    package enum Tab: String, CaseIterable, Hashable, Sendable {
        case mine, team
        /// Whose next clock has ended, or ends within the hour.
        case risk
        case parked, verifying, snoozed, all, ended
    }

    package var tab: Tab
    /// Who looks.
    package var reader: ID<Member>
    /// Everybody who shares a team with them.
    package var team: [ID<Member>]
    package var now: Instant
    package var owner: ID<Member>?
    package var stage: Stage.Word?
    package var cause: Cause?
    package var opening: OpeningKind?
    package var segment: String?
    /// Something was chosen before the diagnosis, in whatever round.
    package var isEmergency = false

    package init(_ tab: Tab, for reader: ID<Member>, team: [ID<Member>] = [], now: Instant) {
        self.tab = tab
        self.reader = reader
        self.team = team
        self.now = now
    }

    package static let riskHorizon = Duration.hours(1)

    var condition: SQL {
        // No index is looked up by this owner: the one by due is walked, and nothing is sorted.
        narrowed(
            tab == .team
                ? "c.ended_ms IS NULL AND COALESCE(c.owner_id, '') IN \(list: team) AND \(isAwake)"
                : tabCondition)
    }

    /// To count by, where the order does not matter.
    var countCondition: SQL { narrowed(tabCondition) }
    var countOrder: SQL { tab == .team ? "c.owner_id, c.next_due_ms" : key }

    private func narrowed(_ tabCondition: SQL) -> SQL {
        var condition = tabCondition
        if let owner { condition.append(" AND c.owner_id = \(owner)") }
        if let stage { condition.append(" AND c.stage = \(stage)") }
        if let cause { condition.append(" AND c.cause = \(cause)") }
        if let opening { condition.append(" AND c.opened_by = \(opening)") }
        if let segment { condition.append(" AND c.segment = \(segment)") }
        if isEmergency {
            condition.append(
                """
                 AND EXISTS (SELECT 1 FROM remedies e WHERE e.organization_id = c.organization_id
                    AND e.case_id = c.id AND e.fit = 'emergency')
                """)
        }
        return condition
    }

    private var isAwake: SQL { "(c.snoozed_ms IS NULL OR c.snoozed_ms <= \(now))" }

    private var tabCondition: SQL {
        switch tab {
        case .mine: "c.ended_ms IS NULL AND c.owner_id = \(reader) AND \(isAwake)"
        case .team: "c.ended_ms IS NULL AND c.owner_id IN \(list: team) AND \(isAwake)"
        case .risk: "c.ended_ms IS NULL AND c.next_due_ms < \(now.adding(Self.riskHorizon)) AND \(isAwake)"
        case .parked: "c.ended_ms IS NULL AND c.is_parked = 1 AND \(isAwake)"
        case .verifying: "c.stage = 'remedied'"
        case .snoozed: "c.ended_ms IS NULL AND c.snoozed_ms > \(now)"
        case .all: "c.ended_ms IS NULL AND \(isAwake)"
        case .ended: "c.ended_ms IS NOT NULL"
        }
    }

    /// Ended cases newest first, those put aside by when they come back, all others by the clock that ends next.
    var key: SQL {
        switch tab {
        case .ended: "c.ended_ms"
        case .snoozed: "c.snoozed_ms"
        default: "c.next_due_ms"
        }
    }
    var isNewestFirst: Bool { tab == .ended }
}
