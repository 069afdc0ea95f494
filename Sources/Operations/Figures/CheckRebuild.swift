package import Recovery
package import Storage

/// Recomputes from signals, touches, remedies and events what the figures and cases say, by SQL that shares nothing
/// with what wrote them, and reports every difference.
package struct CheckRebuild: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// What was recomputed, and where it differs: one line each, at most 20 of one kind.
    package struct Finding: Hashable, Sendable {
        package let check: String
        package let detail: String
    }

    package func run(with reader: Reader) async throws -> [Finding] {
        try await reader.read { connection in
            try self.checks.flatMap { check, sql in
                try connection.rows("SELECT * FROM (\(sql)) AS findings LIMIT 20").map { row in
                    let detail = row.values.map(Self.shown).joined(separator: " ")
                    return Finding(check: check, detail: detail)
                }
            }
        }
    }

    private static func shown(_ value: SQLValue) -> String {
        switch value {
        case .null: "-"
        case .integer(let number): String(number)
        case .text(let text): text.isEmpty ? "\"\"" : text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }

    private var checks: [(String, SQL)] {
        [
            ("score rollups", scoreRollups), ("latest scores", latestScores),
            ("scores of accounts", accountScores), ("test cases", testCases), ("facts of cases", facts),
            ("first touches", firstTouches), ("deliveries", deliveries), ("events follow on", eventNumbers),
            ("events tell the stage", eventStages), ("events tell the owner", eventOwners),
            ("events tell of touches and moves", eventSubjects), ("events tell of signals", eventSignals),
            ("emergencies", emergencies), ("linked fixes", linkedFixes), ("clocks", clocks),
            ("what members carry", loads), ("signals and their cases", signalCases),
            ("what teams spent", spending), ("what was taken back", takenBack),
        ]
    }

    private var scoreRollups: SQL {
        let told: SQL = """
            SELECT local_day, measure, COALESCE(stage, '') AS stage, COALESCE(segment, '') AS segment,
                COALESCE(touchpoint, '') AS touchpoint, score, band, COUNT(*) AS answers
            FROM signals WHERE organization_id = \(organization) AND score IS NOT NULL AND is_test = 0
            GROUP BY local_day, measure, COALESCE(stage, ''), COALESCE(segment, ''), COALESCE(touchpoint, ''),
                score, band
            """
        let kept: SQL = """
            SELECT local_day, measure, stage, segment, touchpoint, score, band,
                CAST(SUM(answers) AS BIGINT) AS answers
            FROM (SELECT * FROM (
                SELECT local_day, measure, stage, segment, touchpoint, score, band, answers FROM score_rollups
                WHERE organization_id = \(organization)) AS folded
                UNION ALL
                SELECT local_day, measure, stage, segment, touchpoint, score, band, answers FROM score_deltas
                WHERE organization_id = \(organization)) AS kept
            GROUP BY local_day, measure, stage, segment, touchpoint, score, band HAVING SUM(answers) <> 0
            """
        return """
            SELECT 'signals say', a.* FROM (\(told) EXCEPT \(kept)) AS a
            UNION ALL SELECT 'rollups say', b.* FROM (\(kept) EXCEPT \(told)) AS b
            """
    }

    private var latestScores: SQL {
        """
        SELECT k.customer_id, k.measure, k.score, k.occurred_ms, n.occurred_ms AS newest
        FROM customer_scores k
        LEFT JOIN (SELECT customer_id, measure, MAX(occurred_ms) AS occurred_ms FROM signals
            WHERE organization_id = \(organization) AND score IS NOT NULL AND is_test = 0
                AND customer_id IS NOT NULL GROUP BY customer_id, measure) AS n
            ON n.customer_id = k.customer_id AND n.measure = k.measure
        WHERE k.organization_id = \(organization) AND (n.occurred_ms IS NULL OR n.occurred_ms <> k.occurred_ms
            OR NOT EXISTS (SELECT 1 FROM signals s WHERE s.organization_id = k.organization_id
                AND s.id = k.signal_id AND s.score = k.score AND s.band = k.band
                AND s.occurred_ms = k.occurred_ms AND s.is_test = 0))
        UNION ALL
        SELECT s.customer_id, s.measure, MAX(s.score), MAX(s.occurred_ms), NULL FROM signals s
        WHERE s.organization_id = \(organization) AND s.score IS NOT NULL AND s.is_test = 0
            AND s.customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM customer_scores k
                WHERE k.organization_id = s.organization_id AND k.customer_id = s.customer_id
                    AND k.measure = s.measure)
        GROUP BY s.customer_id, s.measure
        """
    }

    /// Only what counts moves an account's score.
    private var accountScores: SQL {
        """
        SELECT a.account_id, a.signal_id FROM account_scores a
        LEFT JOIN signals s ON s.organization_id = a.organization_id AND s.id = a.signal_id
        WHERE a.organization_id = \(organization) AND (s.id IS NULL OR s.score IS NULL OR s.is_test = 1)
        """
    }

    /// A case is a test as its opening signal is, unless it goes on in another case, and as the last mark says.
    private var testCases: SQL {
        """
        SELECT c.id, c.is_test, s.is_test AS signal_is_test, NULL AS mark FROM cases c
        JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
        WHERE c.organization_id = \(organization) AND s.is_test <> c.is_test AND c.merged_into_id IS NULL
        UNION ALL
        SELECT c.id, c.is_test, NULL, w.kind FROM cases c
        JOIN (SELECT case_id, kind, ROW_NUMBER() OVER (PARTITION BY case_id ORDER BY number DESC) AS place
            FROM events WHERE organization_id = \(organization)
                AND kind IN ('marked_as_test', 'unmarked_as_test')) AS w ON w.case_id = c.id AND w.place = 1
        WHERE c.organization_id = \(organization) AND (w.kind = 'marked_as_test') <> (c.is_test = 1)
        """
    }

    /// A test that decided a test and was corrected since is heard again once it counts.
    private var facts: SQL {
        """
        SELECT c.id, 'case and fact differ' AS what FROM cases c
        LEFT JOIN case_facts f ON f.organization_id = c.organization_id AND f.case_id = c.id
        WHERE c.organization_id = \(organization) AND c.merged_into_id IS NULL
            AND (f.case_id IS NULL OR f.t0_ms <> c.t0_ms
            OR f.is_detractor <> CASE WHEN c.opened_by = 'detractor' THEN 1 ELSE 0 END
            OR f.is_backfilled <> c.is_backfilled OR f.is_test <> c.is_test
            OR COALESCE(f.end_kind, '') <> CASE WHEN c.stage IN ('honest_no', 'no_response', 'customer_left',
                'not_a_detractor') THEN c.stage ELSE '' END
            OR COALESCE(f.ended_ms, -1) <> COALESCE(c.ended_ms, -1)
            OR COALESCE(f.contacted_ms, -1) <> COALESCE(c.contacted_ms, -1)
            OR COALESCE(f.contacted_open_ms, -1) <> COALESCE(c.contacted_open_ms, -1)
            OR COALESCE(f.reached_ms, -1) <> COALESCE(c.reached_ms, -1)
            OR COALESCE(f.first_remedied_ms, -1) <> COALESCE(c.first_remedied_ms, -1)
            OR COALESCE(f.next_signal_id, '') <> COALESCE(c.next_signal_id, '')
            OR COALESCE(f.next_band, '') <> COALESCE(c.next_band, '')
            OR COALESCE(f.next_ms, -1) <> COALESCE(c.next_ms, -1)
            OR COALESCE(f.confirmed_ms, -1) <> COALESCE(c.confirmed_ms, -1)
            OR COALESCE(f.recovered_ms, -1) <> COALESCE(c.recovered_ms, -1)
            OR COALESCE(f.recovered_round, -1) <> COALESCE(c.recovered_round, -1)
            OR COALESCE(f.cause, '') <> COALESCE((SELECT d.cause FROM diagnoses d
                WHERE d.organization_id = c.organization_id AND d.case_id = c.id AND d.round = 1
                ORDER BY d.made_ms DESC, d.id DESC LIMIT 1), '')
            OR COALESCE(f.cause, '') <> COALESCE(c.first_cause, '')
            OR COALESCE(f.segment, '') <> COALESCE(c.segment, '')
            OR COALESCE(f.journey_stage, '') <> COALESCE(c.journey_stage, '')
            OR COALESCE(f.touchpoint, '') <> COALESCE(c.touchpoint, '')
            OR COALESCE(f.location, '') <> COALESCE(c.location, '')
            OR COALESCE(f.value_tier, '') <> COALESCE(c.value_tier, '')
            OR COALESCE(f.team_id, '') <> COALESCE(c.team_id, '')
            OR f.unit_id <> COALESCE(c.account_id, c.customer_id)
            OR (c.opening_signal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signals s
                WHERE s.organization_id = c.organization_id AND s.id = c.opening_signal_id))
            OR (c.next_signal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signals s
                WHERE s.organization_id = c.organization_id AND s.id = c.next_signal_id AND s.occurred_ms = c.next_ms
                    AND (s.band = c.next_band OR (s.is_test = 1 AND c.is_test = 1)))))
        UNION ALL
        SELECT c.id, 'counts, and goes on in another case' FROM cases c
        JOIN case_facts f ON f.organization_id = c.organization_id AND f.case_id = c.id
        WHERE c.organization_id = \(organization) AND c.merged_into_id IS NOT NULL
        """
    }

    private var firstTouches: SQL {
        """
        SELECT c.id, c.contacted_ms, t.contacted_ms AS touches_say, c.reached_ms, t.reached_ms AS reached_say
        FROM cases c LEFT JOIN (SELECT case_id,
            MIN(CASE WHEN kind IN ('call_answered', 'voicemail_left', 'meeting_held', 'inbound_call_answered')
                OR (kind IN ('mail_sent', 'message_sent') AND is_template = 0 AND bounced_ms IS NULL)
                THEN made_ms END) AS contacted_ms, COUNT(bounced_ms) AS bounced,
            MIN(CASE WHEN kind IN ('call_answered', 'meeting_held', 'inbound_call_answered', 'customer_replied')
                THEN made_ms END) AS reached_ms
            FROM touches WHERE organization_id = \(organization) GROUP BY case_id) AS t ON t.case_id = c.id
        WHERE c.organization_id = \(organization)
            AND (COALESCE(c.contacted_ms, -1) <> COALESCE(t.contacted_ms, -1)
                OR COALESCE(c.reached_ms, -1) <> COALESCE(t.reached_ms, -1)
                OR (c.contacted_ms IS NULL AND c.contacted_open_ms IS NOT NULL)
                OR c.contacted_open_ms > CASE WHEN c.contacted_ms > c.t0_ms THEN c.contacted_ms - c.t0_ms ELSE 0 END
                OR (c.stage = 'open' AND (c.contacted_ms IS NOT NULL OR c.ended_ms IS NOT NULL))
                OR (c.stage <> 'open' AND c.contacted_ms IS NULL AND c.ended_ms IS NULL
                    AND (COALESCE(t.bounced, 0) = 0 OR (c.stage = 'acknowledged' AND c.round = 1
                        AND c.emergency IS NULL))))
        """
    }

    private var deliveries: SQL {
        """
        SELECT c.id, c.first_remedied_ms, d.delivered_ms FROM cases c
        LEFT JOIN (SELECT case_id, MAX(delivered_ms) AS delivered_ms,
                MAX(CASE WHEN fit = 'emergency' THEN NULL ELSE delivered_ms END) AS others_ms FROM remedies
            WHERE organization_id = \(organization) AND round = 1 GROUP BY case_id) AS d ON d.case_id = c.id
        WHERE c.organization_id = \(organization) AND COALESCE(c.first_remedied_ms, -1)
            <> COALESCE(CASE WHEN c.first_remedied_ms IS NULL THEN d.others_ms ELSE d.delivered_ms END, -1)
        """
    }

    /// Each saving numbers its events from `version * 1000000`, so that a missing one leaves a gap.
    private var eventNumbers: SQL {
        """
        SELECT c.id, c.version, COUNT(e.number) AS events, COUNT(DISTINCT e.number / 1000000) AS savings
        FROM cases c LEFT JOIN events e ON e.organization_id = c.organization_id AND e.case_id = c.id
        WHERE c.organization_id = \(organization)
        GROUP BY c.id, c.version, c.opened_ms
        HAVING COUNT(DISTINCT e.number / 1000000) <> c.version OR COALESCE(MAX(e.number / 1000000), -1) <> c.version - 1
            OR SUM(CASE WHEN e.number % 1000000 = 0 THEN 1 ELSE 0 END) <> c.version
            OR SUM(CASE WHEN e.kind = 'opened' AND e.number = 0 AND e.at_ms = c.opened_ms THEN 1 ELSE 0 END) <> 1
        UNION ALL
        SELECT e.case_id, e.number, -1, -1 FROM events e
        WHERE e.organization_id = \(organization) AND e.number % 1000000 <> 0 AND NOT EXISTS (
            SELECT 1 FROM events b WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
                AND b.number = e.number - 1)
        """
    }

    private var eventStages: SQL {
        """
        SELECT c.id, c.stage, w.kind, w.became FROM cases c
        JOIN (SELECT case_id, kind, became, ROW_NUMBER() OVER (PARTITION BY case_id ORDER BY number DESC) AS place
            FROM events WHERE organization_id = \(organization) AND kind IN ('opened', 'diagnosed',
                'emergency_stands', 'remedy_chosen', 'remedied', 'reopened', 'verified', 'ended', 'split')) AS w
            ON w.case_id = c.id AND w.place = 1
        WHERE c.organization_id = \(organization) AND c.stage <> CASE w.kind
            WHEN 'opened' THEN CASE WHEN c.contacted_ms IS NULL AND c.emergency IS NULL THEN 'open'
                ELSE 'acknowledged' END
            WHEN 'reopened' THEN 'acknowledged' WHEN 'verified' THEN w.became WHEN 'ended' THEN w.became
            WHEN 'emergency_stands' THEN 'remedy_chosen'
            WHEN 'split' THEN CASE WHEN w.became = 'open' AND (c.contacted_ms IS NOT NULL OR c.emergency IS NOT NULL)
                    THEN 'acknowledged'
                WHEN w.became = 'acknowledged' AND c.contacted_ms IS NULL AND c.round = 1
                    AND c.emergency IS NULL THEN 'open'
                ELSE w.became END
            ELSE w.kind END
        UNION ALL
        SELECT c.id, c.opened_by, e.kind, e.became FROM cases c
        JOIN events e ON e.organization_id = c.organization_id AND e.case_id = c.id AND e.kind = 'opened'
        WHERE c.organization_id = \(organization) AND (e.became <> c.opened_by
            OR COALESCE(e.subject_id, '') <> COALESCE(c.opening_signal_id, ''))
        UNION ALL
        SELECT c.id, c.stage, 'confirmed', CAST(c.confirmed_ms AS TEXT) FROM cases c
        WHERE c.organization_id = \(organization) AND COALESCE(CAST(c.confirmed_ms AS TEXT), '') <> COALESCE((
            SELECT e.became FROM events e WHERE e.organization_id = c.organization_id AND e.case_id = c.id
                AND e.kind = 'confirmed' AND e.round = 1 ORDER BY e.number LIMIT 1), '')
        UNION ALL
        SELECT c.id, c.stage, 'round', CAST(c.round AS TEXT) FROM cases c
        WHERE c.organization_id = \(organization) AND c.round < 1 + (SELECT COUNT(*) FROM events e
            WHERE e.organization_id = c.organization_id AND e.case_id = c.id AND e.kind = 'reopened')
            - (SELECT COUNT(*) FROM events e WHERE e.organization_id = c.organization_id
                AND e.case_id = c.id AND e.kind IN ('counted', 'split'))
        """
    }

    private var eventOwners: SQL {
        """
        SELECT c.id, c.owner_id, w.subject_id FROM cases c
        LEFT JOIN (SELECT case_id, subject_id, became,
            ROW_NUMBER() OVER (PARTITION BY case_id ORDER BY number DESC) AS place
            FROM events WHERE organization_id = \(organization) AND kind IN ('owned', 'replaced', 'handed_over')) AS w
            ON w.case_id = c.id AND w.place = 1
        WHERE c.organization_id = \(organization) AND (w.subject_id IS NULL OR w.subject_id <> c.owner_id
            OR (w.became = 'parked') <> (c.is_parked = 1))
        """
    }

    private var eventSubjects: SQL {
        """
        SELECT COALESCE(t.case_id, e.case_id), 'touch' AS what, t.id, e.subject_id FROM touches t
        LEFT JOIN events e ON e.organization_id = t.organization_id AND e.case_id = t.case_id
            AND e.kind = 'touched' AND e.subject_id = t.id AND e.became = t.kind AND e.actor_id = t.member_id
            AND e.at_ms = t.recorded_ms
        WHERE t.organization_id = \(organization) AND e.number IS NULL
        UNION ALL
        SELECT t.case_id, 'touch taken back', t.id, NULL FROM touches t
        WHERE t.organization_id = \(organization) AND (t.bounced_ms IS NOT NULL) <> EXISTS (
            SELECT 1 FROM events e WHERE e.organization_id = t.organization_id AND e.case_id = t.case_id
                AND e.kind = 'touch_taken_back' AND e.subject_id = t.id)
        UNION ALL
        SELECT d.case_id, 'diagnosis', d.id, e.subject_id FROM diagnoses d
        LEFT JOIN events e ON e.organization_id = d.organization_id AND e.case_id = d.case_id
            AND e.kind = 'diagnosed' AND e.subject_id = d.id AND e.became = d.cause AND e.round = d.round
        WHERE d.organization_id = \(organization) AND e.number IS NULL
        UNION ALL
        SELECT r.case_id, 'remedy', r.id, e.subject_id FROM remedies r
        LEFT JOIN events e ON e.organization_id = r.organization_id AND e.case_id = r.case_id
            AND e.kind = CASE r.fit WHEN 'emergency' THEN 'emergency_remedy' ELSE 'remedy_chosen' END
            AND e.subject_id = r.id AND e.became = r.kind AND e.round = r.round
            AND (e.was = r.fit OR (e.was IS NULL AND r.fit IN ('first_cause', 'beside')))
        WHERE r.organization_id = \(organization) AND e.number IS NULL
        UNION ALL
        SELECT e.case_id, e.kind, NULL, e.subject_id FROM events e
        WHERE e.organization_id = \(organization)
            AND ((e.kind = 'touched' AND NOT EXISTS (SELECT 1 FROM touches t
                WHERE t.organization_id = e.organization_id AND t.id = e.subject_id))
            OR (e.kind = 'diagnosed' AND NOT EXISTS (SELECT 1 FROM diagnoses d
                WHERE d.organization_id = e.organization_id AND d.id = e.subject_id))
            OR (e.kind IN ('remedy_chosen', 'emergency_remedy') AND NOT EXISTS (SELECT 1 FROM remedies r
                WHERE r.organization_id = e.organization_id AND r.id = e.subject_id)))
        """
    }

    /// Every signal that a case holds, or that decided it, is told of by an event of that case.
    private var eventSignals: SQL {
        """
        SELECT s.case_id, s.id FROM signals s
        WHERE s.organization_id = \(organization) AND s.case_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM events e WHERE e.organization_id = s.organization_id AND e.case_id = s.case_id
                AND e.subject_id = s.id
                AND e.kind IN ('opened', 'joined', 'scored_early', 'verified', 'reopened', 'counted'))
        UNION ALL
        SELECT e.case_id, e.subject_id FROM events e
        WHERE e.organization_id = \(organization)
            AND e.kind IN ('opened', 'joined', 'scored_early', 'verified', 'counted', 'corrected')
            AND e.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signals s
                WHERE s.organization_id = e.organization_id AND s.id = e.subject_id)
        """
    }

    private var loads: SQL {
        """
        SELECT m.id, COALESCE(l.open_cases, 0), COUNT(c.id) FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        LEFT JOIN cases c ON c.organization_id = m.organization_id AND c.owner_id = m.id AND c.ended_ms IS NULL
        WHERE m.organization_id = \(organization)
        GROUP BY m.id, l.open_cases HAVING COALESCE(l.open_cases, 0) <> COUNT(c.id)
        """
    }

    private var signalCases: SQL {
        """
        SELECT s.id, s.case_id, s.customer_id, c.customer_id AS cases_customer FROM signals s
        LEFT JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
        WHERE s.organization_id = \(organization) AND s.case_id IS NOT NULL
            AND (c.id IS NULL OR c.customer_id <> s.customer_id)
        """
    }
}
