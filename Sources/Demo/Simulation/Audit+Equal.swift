import Recovery
import Storage

extension Audit {
    /// Both answer the same.
    var equalRows: [(String, SQL, SQL)] {
        [
            (
                "deltas and rollups are the counted signals",
                """
                SELECT local_day, measure, stage, segment, touchpoint, score, band, CAST(SUM(answers) AS BIGINT)
                FROM (
                    SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                    FROM score_deltas WHERE organization_id = \(organization)
                    UNION ALL
                    SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                    FROM score_rollups WHERE organization_id = \(organization)
                ) AS counted
                GROUP BY local_day, measure, stage, segment, touchpoint, score, band HAVING SUM(answers) <> 0
                ORDER BY local_day, measure, stage, segment, touchpoint, score, band
                """,
                """
                SELECT local_day, measure, COALESCE(stage, ''), COALESCE(segment, ''), COALESCE(touchpoint, ''),
                    score, band, COUNT(*)
                FROM signals WHERE organization_id = \(organization) AND score IS NOT NULL AND is_test = 0
                GROUP BY local_day, measure, COALESCE(stage, ''), COALESCE(segment, ''),
                    COALESCE(touchpoint, ''), score, band
                ORDER BY local_day, measure, COALESCE(stage, ''), COALESCE(segment, ''),
                    COALESCE(touchpoint, ''), score, band
                """
            ),
            (
                "loads are the open cases",
                """
                SELECT member_id, open_cases FROM member_loads
                WHERE organization_id = \(organization) AND open_cases <> 0 ORDER BY member_id
                """,
                """
                SELECT owner_id, COUNT(*) FROM cases WHERE organization_id = \(organization) AND ended_ms IS NULL
                GROUP BY owner_id ORDER BY owner_id
                """
            ),
            (
                "the newest score of each customer is remembered",
                """
                SELECT customer_id, measure, occurred_ms FROM customer_scores WHERE organization_id = \(organization)
                ORDER BY customer_id, measure
                """,
                """
                SELECT customer_id, measure, MAX(occurred_ms) FROM signals
                WHERE organization_id = \(organization) AND score IS NOT NULL AND is_test = 0
                    AND customer_id IS NOT NULL
                GROUP BY customer_id, measure ORDER BY customer_id, measure
                """
            ),
            (
                "facts are the cases",
                """
                SELECT case_id, t0_ms, is_detractor, is_backfilled, is_test, end_kind, ended_ms, contacted_ms,
                    deadline_ms, reached_ms, first_remedied_ms, next_signal_id, next_band, next_ms,
                    recovered_ms, recovered_round, unit_id, segment, journey_stage, touchpoint, cause
                FROM case_facts WHERE organization_id = \(organization) ORDER BY case_id
                """,
                """
                SELECT c.id, c.t0_ms, CASE WHEN c.opened_by = 'detractor' THEN 1 ELSE 0 END, c.is_backfilled,
                    c.is_test, CASE WHEN c.stage IN ('recovered', 'promoter') OR c.ended_ms IS NULL THEN NULL
                        ELSE c.stage END, c.ended_ms, c.contacted_ms, k.due_ms, c.reached_ms,
                    c.first_remedied_ms, c.next_signal_id, c.next_band, c.next_ms, c.recovered_ms,
                    c.recovered_round, COALESCE(c.account_id, c.customer_id), c.segment, c.journey_stage,
                    c.touchpoint, c.first_cause
                FROM cases c JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
                    AND k.clock = 'first_touch'
                WHERE c.organization_id = \(organization) AND c.merged_into_id IS NULL ORDER BY c.id
                """
            ),
            (
                "the next score is the first one given from 14 days after the delivery on",
                """
                SELECT id, next_ms, next_band FROM cases WHERE organization_id = \(organization) AND is_test = 0
                    AND first_remedied_ms IS NOT NULL AND stage <> 'not_a_detractor' AND id NOT IN (\(byHand))
                ORDER BY id
                """,
                """
                SELECT c.id, n.occurred_ms, n.band FROM cases c
                LEFT JOIN signals n ON n.organization_id = c.organization_id AND n.id = (
                    SELECT s.id FROM signals s
                    WHERE s.organization_id = c.organization_id AND s.customer_id = c.customer_id
                        AND s.score IS NOT NULL AND s.is_test = 0
                        AND s.occurred_ms >= c.first_remedied_ms + \(14 * 86_400_000)
                        AND s.measure = CASE WHEN c.opening_score IS NOT NULL
                            AND c.opening_measure IN ('nps', 'csat', 'ces') THEN c.opening_measure
                            ELSE 'nps' END
                    ORDER BY s.occurred_ms, s.id LIMIT 1)
                WHERE c.organization_id = \(organization) AND c.is_test = 0 AND c.first_remedied_ms IS NOT NULL
                    AND c.stage <> 'not_a_detractor' AND c.id NOT IN (\(byHand))
                ORDER BY c.id
                """
            ),
        ]
    }

    /// Reopened by a person: round 1 has no next score.
    private var byHand: SQL {
        """
        SELECT case_id FROM events
        WHERE organization_id = \(organization) AND kind = 'reopened' AND actor_id IS NOT NULL
        """
    }
}
