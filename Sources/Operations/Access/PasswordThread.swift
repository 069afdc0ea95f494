import Dispatch

/// Hashing a password takes a tenth of a second on purpose; it has a thread of its own, one at a time.
enum PasswordThread {
    private static let queue = DispatchQueue(label: "amends.passwords")

    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
