import Storage

/// After so many signals the tables have become others to plan for, and PostgreSQL counts by itself only after a minute;
/// until then it plans for empty ones.
enum Recounting {
    private static let milestones = [1_000, 10_000, 100_000, 1_000_000]

    static func isDue(between before: Int, and now: Int) -> Bool {
        milestones.contains { before < $0 && $0 <= now }
    }

    static func run(_ connection: any WriteConnection) throws {
        for statement in connection.dialect.recounting { try connection.run(statement) }
    }
}
