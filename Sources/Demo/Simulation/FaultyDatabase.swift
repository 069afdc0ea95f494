package import Storage
import Synchronization

/// A database whose process dies in some of its writes: before the commit, or after it and before anybody hears of it.
package final class FaultyDatabase: Database {
    package enum Crash: String, CaseIterable, Error, Sendable {
        case beforeCommit = "before a commit"
        case afterCommit = "after a commit, before the answer"
    }

    package let base: any Database
    private let chance: Mutex<Chance>
    private let percent: Double

    init(_ base: any Database, crashesIn percent: Double, seed: UInt64) {
        self.base = base
        self.percent = percent
        chance = Mutex(Chance(seed: seed))
    }

    package var dialect: Dialect { base.dialect }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value { try await base.read(body) }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        let crash = chance.withLock { chance in
            chance.isIn(percent) ? chance.pick(Crash.allCases) : nil
        }
        switch crash {
        case nil: return try await base.write(body)
        case .beforeCommit?:
            return try await base.write { connection in
                _ = try body(connection)
                throw Crash.beforeCommit
            }
        case .afterCommit?:
            _ = try await base.write(body)
            throw Crash.afterCommit
        }
    }

    package func close() async { await base.close() }
}
