import Recovery
import Storage
import TestSupport

/// What must hold of an organization's rows at any time, asked by SQL that shares nothing with the writers.
extension Company {
    func violations() async throws -> [String] {
        var found: [String] = []
        for (name, sql) in neverRows {
            let rows = try await rows(sql)
            if !rows.isEmpty { found.append("\(name): \(rows.map(\.values))") }
        }
        for (name, left, right) in equalRows {
            let left = try await rows(left).map(\.values)
            let right = try await rows(right).map(\.values)
            if left != right { found.append("\(name): \(left) is not \(right)") }
        }
        return found
    }

    private var neverRows: [(String, SQL)] {
        [
            (
                "a signal stands in a case of its own customer, and under the account that the customer belongs to",
                """
                SELECT s.id FROM signals s
                JOIN customers u ON u.organization_id = s.organization_id AND u.id = s.customer_id
                LEFT JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
                WHERE s.organization_id = \(key) AND (c.customer_id <> s.customer_id
                    OR COALESCE(s.account_id, '') <> COALESCE(u.account_id, ''))
                """
            ),
            (
                "who turned out to be somebody else has nothing left, and that one is somebody of their own",
                """
                SELECT u.id FROM customers u
                JOIN customers o ON o.organization_id = u.organization_id AND o.id = u.merged_into_id
                WHERE u.organization_id = \(key) AND (o.merged_into_id IS NOT NULL
                    OR EXISTS (SELECT 1 FROM signals s WHERE s.organization_id = u.organization_id
                        AND s.customer_id = u.id)
                    OR EXISTS (SELECT 1 FROM cases c WHERE c.organization_id = u.organization_id
                        AND c.customer_id = u.id)
                    OR EXISTS (SELECT 1 FROM customer_scores k WHERE k.organization_id = u.organization_id
                        AND k.customer_id = u.id))
                """
            ),
            (
                "a case that goes on in another one has ended and holds no signal",
                """
                SELECT c.id FROM cases c WHERE c.organization_id = \(key) AND c.merged_into_id IS NOT NULL
                    AND (c.ended_ms IS NULL OR EXISTS (SELECT 1 FROM signals s
                        WHERE s.organization_id = c.organization_id AND s.case_id = c.id))
                """
            ),
            (
                "what counts stands in no case that is a test",
                """
                SELECT s.id FROM signals s
                JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
                WHERE s.organization_id = \(key) AND s.is_test = 0 AND c.is_test = 1
                """
            ),
            (
                "an assessment answers every statement and has a level for every capability",
                """
                SELECT a.id FROM assessments a WHERE a.organization_id = \(key)
                    AND ((SELECT COUNT(*) FROM assessment_answers n WHERE n.organization_id = a.organization_id
                            AND n.assessment_id = a.id) <> 20
                        OR (SELECT COUNT(*) FROM assessment_levels l WHERE l.organization_id = a.organization_id
                            AND l.assessment_id = a.id) <> 6)
                """
            ),
            (
                "nobody had a case open before it was there",
                """
                SELECT v.case_id FROM case_views v
                JOIN cases c ON c.organization_id = v.organization_id AND c.id = v.case_id
                WHERE v.organization_id = \(key) AND v.first_ms < c.opened_ms
                """
            ),
            (
                "one open case per customer",
                """
                SELECT customer_id, COUNT(*) FROM cases WHERE organization_id = \(key) AND ended_ms IS NULL
                GROUP BY customer_id HAVING COUNT(*) > 1
                """
            ),
            (
                "remedied implies contacted and diagnosed",
                """
                SELECT id FROM cases c WHERE organization_id = \(key)
                    AND (first_remedied_ms IS NOT NULL OR remedied_ms IS NOT NULL)
                    AND (contacted_ms IS NULL OR cause IS NULL OR NOT EXISTS (SELECT 1 FROM diagnoses d
                        WHERE d.organization_id = c.organization_id AND d.case_id = c.id))
                """
            ),
            (
                "a reopened case has no diagnosis that is not struck out",
                """
                SELECT id FROM cases c WHERE organization_id = \(key) AND stage = 'acknowledged'
                    AND EXISTS (SELECT 1 FROM diagnoses d WHERE d.organization_id = c.organization_id
                        AND d.case_id = c.id AND d.struck_ms IS NULL)
                """
            ),
            (
                "a first round that recovered was decided by its next score",
                """
                SELECT id FROM cases WHERE organization_id = \(key) AND recovered_round = 1
                    AND (next_ms IS NULL OR recovered_ms <> next_ms OR next_band = 'detractor')
                """
            ),
            (
                "a case closed by a score is recovered, or its customer has a newer case or was merged",
                """
                SELECT id FROM cases c WHERE organization_id = \(key) AND stage IN ('recovered', 'promoter')
                    AND recovered_ms IS NULL AND NOT EXISTS (SELECT 1 FROM cases n
                        WHERE n.organization_id = c.organization_id AND n.customer_id = c.customer_id
                            AND n.opened_ms >= c.opened_ms AND n.id <> c.id)
                    AND NOT EXISTS (SELECT 1 FROM merges g WHERE g.organization_id = c.organization_id
                        AND g.survivor_id = c.customer_id)
                """
            ),
            (
                "the latest score is a newest one",
                """
                SELECT l.customer_id, l.measure, l.signal_id FROM customer_scores l
                LEFT JOIN signals s ON s.organization_id = l.organization_id AND s.id = l.signal_id
                WHERE l.organization_id = \(key) AND (s.id IS NULL OR s.score <> l.score OR s.band <> l.band
                    OR s.measure <> l.measure OR s.customer_id <> l.customer_id
                    OR s.occurred_ms <> l.occurred_ms OR s.is_test = 1)
                """
            ),
            (
                "a case is a test as its opening signal is",
                """
                SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                    AND s.id = c.opening_signal_id
                WHERE c.organization_id = \(key) AND c.is_test <> s.is_test AND c.merged_into_id IS NULL
                """
            ),
            (
                "no test decides a case that counts",
                """
                SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                    AND s.id IN (c.next_signal_id, c.decided_signal_id)
                WHERE c.organization_id = \(key) AND c.is_test = 0 AND s.is_test = 1
                """
            ),
            (
                "no test moves an account's score",
                """
                SELECT a.account_id FROM account_scores a JOIN signals s
                    ON s.organization_id = a.organization_id AND s.id = a.signal_id
                WHERE a.organization_id = \(key) AND s.is_test = 1
                """
            ),
            (
                "a clock of a contacted or ended case stands still, of an untouched one it runs",
                """
                SELECT c.id FROM cases c JOIN clocks k ON k.organization_id = c.organization_id
                    AND k.case_id = c.id
                WHERE c.organization_id = \(key) AND ((c.contacted_ms IS NULL AND c.ended_ms IS NULL)
                    <> (k.stopped_ms IS NULL))
                """
            ),
            (
                "a breach is a touch after the due instant, or none",
                """
                SELECT c.id FROM cases c JOIN clocks k ON k.organization_id = c.organization_id
                    AND k.case_id = c.id
                WHERE c.organization_id = \(key) AND c.contacted_ms IS NOT NULL
                    AND (c.contacted_ms > k.due_ms) <> (k.breached_ms IS NOT NULL)
                """
            ),
        ]
    }

