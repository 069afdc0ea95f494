/// The right to read, handed to pages and the API.
package struct Reader: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }
}
