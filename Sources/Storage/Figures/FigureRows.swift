package import Recovery

/// Facts of cases: of all in no order, since the figures look at all of time, or of some by T0.
package struct CaseFactRows: Query {
    package struct Entry: Sendable {
        package let id: String
        package let t0: Instant
        package let isDetractor: Bool
        package let isBackfilled: Bool
        package let isTest: Bool
        package let end: String?
        package let endedAt: Instant?
        package let reachedAt: Instant?
        package let contactedAt: Instant?
        package let deadline: Instant?
        package let firstRemediedAt: Instant?
        package let next: DecidingScore?
        package let recoveredAt: Instant?
        package let recoveredRound: Int?
        package let unit: String
        package let segment: String?
        package let journeyStage: String?
        package let touchpoint: String?
        package let cause: String?
        package let location: String?
        package let valueTier: ValueTier?
        package let team: String?
        package let confirmedAt: Instant?
        package let contactedOpenMilliseconds: Int64?
    }

    package let organization: Organization.Key
    private let condition: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        condition = ""
    }

    /// Of those that opened at an instant or later, the earliest first.
    package init(of organization: Organization.Key, since: Instant) {
        self.organization = organization
        condition = " AND t0_ms >= \(since) ORDER BY t0_ms"
    }

    /// Of those that opened before an instant and whose customer came back, at whatever time and if only by the next score; the
    /// earliest first.
    package init(of organization: Organization.Key, recoveredOfBefore before: Instant) {
        self.organization = organization
        condition = """
             AND t0_ms < \(before) AND (recovered_ms IS NOT NULL OR next_band IN ('passive', 'promoter'))
            ORDER BY t0_ms
            """
    }

    package var sql: SQL {
        """
        SELECT case_id, t0_ms, is_detractor, is_backfilled, is_test, end_kind, contacted_ms, deadline_ms,
            first_remedied_ms, next_signal_id, next_band, next_ms, recovered_ms, recovered_round, unit_id, segment,
            journey_stage, touchpoint, cause, location, value_tier, team_id, ended_ms, reached_ms,
            confirmed_ms, contacted_open_ms
        FROM case_facts WHERE organization_id = \(organization)\(condition)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        var next: DecidingScore?
        if let signal: ID<Signal> = try row.optionalID(9) {
            next = DecidingScore(signal: signal, band: try row.code(10), occurredAt: try row.instant(11))
        }
        return Entry(
            id: try row.text(0), t0: try row.instant(1), isDetractor: try row.bool(2),
            isBackfilled: try row.bool(3), isTest: try row.bool(4), end: try row.optionalText(5),
            endedAt: try row.optionalInstant(22), reachedAt: try row.optionalInstant(23),
            contactedAt: try row.optionalInstant(6), deadline: try row.optionalInstant(7),
            firstRemediedAt: try row.optionalInstant(8), next: next,
            recoveredAt: try row.optionalInstant(12), recoveredRound: try row.optionalInt(13),
            unit: try row.text(14), segment: try row.optionalText(15), journeyStage: try row.optionalText(16),
            touchpoint: try row.optionalText(17), cause: try row.optionalText(18),
            location: try row.optionalText(19), valueTier: try row.optionalCode(20),
            team: try row.optionalText(21), confirmedAt: try row.optionalInstant(24),
            contactedOpenMilliseconds: try row.optionalInteger(25))
    }
}

/// The day of the earliest answer or case; no row when there is neither.
package struct FirstDay: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT MIN(day) FROM (
            SELECT MIN(local_day) AS day FROM score_rollups WHERE organization_id = \(organization)
            UNION ALL
            SELECT MIN(local_day) FROM score_deltas WHERE organization_id = \(organization)
            UNION ALL
            SELECT MIN(t0_ms) / 86400000 FROM case_facts WHERE organization_id = \(organization)
        ) AS firsts HAVING MIN(day) IS NOT NULL
        """
    }

    package func answer(_ row: Row) throws -> LocalDay { LocalDay(daysSince1970: try row.int(0)) }
}

