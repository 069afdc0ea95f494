import Synchronization

/// Statement texts as SQLite is told them, worked out once for each.
final class SQLiteTexts: Sendable {
    private let known = Mutex<[String: String]>([:])

    func text(_ text: String) throws -> String {
        try known.withLock { known in
            if let found = known[text] { return found }
            let written = try StatementText.forSQLite(text)
            if known.count >= 2_000 { known.removeAll() }
            known[text] = written
            return written
        }
    }
}
