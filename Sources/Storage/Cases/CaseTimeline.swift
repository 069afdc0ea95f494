package import Recovery

/// All that happened to a case and was written about it, newest first, with who did it and the words that belong to it.
package struct CaseTimeline: Query {
    package struct Entry: Sendable {
        package let cursor: Cursor
        package let at: Instant
        /// Nil for a note.
        package let event: CaseEvent?
        package let actorName: String?
        package let words: String?
        /// Of a touch: when it was made, and came back.
        package let madeAt: Instant?
        package let bouncedAt: Instant?
    }

    /// Where the line goes on: time, number and id of the last entry seen.
    package struct Cursor: Hashable, Sendable, CustomStringConvertible {
        package let at: Instant
        package let number: Int
        package let id: String

        package init(at: Instant, number: Int, id: String) {
            self.at = at
            self.number = number
            self.id = id
        }

        package init?(_ text: String) {
            let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let at = Int64(parts[0]), let number = Int(parts[1]) else { return nil }
            self.init(at: Instant(milliseconds: at), number: number, id: String(parts[2]))
        }

        package var description: String { "\(at.milliseconds).\(number).\(id)" }
    }

    package let organization: Organization.Key
    package let id: ID<Case>
    package let cursor: Cursor?
    package let limit: Int

    package init(of organization: Organization.Key, _ id: ID<Case>, before cursor: Cursor?, limit: Int) {
        self.organization = organization
        self.id = id
        self.cursor = cursor
        self.limit = limit
    }

    /// A note has the number -1.
    package var sql: SQL {
        """
        SELECT at_ms, number, subject_id, kind, actor_id, round, was, became, name, words,
            made_ms, bounced_ms FROM (
            SELECT e.at_ms, e.number, COALESCE(e.subject_id, '') AS subject_id, e.kind, e.actor_id, e.round,
                e.was, e.became, m.name, COALESCE(n.words, t.note, r.rationale, p.words, s.fixed,
                b.reason,
                f.name || COALESCE(': ' || f.words, ''),
                CASE WHEN e.kind IN ('task_done', 'task_declined') THEN h.answer ELSE h.words END) AS words, t.made_ms, t.bounced_ms
            FROM events e
            LEFT JOIN members m ON m.organization_id = e.organization_id AND m.id = e.actor_id
            LEFT JOIN case_notes n ON n.organization_id = e.organization_id AND n.case_id = e.case_id
                AND n.event_number = e.number
            LEFT JOIN touches t ON t.organization_id = e.organization_id AND t.id = e.subject_id
                AND e.kind = 'touched'
            LEFT JOIN remedies r ON r.organization_id = e.organization_id AND r.id = e.subject_id
                AND e.kind IN ('remedy_chosen', 'emergency_remedy')
            LEFT JOIN reonboarding_steps b ON b.organization_id = e.organization_id AND b.case_id = e.case_id
                AND b.round = e.round AND CAST(b.step AS TEXT) = e.became AND e.kind = 'step_skipped'
            LEFT JOIN promises p ON p.organization_id = e.organization_id AND p.id = e.subject_id
                AND e.kind IN ('promised', 'promise_kept', 'promise_moved')
            LEFT JOIN resolution_notes s ON s.organization_id = e.organization_id AND s.id = e.subject_id
                AND e.kind = 'resolved'
            LEFT JOIN case_files f ON f.organization_id = e.organization_id AND f.id = e.subject_id
                AND e.kind = 'file_attached'
            LEFT JOIN tasks h ON h.organization_id = e.organization_id AND h.id = e.subject_id
                AND e.kind IN ('task_asked', 'task_passed', 'task_done', 'task_declined', 'task_returned')
            WHERE e.organization_id = \(organization) AND e.case_id = \(id)
            UNION ALL
            SELECT w.written_ms, CAST(-1 AS BIGINT), w.id, 'note', w.member_id, CAST(0 AS BIGINT), NULL, NULL,
                m.name, w.words, NULL, NULL
            FROM notes w JOIN members m ON m.organization_id = w.organization_id AND m.id = w.member_id
            WHERE w.organization_id = \(organization) AND w.case_id = \(id)
        ) AS happened
        WHERE \(beyond) ORDER BY at_ms DESC, number DESC, subject_id DESC LIMIT \(limit)
        """
    }

    private var beyond: SQL {
        guard let cursor else { return "1 = 1" }
        return "(at_ms, number, subject_id) < (\(cursor.at), \(cursor.number), \(cursor.id))"
    }

    package func answer(_ row: Row) throws -> Entry {
        let at = try row.instant(0)
        let number = try row.int(1)
        let subject = try row.text(2)
        return Entry(
            cursor: Cursor(at: at, number: number, id: subject), at: at,
            event: number < 0
                ? nil
                : CaseEvent(
                    kind: try row.code(3), at: at, actor: try row.optionalID(4), round: try row.int(5),
                    subject: subject.isEmpty ? nil : subject, was: try row.optionalText(6),
                    became: try row.optionalText(7)),
            actorName: try row.optionalText(8), words: try row.optionalText(9),
            madeAt: try row.optionalInstant(10), bouncedAt: try row.optionalInstant(11))
    }
}
