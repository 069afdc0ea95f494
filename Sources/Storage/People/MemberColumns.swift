import Recovery

/// How a member reads from their row.
enum MemberColumns {
    /// From `members m`.
    static let list: SQL = "m.id, m.name, m.role, m.authority_minor, m.is_active, m.zone"

    /// `start` is the column where the list begins.
    static func read(_ row: Row, from start: Int = 0) throws -> Member {
        Member(
            id: try row.id(start), name: try row.text(start + 1), role: try row.code(start + 2),
            authorityMinor: try row.integer(start + 3), isActive: try row.bool(start + 4),
            zone: try row.optionalText(start + 5))
    }
}
