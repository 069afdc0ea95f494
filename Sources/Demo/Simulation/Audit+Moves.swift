import Recovery
import Storage

extension Audit {
    /// No such row is ever there, by the rules of the moves of a case.
    var moveRows: [(String, SQL)] {
        [
            (
                "a remedy is chosen after a diagnosis of its round, and in an emergency before any",
                """
                SELECT r.id FROM remedies r
                JOIN events e ON e.organization_id = r.organization_id AND e.case_id = r.case_id
                    AND e.kind IN ('remedy_chosen', 'emergency_remedy') AND e.subject_id = r.id
                WHERE r.organization_id = \(organization)
                    AND (r.fit = 'emergency') = EXISTS (SELECT 1 FROM events d
                        WHERE d.organization_id = r.organization_id AND d.case_id = r.case_id
                            AND d.kind = 'diagnosed' AND d.round = r.round AND d.number < e.number)
                """
            ),
            (
                "neglect is answered with money as a small sign beside another remedy alone",
                """
                SELECT r.id FROM remedies r
                JOIN events e ON e.organization_id = r.organization_id AND e.case_id = r.case_id
                    AND e.kind = 'remedy_chosen' AND e.subject_id = r.id
                WHERE r.organization_id = \(organization) AND r.kind IN ('refund', 'credit')
                    AND (r.fit <> 'beside' OR r.cost_minor > r.limit_minor)
                    AND 'relational_neglect' = (SELECT d.became FROM events d
                        WHERE d.organization_id = r.organization_id AND d.case_id = r.case_id
                            AND d.kind = 'diagnosed' AND d.number < e.number ORDER BY d.number DESC LIMIT 1)
                """
            ),
            (
                "what costs more than whoever chose it may give was approved by somebody else",
                """
                SELECT r.id FROM remedies r WHERE r.organization_id = \(organization)
                    AND ((r.approver_id IS NULL AND r.cost_minor > r.limit_minor)
                        OR (r.approver_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approvals a
                            WHERE a.organization_id = r.organization_id AND a.case_id = r.case_id
                                AND a.outcome = 'approved' AND a.decider_id = r.approver_id
                                AND a.asker_id = r.member_id AND a.asker_id <> a.decider_id
                                AND a.cost_minor = r.cost_minor)))
                """
            ),
            // In a world nobody's role changes.
            (
                "a case ends without a score by whoever may consent, or by a rule since it is no detractor's",
                """
                SELECT e.case_id, e.actor_id, e.became FROM events e
                LEFT JOIN members m ON m.organization_id = e.organization_id AND m.id = e.actor_id
                WHERE e.organization_id = \(organization) AND e.kind = 'ended'
                    AND ((e.actor_id IS NULL AND e.became <> 'not_a_detractor')
                        OR (e.actor_id IS NOT NULL
                            AND COALESCE(m.role, '') NOT IN ('administrator', 'programme_lead'))
                        OR (e.became = 'honest_no' AND NOT EXISTS (SELECT 1 FROM events t
                            WHERE t.organization_id = e.organization_id AND t.case_id = e.case_id
                                AND t.kind = 'contacted' AND t.number < e.number)))
                """
            ),
            (
                "no score closes or reopens a case sooner than 14 days after the delivery of its round",
                """
                SELECT e.case_id, e.number, e.kind FROM events e
                JOIN signals s ON s.organization_id = e.organization_id AND s.id = e.subject_id
                WHERE e.organization_id = \(organization) AND e.kind IN ('verified', 'reopened')
                    AND NOT EXISTS (SELECT 1 FROM events d WHERE d.organization_id = e.organization_id
                        AND d.case_id = e.case_id AND d.kind = 'remedied' AND d.number < e.number
                        AND d.round = CASE e.kind WHEN 'reopened' THEN e.round - 1 ELSE e.round END
                        AND CAST(CASE d.kind WHEN 'remedied' THEN d.became END AS BIGINT)
                            <= s.occurred_ms - \(14 * 86_400_000))
                """
            ),
            (
                "a case closed by a score is out of the band, as that score is",
                """
                SELECT c.id FROM cases c
                LEFT JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.decided_signal_id
                WHERE c.organization_id = \(organization) AND c.stage IN ('recovered', 'promoter')
                    AND (COALESCE(c.decided_band, '') <> CASE c.stage WHEN 'promoter' THEN 'promoter' ELSE 'passive' END
                        OR (c.is_test = 0 AND c.recovered_ms IS NOT NULL
                            AND COALESCE(s.band, '') <> c.decided_band))
                """
            ),
        ]
    }
}