    private var equalRows: [(String, SQL, SQL)] {
        [
            (
                "deltas and rollups are the counted signals",
                """
                SELECT local_day, measure, stage, segment, touchpoint, score, band, CAST(SUM(answers) AS BIGINT)
                FROM (
                    SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                    FROM score_deltas WHERE organization_id = \(key)
                    UNION ALL
                    SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                    FROM score_rollups WHERE organization_id = \(key)
                ) AS counted
                GROUP BY local_day, measure, stage, segment, touchpoint, score, band HAVING SUM(answers) <> 0
                ORDER BY local_day, measure, stage, segment, touchpoint, score, band
                """,
                """
                SELECT local_day, measure, COALESCE(stage, ''), COALESCE(segment, ''), COALESCE(touchpoint, ''),
                    score, band, COUNT(*)
                FROM signals WHERE organization_id = \(key) AND score IS NOT NULL AND is_test = 0
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
                WHERE organization_id = \(key) AND open_cases <> 0 ORDER BY member_id
                """,
                """
                SELECT owner_id, COUNT(*) FROM cases WHERE organization_id = \(key) AND ended_ms IS NULL
                GROUP BY owner_id ORDER BY owner_id
                """
            ),
            (
                "the newest score of each customer is remembered",
                """
                SELECT customer_id, measure, occurred_ms FROM customer_scores WHERE organization_id = \(key)
                ORDER BY customer_id, measure
                """,
                """
                SELECT customer_id, measure, MAX(occurred_ms) FROM signals
                WHERE organization_id = \(key) AND score IS NOT NULL AND is_test = 0
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
                FROM case_facts WHERE organization_id = \(key) ORDER BY case_id
                """,
                """
                SELECT c.id, c.t0_ms, CASE WHEN c.opened_by = 'detractor' THEN 1 ELSE 0 END, c.is_backfilled,
                    c.is_test, CASE WHEN c.stage IN ('recovered', 'promoter') OR c.ended_ms IS NULL THEN NULL
                        ELSE c.stage END, c.ended_ms, c.contacted_ms, k.due_ms, c.reached_ms,
                    c.first_remedied_ms, c.next_signal_id, c.next_band, c.next_ms, c.recovered_ms,
                    c.recovered_round, COALESCE(c.account_id, c.customer_id), c.segment, c.journey_stage,
                    c.touchpoint, c.first_cause
                FROM cases c JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
                WHERE c.organization_id = \(key) AND c.merged_into_id IS NULL ORDER BY c.id
                """
            ),
            (
                "the next score is the first one given from 14 days after the delivery on",
                """
                SELECT id, next_ms, next_band FROM cases WHERE organization_id = \(key) AND is_test = 0
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
                WHERE c.organization_id = \(key) AND c.is_test = 0 AND c.first_remedied_ms IS NOT NULL
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
        WHERE organization_id = \(key) AND kind = 'reopened' AND actor_id IS NOT NULL
        """
    }
}