/// How often each score was given, folded or not, by local day.
package struct ScoreCells: Query {
    package let organization: Organization.Key
    /// Whole days, both included.
    package let days: ClosedRange<LocalDay>

    package init(of organization: Organization.Key, days: ClosedRange<LocalDay>) {
        self.organization = organization
        self.days = days
    }

    package var sql: SQL {
        """
        SELECT local_day, measure, stage, segment, touchpoint, score, band, CAST(SUM(answers) AS BIGINT)
        FROM (
            SELECT local_day, measure, stage, segment, touchpoint, score, band, answers FROM score_rollups
            WHERE organization_id = \(organization) AND local_day >= \(days.lowerBound.daysSince1970)
                AND local_day <= \(days.upperBound.daysSince1970)
            UNION ALL
            SELECT local_day, measure, stage, segment, touchpoint, score, band, answers FROM score_deltas
            WHERE organization_id = \(organization) AND local_day >= \(days.lowerBound.daysSince1970)
                AND local_day <= \(days.upperBound.daysSince1970)
        ) AS both_sources
        GROUP BY local_day, measure, stage, segment, touchpoint, score, band
        """
    }

    package func answer(_ row: Row) throws -> (cell: ScoreCell, answers: Int) {
        let cell = ScoreCell(
            localDay: LocalDay(daysSince1970: try row.int(0)), measure: try row.code(1),
            stage: try row.text(2), segment: try row.text(3), touchpoint: try row.text(4),
            score: try row.int(5), band: try row.code(6))
        return (cell, try row.int(7))
    }
}

/// What accounts (or customers without one) bought and cancelled, oldest first.
package struct Bought: Query {
    package struct Entry: Sendable {
        package let unit: String
        package let kind: String
        package let amountMinor: Int64?
        package let occurredAt: Instant
    }

    package let organization: Organization.Key
    private let whose: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        whose = ""
    }

    /// Of the account of a case, or of its customer where there is none.
    package init(of organization: Organization.Key, in found: Case) {
        self.organization = organization
        whose =
            if let account = found.account {
                " AND account_id = \(account)"
            } else {
                " AND customer_id = \(found.customer) AND account_id IS NULL"
            }
    }

    package var sql: SQL {
        """
        SELECT COALESCE(account_id, customer_id), kind, amount_minor, occurred_ms FROM behaviours
        WHERE organization_id = \(organization)\(whose)
            AND kind IN ('purchase', 'renewal', 'expansion', 'contraction', 'cancellation')
        ORDER BY occurred_ms
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            unit: try row.text(0), kind: try row.text(1), amountMinor: try row.optionalInteger(2),
            occurredAt: try row.instant(3))
    }
}

/// Passive scores of accounts (or customers without one), each with where it belongs, oldest first.
package struct PassiveAnswers: Query {
    package struct Entry: Sendable {
        package let unit: String
        package let at: Instant
        package let segment: String?
        package let touchpoint: String?
        /// Of the account, as it is now.
        package let location: String?
    }

    package let organization: Organization.Key
    package let from: Instant
    package let to: Instant

    package init(of organization: Organization.Key, from: Instant, to: Instant) {
        self.organization = organization
        self.from = from
        self.to = to
    }

    package var sql: SQL {
        """
        SELECT COALESCE(s.account_id, s.customer_id), s.occurred_ms, s.segment, s.touchpoint, a.location
        FROM signals s LEFT JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
        WHERE s.organization_id = \(organization) AND s.band = 'passive' AND s.is_test = 0
            AND s.customer_id IS NOT NULL
            AND s.occurred_ms >= \(from) AND s.occurred_ms < \(to)
        ORDER BY s.occurred_ms, s.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            unit: try row.text(0), at: try row.instant(1), segment: try row.optionalText(2),
            touchpoint: try row.optionalText(3), location: try row.optionalText(4))
    }
}
