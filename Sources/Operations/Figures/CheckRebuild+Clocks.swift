import Recovery
import Storage

extension CheckRebuild {
    /// Each clock against its case: what stopped it, what is to be noticed of it next, and that both tell the same of it.
    var clocks: SQL {
        """
        SELECT c.id, k.clock, k.start_ms, k.due_ms, k.stopped_ms, k.breached_ms FROM cases c
        LEFT JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
            AND k.clock = 'first_touch' AND k.generation = 1
        LEFT JOIN case_facts f ON f.organization_id = c.organization_id AND f.case_id = c.id
        WHERE c.organization_id = \(organization) AND (k.case_id IS NULL OR k.due_ms < k.start_ms
            OR k.due_ms <> COALESCE(f.deadline_ms, k.due_ms) OR k.start_ms <> CASE WHEN c.is_backfilled = 1 THEN c.opened_ms ELSE c.t0_ms END
            OR COALESCE(k.stopped_ms, -1) <> COALESCE(c.contacted_ms, c.ended_ms, -1)
            OR (k.breached_ms IS NOT NULL AND k.stopped_ms <= k.due_ms))
        UNION ALL
        SELECT c.id, k.clock, k.start_ms, k.due_ms, k.stopped_ms, k.breached_ms FROM cases c
        JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
        WHERE c.organization_id = \(organization) AND ((k.clock <> 'first_touch'
                AND COALESCE(c.clocks, '') NOT LIKE '%' || \(clockText) || '%')
            OR (k.stopped_ms IS NULL AND k.clock <> 'promise' AND (c.ended_ms IS NOT NULL
                OR (k.generation <> c.round AND k.clock IN ('plan', 'outreach', 'remedy', 'delivery', 'note', 'diagnosis', 'reonboarding'))
                OR (k.clock = 'check_in' AND (c.stage <> 'remedied' OR EXISTS (\(checksIn))))))
            OR COALESCE(k.notice_ms, -1) <> CASE WHEN k.stopped_ms IS NOT NULL OR k.breached_ms IS NOT NULL OR c.ended_ms IS NOT NULL
                    OR (k.clock IN ('plan', 'remedy', 'delivery', 'note') AND EXISTS (\(waits))) THEN -1
                WHEN k.clock NOT IN ('waiting', 'replacement') AND k.warned = 0 AND k.half_ms < k.due_ms THEN k.half_ms
                WHEN k.clock NOT IN ('waiting', 'replacement') AND k.warned = 1 AND k.late_ms < k.due_ms THEN k.late_ms ELSE k.due_ms END)
        UNION ALL
        SELECT c.id, 'all', COUNT(k.case_id), NULL, NULL, NULL FROM cases c
        LEFT JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id AND k.clock <> 'first_touch'
        WHERE c.organization_id = \(organization) GROUP BY c.id, c.clocks
        HAVING COUNT(k.case_id) <> CASE WHEN c.clocks IS NULL THEN 0
            ELSE 1 + LENGTH(c.clocks) - LENGTH(REPLACE(c.clocks, ',', '')) END
        UNION ALL
        SELECT p.case_id, 'promise', p.made_ms, p.due_ms, p.kept_ms, NULL FROM promises p
        JOIN cases c ON c.organization_id = p.organization_id AND c.id = p.case_id
        LEFT JOIN clocks k ON k.organization_id = p.organization_id AND k.case_id = p.case_id
            AND k.clock = 'promise' AND k.subject_id = p.id AND k.stopped_ms IS NULL AND k.due_ms = p.due_ms
        WHERE p.organization_id = \(organization) AND c.ended_ms IS NULL
            AND (p.kept_ms IS NULL AND p.moved_to_id IS NULL) <> (k.case_id IS NOT NULL)
        UNION ALL
        SELECT c.id, 'verification', c.remedied_ms, c.asks_ms, NULL, NULL FROM cases c
        WHERE c.organization_id = \(organization)
            AND ((c.stage = 'remedied') <> (c.asks_ms IS NOT NULL) OR c.asks_ms < c.remedied_ms + 1814400000
                OR EXISTS (SELECT 1 FROM clocks k WHERE k.organization_id = c.organization_id AND k.case_id = c.id
                    AND k.clock = 'trial' AND k.stopped_ms IS NULL AND k.due_ms > c.asks_ms))
        """
    }

    /// A clock as the case's own row tells of it.
    private var clockText: SQL {
        """
        (k.clock || ' ' || k.generation || ' ' || k.start_ms || ' ' || k.limit_ms || ' ' || k.due_ms || ' ' || k.half_ms
            || ' ' || k.late_ms || ' ' || k.warned || ' ' || COALESCE(CAST(k.stopped_ms AS TEXT), '-') || ' '
            || CASE WHEN k.breached_ms IS NULL THEN '0' ELSE '1' END || ' '
            || COALESCE(CAST(k.noticed_ms AS TEXT), '-') || ' ' || COALESCE(k.subject_id, '-'))
        """
    }

    /// A contact by which a check-in was made: one put down before the delivery was, or before its day was another, makes none.
    private var checksIn: SQL {
        """
        SELECT 1 FROM touches t WHERE t.organization_id = k.organization_id AND t.case_id = k.case_id
            AND t.made_ms >= k.start_ms + k.limit_ms - 86400000 AND t.bounced_ms IS NULL AND t.kind <> 'call_unanswered'
            AND (t.is_template = 0 OR t.kind NOT IN ('mail_sent', 'message_sent'))
            AND t.recorded_ms > (SELECT MAX(e.at_ms) FROM events e WHERE e.organization_id = k.organization_id
                AND e.case_id = k.case_id AND (e.kind = 'remedied' OR (e.kind = 'clock_changed' AND e.subject_id = 'check_in')))
        """
    }

    private var waits: SQL {
        """
        SELECT 1 FROM clocks w WHERE w.organization_id = k.organization_id AND w.case_id = k.case_id
            AND w.clock = 'waiting' AND w.stopped_ms IS NULL
        """
    }
}
