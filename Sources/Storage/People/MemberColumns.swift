import Recovery

/// How a member reads from their row.
enum MemberColumns {
    /// From `members m`.
    static let list: SQL = """
        m.id, m.name, m.role, m.authority_minor,
            COALESCE((SELECT r.authority_minor FROM role_authorities r
                WHERE r.organization_id = m.organization_id AND r.role = m.role), 0), m.is_active, m.zone
        """

    /// How many they are.
    static let count = 7

    /// `start` is the column where the list begins.
    static func read(_ row: Row, from start: Int = 0) throws -> Member {
        Member(
            id: try row.id(start), name: try row.text(start + 1), role: try row.code(start + 2),
            authorityMinor: try row.integer(start + 3), roleAuthorityMinor: try row.integer(start + 4),
            isActive: try row.bool(start + 5), zone: try row.optionalText(start + 6))
    }
}
