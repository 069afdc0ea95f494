import Foundation

/// What one thread does for those who wait: connects, runs, and tries again where that is safe.
struct PostgreSQLSession {
    let address: PostgreSQLAddress
    let patience: Duration
    private var connection: PostgreSQLConnection?

    private static let conflictsAllowed = 5
    private static let lossesAllowed = 2

    init(address: PostgreSQLAddress, patience: Duration) {
        self.address = address
        self.patience = patience
    }

    /// How a try ended; an error that is not worth another try is thrown instead.
    private enum Ending {
        case done(@Sendable () -> Void)
        /// Others were in the way.
        case conflicted(any Error)
        /// The line died before COMMIT was sent, so nothing was kept.
        case lost(any Error)
    }

    mutating func serve(_ request: Request<PostgreSQLConnection>) {
        var deadline = request.arrived + patience
        var conflicts = 0
        var losses = 0
        do {
            while true {
                let connection = try connected(until: deadline)
                switch try run(request, on: connection) {
                case .done(let answer): return answer()
                case .conflicted(let error):
                    conflicts += 1
                    guard conflicts <= PostgreSQLSession.conflictsAllowed else { throw error }
                    pause(.milliseconds(5 * conflicts * conflicts))
                case .lost(let error):
                    losses += 1
                    guard losses <= PostgreSQLSession.lossesAllowed else { throw error }
                    deadline = .now + patience
                }
            }
        } catch {
            request.fail(error)
        }
    }

    private func run(
        _ request: Request<PostgreSQLConnection>, on connection: PostgreSQLConnection
    ) throws -> Ending {
        let answer: @Sendable () -> Void
        do {
            try connection.begin(request.purpose)
            answer = try request.run(connection)
            // A closure that swallowed a fault cannot be kept: the server has given its transaction up.
            if let fault = connection.fault { throw fault }
        } catch {
            if request.purpose == .alone { throw error }
            if connection.isLost { return .lost(connection.fault ?? error) }
            // What others did may show in what was read, too, and not in a fault of the server's.
            let fault = connection.fault ?? error as? StorageFault
            connection.rollback()
            if fault?.code == .conflict { return .conflicted(error) }
            throw error
        }
        if request.purpose == .alone { return .done(answer) }
        do {
            try connection.commit()
            return .done(answer)
        } catch {
            if connection.fault?.code == .conflict { return .conflicted(error) }
            guard connection.isLost else { throw error }
            if request.purpose == .read { return .lost(error) }
            throw StorageFault(
                .unreachable, while: "committing",
                "the line to PostgreSQL died during COMMIT; look by key whether it was kept")
        }
    }

    /// The connection, made anew where it is lost; waits for a server that is away.
    private mutating func connected(until deadline: ContinuousClock.Instant) throws -> PostgreSQLConnection {
        if let connection, !connection.isLost { return connection }
        connection = nil
        var wait = Duration.milliseconds(20)
        while true {
            do {
                let made = try PostgreSQLConnection(address)
                connection = made
                return made
            } catch let fault as StorageFault where fault.code == .unreachable {
                guard .now + wait < deadline else { throw fault }
                pause(wait)
                wait = min(wait * 2, .milliseconds(500))
            }
        }
    }

    /// Blocks this thread, which is the engine's own.
    private func pause(_ duration: Duration) {
        usleep(useconds_t(duration / .microseconds(1)))
    }
}
