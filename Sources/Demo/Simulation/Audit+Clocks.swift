import Recovery
import Storage

extension Audit {
    /// No such row is ever there, by what clocks do.
    var clockRows: [(String, SQL)] {
        [
            (
                "a clock of a contacted or ended case stands still, of an untouched one it runs",
                """
                SELECT c.id FROM cases c JOIN clocks k ON k.organization_id = c.organization_id
                    AND k.case_id = c.id AND k.clock = 'first_touch'
                WHERE c.organization_id = \(organization) AND ((c.contacted_ms IS NULL AND c.ended_ms IS NULL)
                    <> (k.stopped_ms IS NULL))
                """
            ),
            (
                "an open case has the clocks of its round, and each round's began one after the other",
                """
                SELECT c.id, w.clock FROM cases c
                JOIN (SELECT 'plan' AS clock UNION ALL SELECT 'remedy' UNION ALL SELECT 'delivery') AS w ON 1 = 1
                LEFT JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
                    AND k.clock = w.clock AND k.generation = c.round
                WHERE c.organization_id = \(organization) AND c.ended_ms IS NULL AND (k.case_id IS NULL
                    OR (k.stopped_ms IS NULL AND c.stage = 'remedied'))
                """
            ),
            (
                "a breach is told of at the instant when the clock was due",
                """
                SELECT k.case_id, k.clock, k.generation, k.due_ms FROM clocks k
                WHERE k.organization_id = \(organization) AND k.breached_ms IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.organization_id = k.organization_id
                        AND e.case_id = k.case_id AND e.kind = 'breached' AND e.became = k.clock
                        AND e.at_ms = k.due_ms AND COALESCE(e.subject_id, '') = COALESCE(k.subject_id, ''))
                """
            ),
            // Clocks of one kind and subject together: an event does not tell which of them it is about.
            (
                "a breach is told of as often as a clock is breached, and as often as that was withdrawn",
                """
                SELECT told.case_id, told.clock, told.subject, CAST(SUM(told.breaches) AS BIGINT) FROM (
                    SELECT case_id, became AS clock, COALESCE(subject_id, '') AS subject,
                        CASE kind WHEN 'breached' THEN 1 ELSE -1 END AS breaches
                    FROM events
                    WHERE organization_id = \(organization) AND kind IN ('breached', 'breach_withdrawn')
                    UNION ALL
                    SELECT case_id, clock, COALESCE(subject_id, ''), -1 FROM clocks
                    WHERE organization_id = \(organization) AND breached_ms IS NOT NULL
                ) AS told
                GROUP BY told.case_id, told.clock, told.subject HAVING SUM(told.breaches) <> 0
                """
            ),
            // What can be paused may be late and stand still. A case closed by a server whose clock is behind stops them
            // before they were due, and one that gives a promise back stops that wherever it was.
            (
                "what cannot be paused is breached where it was stopped after it was due, and nowhere else",
                """
                SELECT k.case_id, k.clock, k.generation, k.due_ms, k.stopped_ms FROM clocks k
                WHERE k.organization_id = \(organization) AND k.stopped_ms IS NOT NULL
                    AND k.clock NOT IN ('plan', 'remedy', 'delivery', 'note', 'waiting', 'replacement')
                    AND (k.stopped_ms > k.due_ms) <> (k.breached_ms IS NOT NULL)
                    AND NOT (k.breached_ms IS NOT NULL AND k.noticed_ms > k.due_ms AND EXISTS (
                        SELECT 1 FROM events e WHERE e.organization_id = k.organization_id
                            AND e.case_id = k.case_id AND e.at_ms = k.stopped_ms
                            AND e.kind IN ('ended', 'verified', 'reopened')))
                    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.organization_id = k.organization_id
                        AND e.case_id = k.case_id AND e.at_ms = k.stopped_ms AND e.kind = 'split')
                """
            ),
            (
                "whoever owned an open case when a clock of it ran out was told, and it is not forgotten soon",
                """
                SELECT k.case_id, k.clock, k.generation FROM clocks k
                JOIN cases c ON c.organization_id = k.organization_id AND c.id = k.case_id
                WHERE k.organization_id = \(organization) AND k.breached_ms IS NOT NULL AND c.ended_ms IS NULL
                    AND k.noticed_ms > (SELECT MAX(at_ms) FROM events WHERE organization_id = \(organization))
                        - \(60 * 86_400_000)
                    AND NOT EXISTS (SELECT 1 FROM notices n
                        WHERE n.organization_id = k.organization_id AND n.case_id = k.case_id
                            AND n.kind = 'breached' AND n.clock = k.clock AND n.at_ms = k.due_ms
                            AND (n.member_id = c.owner_id OR EXISTS (SELECT 1 FROM events e
                                WHERE e.organization_id = k.organization_id AND e.case_id = k.case_id
                                    AND e.kind IN ('handed_over', 'replaced', 'owned')
                                    AND n.member_id IN (e.was, e.subject_id))))
                """
            ),
            (
                "a breach is a touch after the due instant, or none",
                """
                SELECT c.id FROM cases c JOIN clocks k ON k.organization_id = c.organization_id
                    AND k.case_id = c.id AND k.clock = 'first_touch'
                WHERE c.organization_id = \(organization) AND c.contacted_ms IS NOT NULL
                    AND (c.contacted_ms > k.due_ms) <> (k.breached_ms IS NOT NULL)
                """
            ),
        ]
    }
}
