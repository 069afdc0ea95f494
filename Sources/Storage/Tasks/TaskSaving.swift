package import Recovery

extension WriteConnection {
    package func insert(
        _ task: HelpTask, words: String, in asked: Case, of organization: Organization.Key
    ) throws {
        try run(
            """
            INSERT INTO tasks (organization_id, id, case_id, asker_id, helper_id, words, asked_ms, due_ms)
            VALUES (\(organization), \(task.id), \(asked.id), \(task.asker), \(task.helper), \(words),
                \(task.askedAt), \(task.due))
            """)
    }

    /// Somebody else does it, or nobody for now.
    package func update(_ task: HelpTask, of organization: Organization.Key) throws {
        try run(
            """
            UPDATE tasks SET helper_id = \(task.helper), due_ms = \(task.due)
            WHERE organization_id = \(organization) AND id = \(task.id)
            """)
    }

    package func settle(
        _ task: HelpTask, saying answer: String, by member: ID<Member>, of organization: Organization.Key,
        now: Instant
    ) throws {
        try run(
            """
            UPDATE tasks SET outcome = \(task.outcome), answer = \(answer), settler_id = \(member),
                settled_ms = \(now)
            WHERE organization_id = \(organization) AND id = \(task.id)
            """)
    }

    /// What waits in cases that have just ended is not done any more.
    func closeTasks(of cases: [Case], of organization: Organization.Key, now: Instant) throws {
        let ended = cases.filter { found in
            found.news.contains { $0.kind == .ended || $0.kind == .verified }
        }
        guard !ended.isEmpty else { return }
        try run(
            """
            UPDATE tasks SET outcome = \(HelpTask.Outcome.closed), settled_ms = \(now)
            WHERE organization_id = \(organization) AND settled_ms IS NULL
                AND case_id IN \(list: ended.map(\.id).sorted())
            """)
    }

    /// Cases stand again as they stood before an instant: what was closed by then waits after all.
    package func openTasks(
        in cases: [ID<Case>], closedAt instant: Instant, of organization: Organization.Key
    ) throws {
        try run(
            """
            UPDATE tasks SET outcome = NULL, settled_ms = NULL
            WHERE organization_id = \(organization) AND case_id IN \(list: cases)
                AND outcome = \(HelpTask.Outcome.closed) AND settled_ms = \(instant)
            """)
    }
}
