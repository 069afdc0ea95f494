package import Logging
import ServiceLifecycle

/// Makes the rounds again and again until the server is told to stop.
package struct RoundsService: Service {
    private let rounds: Rounds
    private let logger: Logger

    package init(_ rounds: Rounds, logger: Logger) {
        self.rounds = rounds
        self.logger = logger
    }

    /// Neither a long job nor what takes long to learn keeps a clock from being noticed.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await again { try await rounds.lookRound() } }
                group.addTask { await again { try await rounds.workOnJobs() } }
                group.addTask { await again { try await rounds.learn() } }
                group.addTask { await again { try await rounds.askModels() } }
                // It rests for longer than it works: who sends more shall not wait for it.
                group.addTask { await again(restingFor: 2) { try await rounds.readUnread() } }
            }
        }
    }

    private func again(restingFor share: Int = 0, _ round: () async throws -> Int) async {
        while !Task.isCancelled {
            var pause = Duration.seconds(1)
            let began = ContinuousClock.now
            do {
                if try await round() >= 100 { pause = max(.milliseconds(10), (.now - began) * share) }
            } catch is CancellationError {
                return
            } catch {
                logger.error("rounds failed", metadata: ["fault": "\(error)"])
                pause = .seconds(5)
            }
            // Cancelled in its sleep, it is told to stop.
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }
}
