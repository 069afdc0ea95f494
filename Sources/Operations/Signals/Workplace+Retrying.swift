import Recovery
import Storage

extension Workplace {
    /// Writes a set, and again where another server stored the same key, customer or case in the meantime: the next
    /// time they are found.
    func writeAgain<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        for _ in 1..<Self.writesAllowed {
            do {
                return try await writer.write(body)
            } catch let fault as StorageFault where fault.code == .constraint {
                continue
            }
        }
        return try await writer.write(body)
    }

    private static let writesAllowed = 4
}
