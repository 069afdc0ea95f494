package import Recovery

extension WriteConnection {
    package func insert(_ refused: [RefusedRow], in importing: ID<Import>, of organization: Organization.Key)
        throws
    {
        guard !refused.isEmpty else { return }
        try run(
            """
            INSERT INTO import_refusals (organization_id, import_id, line, reason, cells)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (organization_id, import_id, line) DO NOTHING
            """,
            forEach: refused.map { row in
                // PostgreSQL holds no U+0000; the reason says that there was one.
                let cells = row.cells.joined(separator: "\u{1F}").replacing("\0", with: "\u{2400}")
                return [
                    organization.sqlValue, importing.sqlValue, row.line.sqlValue, row.reason.sqlValue,
                    cells.sqlValue,
                ]
            })
    }

    /// Keeps a mapping (as JSON) under a name.
    package func save(_ mapping: String, as name: String, of organization: Organization.Key, now: Instant)
        throws
    {
        try run(
            """
            INSERT INTO mappings (organization_id, name, mapping, saved_ms)
            VALUES (\(organization), \(name), \(mapping), \(now))
            ON CONFLICT (organization_id, name) DO UPDATE
            SET mapping = excluded.mapping, saved_ms = excluded.saved_ms
            """)
    }

    /// Saves how far the import is; false when somebody else took it further or ended it.
    package func save(
        _ progress: ImportProgress, movedFrom position: Int, of organization: Organization.Key
    ) throws -> Bool {
        let counts = progress.counts
        let changed = try run(
            """
            UPDATE imports SET state = \(progress.state.rawValue), refusal = \(progress.refusal),
                position = \(progress.position), line = \(progress.line), rows_total = \(counts.total),
                rows_read = \(counts.read), rows_new = \(counts.new), rows_scored = \(counts.scored),
                rows_updated = \(counts.updated), rows_unchanged = \(counts.unchanged),
                rows_refused = \(counts.refused), cases_opened = \(counts.casesOpened),
                stray_bytes = \(counts.strayBytes), started_ms = \(progress.startedAt),
                ended_ms = \(progress.endedAt)
            WHERE organization_id = \(organization) AND id = \(progress.id) AND position = \(position)
                AND state IN ('mapping', 'running')
            """)
        return changed == 1
    }
}
