package import Recovery

/// Cases that began since an instant, with what rules may ask of each, oldest first; or those that are parked, the next due
/// first.
package struct CasesToRoute: Query {
    package struct Entry: Sendable {
        package let id: ID<Case>
        package let owner: ID<Member>
        package let account: ID<Account>?
        package var question: Routing.Question
    }

    package let organization: Organization.Key
    package let source: SQL
    package let condition: SQL
    package let order: SQL
    package let limit: Int
    /// Of the organization's zone, at which days until a renewal are counted.
    package let today: LocalDay
    /// Of the organization, with what each usually takes.
    package let reasons: [Reason]

    package init(
        of organization: Organization.Key, since: Instant, on today: LocalDay, _ reasons: [Reason], limit: Int
    ) {
        self.organization = organization
        self.reasons = reasons
        source = """
            case_facts f JOIN cases c ON c.organization_id = f.organization_id AND c.id = f.case_id
            """
        condition = "f.organization_id = \(organization) AND f.t0_ms >= \(since)"
        order = "f.t0_ms"
        self.today = today
        self.limit = limit
    }

    /// Those that wait with a lead for somebody who fits, and whose customer nobody has met.
    package init(
        parkedOf organization: Organization.Key, on today: LocalDay, _ reasons: [Reason], limit: Int
    ) {
        self.organization = organization
        self.reasons = reasons
        source = "cases c"
        condition =
            "c.organization_id = \(organization) AND c.is_parked = 1 AND c.ended_ms IS NULL AND c.contacted_ms IS NULL"
        order = "c.next_due_ms, c.id"
        self.today = today
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT c.id, c.owner_id, c.opened_by, c.severity, g.source, g.channel, g.measure, g.band, g.touchpoint, g.stage,
            g.entry_point, g.tags, g.language, g.reported_reason, g.churn_intent, g.contact_me, g.comment, g.score,
            g.reach, g.segment, u.key, a.key, a.location, c.value_tier, a.annual_revenue_minor, a.renewal_day,
            a.manager_id, w.cause, COALESCE(w.confidence, 0), c.account_id
        FROM \(source)
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        LEFT JOIN signals g ON g.organization_id = c.organization_id AND g.id = c.opening_signal_id
        LEFT JOIN accounts a ON a.organization_id = c.organization_id AND a.id = c.account_id
        LEFT JOIN readings w ON w.organization_id = c.organization_id AND w.signal_id = c.opening_signal_id
        WHERE \(condition) ORDER BY \(order) LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        var question = Routing.Question()
        let words: [(RoutingField, Int)] = [
            (.openedBy, 2), (.severity, 3), (.source, 4), (.channel, 5), (.measure, 6), (.band, 7),
            (.touchpoint, 8), (.journeyStage, 9), (.entryPoint, 10), (.language, 12), (.reportedReason, 13),
            (.comment, 16), (.segment, 19), (.customer, 20), (.account, 21), (.location, 22),
            (.valueTier, 23),
        ]
        for (field, column) in words { question.facts[field] = try row.optionalText(column) }
        question.facts.set(.tag, (try row.optionalText(11) ?? "").split(separator: "\n").map(String.init))
        question.facts.set(.churnIntent, try row.optionalInteger(14) == 1)
        question.facts.set(.contactMe, try row.optionalInteger(15) == 1)
        question.facts.set(.score, try row.optionalInteger(17))
        question.facts.set(.reach, try row.optionalInteger(18))
        question.facts.set(.annualRevenue, try row.optionalInteger(24))
        question.facts.set(.renewsIn, try row.optionalInteger(25).map { $0 - Int64(today.daysSince1970) })
        question.accountManager = try row.optionalID(26)
        let reading = SignalReading(cause: try row.optionalCode(27), confidence: try row.int(28))
        question.suspect(try row.optionalText(13), reading, among: reasons)
        return Entry(
            id: try row.id(0), owner: try row.id(1), account: try row.optionalID(29), question: question)
    }
}
