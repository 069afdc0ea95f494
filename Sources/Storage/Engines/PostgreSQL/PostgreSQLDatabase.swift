import Foundation

/// A PostgreSQL server, through a few connections with a thread each.
package final class PostgreSQLDatabase: Database {
    package struct Options: Sendable {
        package var connections = 8
        /// How long a call waits for a server that is away.
        package var patience = Duration.seconds(5)
        /// Takes the place of the database named in the address.
        package var databaseName: String?

        package init() {}
    }

    package let dialect = Dialect.postgresql
    private let line = WaitingLine<PostgreSQLConnection>()

    /// Starts the threads; each connects when it first has something to do.
    /// - Throws: When `address` (`postgres://...`) cannot be read.
    package init(_ address: String, options: Options = Options()) throws {
        let address = try PostgreSQLAddress(address, databaseName: options.databaseName)
        for number in 1...max(1, options.connections) {
            line.startThread(named: "postgresql-\(number)") { [line] in
                var session = PostgreSQLSession(address: address, patience: options.patience)
                while let request = line.take(atMost: 1).first { session.serve(request) }
            }
        }
    }

    deinit { line.stop() }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await line.send(.read, body)
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        try await line.send(.write, body)
    }

    /// Runs what no transaction may contain, such as `CREATE DATABASE`.
    package func runAlone(_ text: String) async throws {
        try await line.send(.alone) { try $0.command(text) }
    }

    package func close() async {
        await line.close()
    }
}
