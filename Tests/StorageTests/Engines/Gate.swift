import Foundation
import Storage

/// Holds an engine's thread until the test lets it go on.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}

extension Database {
    /// Starts a writer for each number at once; gives back what was thrown.
    func writeTogether(
        _ numbers: ClosedRange<Int>, _ body: @escaping @Sendable (any WriteConnection, Int) throws -> Void
    ) async throws -> [any Error] {
        await withTaskGroup(of: (any Error)?.self) { group in
            for number in numbers {
                group.addTask {
                    do {
                        try await self.write { try body($0, number) }
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            var failed: [any Error] = []
            for await case let error? in group { failed.append(error) }
            return failed
        }
    }
}
