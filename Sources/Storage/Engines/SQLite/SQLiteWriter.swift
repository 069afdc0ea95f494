import GRDB

/// The one thread that writes: takes all who wait, a savepoint each and one commit for all. One who is alone gets no
/// savepoint, for which SQLite would keep a copy of each page as it was.
struct SQLiteWriter: Sendable {
    let pool: DatabasePool
    let line: WaitingLine<SQLiteConnection>
    let texts: SQLiteTexts

    /// Enough to share the cost of a commit, few enough not to keep the first ones waiting.
    private static let groupSize = 64

    private typealias Answer = @Sendable () -> Void

    func work() {
        while true {
            var group = line.take(atMost: SQLiteWriter.groupSize)[...]
            if group.isEmpty { return }
            while !group.isEmpty {
                group = pool.writeWithoutTransaction { database in
                    let connection = SQLiteConnection(database, texts: texts)
                    defer { connection.invalidate() }
                    guard group.count == 1 else { return commit(group, on: connection) }
                    connection.othersWait = { line.isAwaited }
                    group.forEach { commit($0, on: connection) }
                    return []
                }
            }
        }
    }

    private func commit(_ request: Request<SQLiteConnection>, on connection: SQLiteConnection) {
        do {
            try connection.control("BEGIN IMMEDIATE")
            let answer = try run(request, on: connection)
            try connection.control("COMMIT")
            answer()
        } catch {
            // Where SQLite has already rolled back, there is nothing left to do.
            if connection.isInTransaction { try? connection.control("ROLLBACK") }
            request.fail(error)
        }
    }

    /// Runs requests in one transaction and answers them; gives back those that had no turn because an error
    /// took the transaction away.
    private func commit(
        _ requests: ArraySlice<Request<SQLiteConnection>>, on connection: SQLiteConnection
    ) -> ArraySlice<Request<SQLiteConnection>> {
        var results: [Result<Answer, any Error>] = []
        do {
            try connection.control("BEGIN IMMEDIATE")
            for (index, request) in requests.enumerated() {
                connection.othersWait = { index < requests.count - 1 || line.isAwaited }
                results.append(try turn(request, on: connection))
            }
            try connection.control("COMMIT")
        } catch {
            // Where SQLite has already rolled back, there is nothing left to do.
            if connection.isInTransaction { try? connection.control("ROLLBACK") }
            let ran = results.count + 1
            requests.prefix(ran).forEach { $0.fail(error) }
            return requests.dropFirst(ran)
        }
        for (request, result) in zip(requests, results) {
            switch result {
            case .success(let answer): answer()
            case .failure(let error): request.fail(error)
            }
        }
        return []
    }

    /// - Throws: The fault that took the whole transaction away; what concerns one request alone is a result.
    private func turn(
        _ request: Request<SQLiteConnection>, on connection: SQLiteConnection
    ) throws -> Result<Answer, any Error> {
        try connection.control("SAVEPOINT turn")
        let result = Result { try run(request, on: connection) }
        if case .failure(let error) = result {
            guard connection.isInTransaction else { throw connection.fault ?? error }
            try connection.control("ROLLBACK TO turn")
        }
        try connection.control("RELEASE turn")
        return result
    }

    private func run(
        _ request: Request<SQLiteConnection>, on connection: SQLiteConnection
    ) throws -> Answer {
        let answer = try request.run(connection)
        // A closure that swallowed a fault is not kept either: PostgreSQL could not keep it.
        if let fault = connection.fault { throw fault }
        try connection.requireForeignKeys()
        return answer
    }
}
