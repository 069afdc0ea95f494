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

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var pause = Duration.seconds(1)
                do {
                    if try await rounds.tick() >= 100 { pause = .milliseconds(10) }
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
}
