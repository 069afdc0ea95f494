import Recovery
import Storage

extension CheckRebuild {
    /// What was chosen before the diagnosis stands in its case as its rows and events tell, in this round and since the case
    /// was last taken apart from another.
    var emergencies: SQL {
        """
        SELECT c.id, c.stage, c.emergency, c.emergency_delivered_ms FROM cases c
        WHERE c.organization_id = \(organization) AND ((c.emergency IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM remedies r WHERE r.organization_id = c.organization_id AND r.case_id = c.id
                    AND r.round = c.round AND r.fit = 'emergency' AND c.emergency LIKE '%' || r.kind || '%'))
            OR (c.emergency_delivered_ms IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM events e WHERE e.organization_id = c.organization_id AND e.case_id = c.id
                    AND e.kind = 'emergency_delivered' AND e.round = c.round
                    AND e.became = CAST(c.emergency_delivered_ms AS TEXT))))
        UNION ALL
        SELECT c.id, c.stage, k.clock, k.due_ms FROM cases c
        JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id AND k.clock = 'diagnosis'
        WHERE c.organization_id = \(organization) AND k.stopped_ms IS NULL
            AND (c.stage <> 'acknowledged' OR c.emergency IS NULL)
        """
    }

    /// Where a case tells of a fix, both are linked.
    var linkedFixes: SQL {
        """
        SELECT e.case_id, e.subject_id FROM events e
        WHERE e.organization_id = \(organization) AND e.kind = 'fix_linked' AND NOT EXISTS (
            SELECT 1 FROM fix_cases x WHERE x.organization_id = e.organization_id AND x.fix_id = e.subject_id
                AND x.case_id = e.case_id)
        """
    }
}
