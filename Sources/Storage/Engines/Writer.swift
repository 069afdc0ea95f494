/// The right to write, handed to operations alone.
package struct Writer: Sendable {
    package let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        try await database.write(body)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    package var reader: Reader { Reader(database) }
}
