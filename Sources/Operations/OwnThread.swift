import Dispatch

/// A thread for work that takes long and waits for nothing, one piece at a time: done on the threads that all requests
/// share, two pieces would stop a server of two cores.
struct OwnThread: Sendable {
    private let queue: DispatchQueue

    private init(_ name: String, _ quality: DispatchQoS) {
        queue = DispatchQueue(label: "amends.\(name)", qos: quality)
    }

    /// Hashing a password takes a tenth of a second on purpose.
    static let passwords = OwnThread("passwords", .default)
    /// Learning takes seconds.
    static let learning = OwnThread("learning", .utility)

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
