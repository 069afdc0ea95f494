import Foundation

/// One call that waits for a thread which may block.
struct Request<Connection>: Sendable {
    /// Runs the caller's closure; what it gives back hands the caller its answer once all is durable.
    let run: @Sendable (Connection) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
    var purpose = Purpose.write
    let arrived = ContinuousClock.now

    enum Purpose: Sendable {
        case read, write
        /// Outside any transaction.
        case alone
    }
}

/// Where calls wait for an engine's own threads, first come first served.
final class WaitingLine<Connection>: @unchecked Sendable {
    // Unchecked: every stored property is touched with `condition` locked.
    private let condition = NSCondition()
    private var waiting: [Request<Connection>] = []
    private var isStopped = false
    private var threads: [JoinedThread] = []
    private var atWork = 0
    private var closers: [CheckedContinuation<Void, Never>] = []

    /// Whether somebody waits.
    var isAwaited: Bool { condition.withLock { !waiting.isEmpty } }

    var isClosed: Bool { condition.withLock { isStopped } }

    /// Starts a thread that lives until the line is closed and `work` returns.
    func startThread(named name: String, _ work: @escaping @Sendable () -> Void) {
        condition.withLock { atWork += 1 }
        let thread = JoinedThread(named: name) {
            work()
            self.leave()
        }
        condition.withLock { threads.append(thread) }
    }

    /// Waits its turn, runs `body` there and returns when it is durable.
    func send<Value: Sendable>(
        _ purpose: Request<Connection>.Purpose, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let request = Request<Connection>(
                run: { connection in
                    let value = try body(connection)
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) },
                purpose: purpose)
            if !enter(request) { request.fail(StorageFault.closed) }
        }
    }

    private func enter(_ request: Request<Connection>) -> Bool {
        condition.withLock {
            if isStopped { return false }
            waiting.append(request)
            condition.signal()
            return true
        }
    }

    /// Blocks until somebody waits; takes the first ones. None means the line is closed and nobody is left.
    func take(atMost limit: Int) -> [Request<Connection>] {
        condition.withLock {
            while waiting.isEmpty, !isStopped { condition.wait() }
            let taken = Array(waiting.prefix(limit))
            waiting.removeFirst(taken.count)
            return taken
        }
    }

    /// Takes nobody in any more; those who wait are still served.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.broadcast()
        }
    }

    /// Stops, and returns when all threads have ended.
    func close() async {
        stop()
        await withCheckedContinuation { continuation in
            let isOver = condition.withLock {
                if atWork > 0 { closers.append(continuation) }
                return atWork == 0
            }
            if isOver { continuation.resume() }
        }
        // They have done their work: what is left of them takes no time.
        condition.withLock { threads }.forEach { $0.join() }
    }

    private func leave() {
        let closers = condition.withLock {
            atWork -= 1
            guard atWork == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { self.closers = [] }
            return self.closers
        }
        closers.forEach { $0.resume() }
    }
}

extension StorageFault {
    static var closed: StorageFault {
        StorageFault(.unreachable, while: "using the database", "it has been closed")
    }
}
