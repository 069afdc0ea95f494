import Dispatch

/// A thread for what takes long, one at a time, so that nothing else waits behind it.
struct OwnThread: Sendable {
    /// Hashing a password takes a tenth of a second on purpose.
    static let passwords = OwnThread("amends.passwords")
    /// Finding themes in twenty thousand comments takes a second.
    static let themes = OwnThread("amends.themes")

    private let queue: DispatchQueue

    private init(_ name: String) {
        queue = DispatchQueue(label: name)
    }

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
