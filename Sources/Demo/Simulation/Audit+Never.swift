import Recovery
import Storage

extension Audit {
    /// No such row is ever there.
    var neverRows: [(String, SQL)] {
        [
            (
                "a signal stands in a case of its own customer, and under the account that the customer belongs to",
                """
                SELECT s.id FROM signals s
                JOIN customers u ON u.organization_id = s.organization_id AND u.id = s.customer_id
                LEFT JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
                WHERE s.organization_id = \(organization) AND (c.customer_id <> s.customer_id
                    OR COALESCE(s.account_id, '') <> COALESCE(u.account_id, ''))
                """
            ),
            (
                "who turned out to be somebody else has nothing left, and that one is somebody of their own",
                """
                SELECT u.id FROM customers u
                JOIN customers o ON o.organization_id = u.organization_id AND o.id = u.merged_into_id
                WHERE u.organization_id = \(organization) AND (o.merged_into_id IS NOT NULL
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
                SELECT c.id FROM cases c WHERE c.organization_id = \(organization) AND c.merged_into_id IS NOT NULL
                    AND (c.ended_ms IS NULL OR EXISTS (SELECT 1 FROM signals s
                        WHERE s.organization_id = c.organization_id AND s.case_id = c.id))
                """
            ),
            (
                "a task waits in an open case alone, and with somebody who works here",
                """
                SELECT t.id FROM tasks t
                JOIN cases c ON c.organization_id = t.organization_id AND c.id = t.case_id
                LEFT JOIN members m ON m.organization_id = t.organization_id AND m.id = t.helper_id
                WHERE t.organization_id = \(organization) AND t.settled_ms IS NULL
                    AND (c.ended_ms IS NOT NULL OR m.is_active = 0)
                """
            ),
            (
                "nobody is told of a task more often than they were asked",
                """
                SELECT n.member_id, n.case_id FROM notices n
                WHERE n.organization_id = \(organization) AND n.kind = 'task_asked'
                GROUP BY n.member_id, n.case_id
                HAVING COUNT(*) > (SELECT COUNT(*) FROM events e WHERE e.organization_id = \(organization)
                    AND e.case_id = n.case_id AND e.kind IN ('task_asked', 'task_passed')
                    AND e.became = n.member_id)
                """
            ),
            (
                "what counts stands in no case that is a test",
                """
                SELECT s.id FROM signals s
                JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
                WHERE s.organization_id = \(organization) AND s.is_test = 0 AND c.is_test = 1
                """
            ),
            (
                "an assessment answers every statement and has a level for every capability",
                """
                SELECT a.id FROM assessments a WHERE a.organization_id = \(organization)
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
                WHERE v.organization_id = \(organization) AND v.first_ms < c.opened_ms
                """
            ),
            (
                "the bytes of an attached file are there as a whole, and no others",
                """
                SELECT b.hash FROM file_contents b WHERE b.organization_id = \(organization) AND (
                    NOT EXISTS (SELECT 1 FROM case_files f
                        WHERE f.organization_id = b.organization_id AND f.hash = b.hash)
                    OR b.bytes <> (SELECT COALESCE(SUM(LENGTH(p.bytes)), 0) FROM file_chunks p
                        WHERE p.organization_id = b.organization_id AND p.file_id = b.hash))
                """
            ),
            (
                "one open case per customer",
                """
                SELECT customer_id, COUNT(*) FROM cases WHERE organization_id = \(organization) AND ended_ms IS NULL
                GROUP BY customer_id HAVING COUNT(*) > 1
                """
            ),
            (
                "remedied implies contacted and diagnosed",
                """
                SELECT id FROM cases c WHERE organization_id = \(organization)
                    AND (first_remedied_ms IS NOT NULL OR remedied_ms IS NOT NULL)
                    AND ((contacted_ms IS NULL AND NOT EXISTS (SELECT 1 FROM touches t
                            WHERE t.organization_id = c.organization_id AND t.case_id = c.id
                                AND t.bounced_ms IS NOT NULL))
                        OR cause IS NULL OR NOT EXISTS (SELECT 1 FROM diagnoses d
                        WHERE d.organization_id = c.organization_id AND d.case_id = c.id))
                """
            ),
            (
                "a reopened case has no diagnosis that is not struck out",
                """
                SELECT id FROM cases c WHERE organization_id = \(organization) AND stage = 'acknowledged'
                    AND EXISTS (SELECT 1 FROM diagnoses d WHERE d.organization_id = c.organization_id
                        AND d.case_id = c.id AND d.struck_ms IS NULL)
                """
            ),
            (
                "what is superseded is struck out, and a later round says of which incident it is",
                """
                SELECT d.id FROM diagnoses d WHERE d.organization_id = \(organization) AND d.superseded_ms IS NOT NULL
                    AND (d.struck_ms IS NULL OR NOT EXISTS (SELECT 1 FROM diagnoses e
                        WHERE e.organization_id = d.organization_id AND e.case_id = d.case_id
                            AND e.round > d.round AND e.incident_reason IS NOT NULL))
                """
            ),
            (
                "a diagnosed case is worked by a playbook",
                """
                SELECT d.id FROM diagnoses d WHERE d.organization_id = \(organization) AND NOT EXISTS (
                    SELECT 1 FROM case_playbooks b WHERE b.organization_id = d.organization_id
                        AND b.case_id = d.case_id AND b.cause = d.cause AND b.reason = d.reason)
                """
            ),
            (
                "a first round that recovered was decided by its next score",
                """
                SELECT id FROM cases WHERE organization_id = \(organization) AND recovered_round = 1
                    AND (next_ms IS NULL OR recovered_ms <> next_ms OR next_band = 'detractor')
                """
            ),
            (
                "a case closed by a score is recovered, unless what decides its round is a detractor's by now",
                """
                SELECT c.id FROM cases c LEFT JOIN signals s ON s.organization_id = c.organization_id
                    AND s.id = CASE c.round WHEN 1 THEN c.next_signal_id ELSE c.decided_signal_id END
                WHERE c.organization_id = \(organization) AND c.stage IN ('recovered', 'promoter')
                    AND c.recovered_ms IS NULL AND COALESCE(s.band, '') <> 'detractor'
                """
            ),
            (
                "the latest score is a newest one",
                """
                SELECT l.customer_id, l.measure, l.signal_id FROM customer_scores l
                LEFT JOIN signals s ON s.organization_id = l.organization_id AND s.id = l.signal_id
                WHERE l.organization_id = \(organization) AND (s.id IS NULL OR s.score <> l.score OR s.band <> l.band
                    OR s.measure <> l.measure OR s.customer_id <> l.customer_id
                    OR s.occurred_ms <> l.occurred_ms OR s.is_test = 1)
                """
            ),
            (
                "a case is a test as its opening signal is",
                """
                SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                    AND s.id = c.opening_signal_id
                WHERE c.organization_id = \(organization) AND c.is_test <> s.is_test AND c.merged_into_id IS NULL
                """
            ),
            (
                "no test decides a case that counts",
                """
                SELECT c.id FROM cases c JOIN signals s ON s.organization_id = c.organization_id
                    AND s.id IN (c.next_signal_id, c.decided_signal_id)
                WHERE c.organization_id = \(organization) AND c.is_test = 0 AND s.is_test = 1
                    AND c.merged_into_id IS NULL
                """
            ),
            (
                "no test moves an account's score",
                """
                SELECT a.account_id FROM account_scores a JOIN signals s
                    ON s.organization_id = a.organization_id AND s.id = a.signal_id
                WHERE a.organization_id = \(organization) AND s.is_test = 1
                """
            ),
            (
                "nobody is told of one thing more often than it happened",
                """
                SELECT n.member_id, n.case_id, n.kind, n.clock FROM notices n
                WHERE n.organization_id = \(organization) AND n.kind IN ('half', 'late', 'breached', 'reopened',
                    'scored_early', 'corrected', 'assigned')
                GROUP BY n.member_id, n.case_id, n.kind, n.clock
                HAVING COUNT(*) > (SELECT COUNT(*) FROM events e WHERE e.organization_id = \(organization)
                    AND e.case_id = n.case_id AND (e.became = n.clock OR n.clock IS NULL)
                    AND CASE n.kind WHEN 'half' THEN e.kind = 'warned' AND e.was = '50'
                        WHEN 'late' THEN e.kind = 'warned' AND e.was = '80'
                        WHEN 'assigned' THEN e.kind IN ('owned', 'replaced', 'handed_over')
                            AND e.subject_id = n.member_id
                        ELSE e.kind = n.kind END)
                """
            ),
            (
                "a driver session that ended has one driver to three, each with an action",
                """
                SELECT d.id FROM driver_sessions d WHERE d.organization_id = \(organization) AND d.ending = 'ended'
                    AND ((SELECT COUNT(*) FROM drivers v WHERE v.organization_id = d.organization_id
                            AND v.session_id = d.id) NOT BETWEEN 1 AND 3
                        OR EXISTS (SELECT 1 FROM drivers v WHERE v.organization_id = d.organization_id
                            AND v.session_id = d.id AND v.decision IS NULL))
                """
            ),
        ]
    }
}
