package import Recovery

extension WriteConnection {
    /// Spends of a team's month, unless that would be more than its budget: of many at once, on however many servers, as
    /// many as it has room for.
    /// - Throws: `TeamMonth.BudgetRefusal`.
    package func spend(_ minor: Int64, of month: TeamMonth, in organization: Organization.Key) throws {
        try begin(month, of: organization)
        let spent = try run(
            """
            UPDATE team_months SET spent_minor = spent_minor + \(minor)
            WHERE organization_id = \(organization) AND team_id = \(month.team)
                AND month = \(month.month.monthsSince1970) AND spent_minor + \(minor) <= COALESCE(
                    (SELECT b.monthly_minor FROM team_budgets b WHERE b.organization_id = team_months.organization_id
                        AND b.team_id = team_months.team_id), \(Int64.max))
            """)
        guard spent == 0 else { return }
        let left = try rows(
            """
            SELECT b.monthly_minor - s.spent_minor FROM team_months s
            JOIN team_budgets b ON b.organization_id = s.organization_id AND b.team_id = s.team_id
            WHERE s.organization_id = \(organization) AND s.team_id = \(month.team)
                AND s.month = \(month.month.monthsSince1970)
            """)
        throw TeamMonth.BudgetRefusal(of: month, leftMinor: max(0, try left.first?.integer(0) ?? 0))
    }

    /// What was chosen in these cases and will not reach the customer any more goes back to the teams that paid for it,
    /// once. What a test was given costs nobody anything.
    func settleRemedies(of cases: [Case], of organization: Organization.Key, now: Instant) throws {
        var spent: [TeamMonth: Int64] = [:]
        for found in cases {
            let kinds = found.news.lazy.map(\.kind)
            if kinds.contains(.markedAsTest) {
                try add(-1, "taken_back_ms IS NULL", in: [found.id], of: organization, to: &spent)
            }
            if kinds.contains(.unmarkedAsTest) {
                try add(+1, "taken_back_ms IS NULL", in: [found.id], of: organization, to: &spent)
            }
            let isEnded = kinds.contains(.ended) || kinds.contains(.verified)
            guard isEnded || kinds.contains(.struckOut) || kinds.contains(.emergencyTakenBack) else {
                continue
            }
            // What was chosen before the diagnosis stands with another one that it answers to.
            let stands = !isEnded && found.emergency != nil
            let undelivered: SQL = """
                delivered_ms IS NULL AND taken_back_ms IS NULL
                    AND NOT (\(stands ? 1 : 0) = 1 AND fit = 'emergency' AND round = \(found.round))
                """
            if !found.isTest { try add(-1, undelivered, in: [found.id], of: organization, to: &spent) }
            try run(
                """
                UPDATE remedies SET taken_back_ms = \(now)
                WHERE organization_id = \(organization) AND case_id = \(found.id) AND \(undelivered)
                """)
        }
        try shift(spent, of: organization)
    }

    /// Cases stand again as they stood before an instant: what was taken back by then is given after all.
    package func giveAgain(
        in cases: [ID<Case>], takenBackAt instant: Instant, of organization: Organization.Key
    ) throws {
        var spent: [TeamMonth: Int64] = [:]
        let taken: SQL = "taken_back_ms = \(instant)"
        let counting: SQL = """
            \(taken) AND case_id IN (SELECT c.id FROM cases c
                WHERE c.organization_id = remedies.organization_id AND c.is_test = 0)
            """
        try add(+1, counting, in: cases, of: organization, to: &spent)
        try run(
            """
            UPDATE remedies SET taken_back_ms = NULL
            WHERE organization_id = \(organization) AND case_id IN \(list: cases) AND \(taken)
            """)
        try shift(spent, of: organization)
    }

    /// Locks, in one order, what the months of these cases' remedies have spent.
    package func lockMonths(of cases: [ID<Case>], in organization: Organization.Key) throws {
        _ = try rows(
            """
            SELECT s.team_id, s.month FROM team_months s
            WHERE s.organization_id = \(organization) AND EXISTS (SELECT 1 FROM remedies r
                WHERE r.organization_id = s.organization_id AND r.case_id IN \(list: cases)
                    AND r.team_id = s.team_id AND r.month = s.month)
            ORDER BY s.team_id, s.month\(dialect.forUpdate)
            """)
    }

    private func begin(_ month: TeamMonth, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO team_months (organization_id, team_id, month, spent_minor)
            VALUES (\(organization), \(month.team), \(month.month.monthsSince1970), 0)
            ON CONFLICT (organization_id, team_id, month) DO NOTHING
            """)
    }

    private func add(
        _ sign: Int64, _ condition: SQL, in cases: [ID<Case>], of organization: Organization.Key,
        to spent: inout [TeamMonth: Int64]
    ) throws {
        let paid = try rows(
            """
            SELECT team_id, month, CAST(SUM(cost_minor) AS BIGINT) FROM remedies
            WHERE organization_id = \(organization) AND case_id IN \(list: cases) AND team_id IS NOT NULL
                AND \(condition)
            GROUP BY team_id, month
            """)
        for row in paid {
            let month = TeamMonth(
                team: try row.id(0), month: LocalMonth(monthsSince1970: try row.int(1)))
            spent[month, default: 0] += sign * (try row.integer(2))
        }
    }

    private func shift(_ spent: [TeamMonth: Int64], of organization: Organization.Key) throws {
        let ordered = spent.filter { $0.value != 0 }
            .sorted { ($0.key.team, $0.key.month) < ($1.key.team, $1.key.month) }
        for (month, minor) in ordered {
            try begin(month, of: organization)
            try run(
                """
                UPDATE team_months SET spent_minor = spent_minor + \(minor)
                WHERE organization_id = \(organization) AND team_id = \(month.team)
                    AND month = \(month.month.monthsSince1970)
                """)
        }
    }
}
