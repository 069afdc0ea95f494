package import Recovery

/// What people keep as themes, in the order of their names.
package struct KeptThemes: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, name, terms, member_id, made_ms FROM themes
        WHERE organization_id = \(organization) ORDER BY name_key
        """
    }

    package func answer(_ row: Row) throws -> KeptTheme {
        KeptTheme(
            kept: try row.id(0), name: try row.text(1), terms: [ThemeTerm](stored: try row.text(2)),
            by: try row.id(3), at: try row.instant(4))
    }
}

extension WriteConnection {
    /// Keeps a theme as it is now; its maker stays who it was.
    package func save(_ theme: KeptTheme, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO themes (organization_id, id, name, name_key, terms, member_id, made_ms)
            VALUES (\(organization), \(theme.id), \(theme.name), \(KeptTheme.key(of: theme.name)),
                \(theme.terms.stored), \(theme.madeBy), \(theme.madeAt))
            ON CONFLICT (organization_id, id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
                terms = excluded.terms
            """)
    }

    package func remove(_ theme: ID<KeptTheme>, of organization: Organization.Key) throws {
        try run("DELETE FROM themes WHERE organization_id = \(organization) AND id = \(theme)")
    }
}

extension [ThemeTerm] {
    /// A term a line: its language, or nothing, and the words, apart by a tab.
    var stored: String { map { "\($0.language ?? "")\t\($0.written)" }.joined(separator: "\n") }

    init(stored: String) {
        self = stored.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let language = parts.count > 1 && !parts[0].isEmpty ? String(parts[0]) : nil
            return ThemeTerm(String(parts[parts.count - 1]), language: language)
        }
    }
}
