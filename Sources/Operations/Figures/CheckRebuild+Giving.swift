import Recovery
import Storage

extension CheckRebuild {
    /// A team spent in a month what its remedies cost: of cases that count, unless it was taken back.
    var spending: SQL {
        let told: SQL = """
            SELECT r.team_id, r.month, CAST(SUM(r.cost_minor) AS BIGINT) AS spent_minor FROM remedies r
            JOIN cases c ON c.organization_id = r.organization_id AND c.id = r.case_id
            WHERE r.organization_id = \(organization) AND r.team_id IS NOT NULL AND r.taken_back_ms IS NULL
                AND c.is_test = 0
            GROUP BY r.team_id, r.month
            """
        let kept: SQL = """
            SELECT team_id, month, spent_minor FROM team_months
            WHERE organization_id = \(organization) AND spent_minor <> 0
            """
        return """
            SELECT 'remedies say', a.* FROM (\(told) EXCEPT \(kept)) AS a
            UNION ALL SELECT 'months say', b.* FROM (\(kept) EXCEPT \(told)) AS b
            """
    }

    /// What did not reach the customer before its cause was struck out or its case ended, and nothing else.
    var takenBack: SQL {
        """
        SELECT r.case_id, r.id, 'delivered and taken back' AS what FROM remedies r
        WHERE r.organization_id = \(organization) AND r.delivered_ms IS NOT NULL AND r.taken_back_ms IS NOT NULL
        UNION ALL
        SELECT r.case_id, r.id, 'waits in a case that ended' FROM remedies r
        JOIN cases c ON c.organization_id = r.organization_id AND c.id = r.case_id
        WHERE r.organization_id = \(organization) AND r.delivered_ms IS NULL AND r.taken_back_ms IS NULL
            AND (c.ended_ms IS NOT NULL OR c.round > r.round)
        UNION ALL
        SELECT r.case_id, r.id, 'taken back for nothing' FROM remedies r
        JOIN cases c ON c.organization_id = r.organization_id AND c.id = r.case_id
        WHERE r.organization_id = \(organization) AND r.taken_back_ms IS NOT NULL AND c.ended_ms IS NULL
            AND NOT EXISTS (SELECT 1 FROM events e WHERE e.organization_id = r.organization_id
                AND e.case_id = r.case_id AND e.kind IN ('struck_out', 'emergency_taken_back', 'ended') AND e.at_ms >= r.chosen_ms)
        """
    }
}
