import Logging
import ServiceLifecycle
import Web

/// Counts scorecards of many cases before somebody asks for them.
struct ReadyScorecards: Service {
    private let site: Site
    private let logger: Logger

    init(_ site: Site, logger: Logger) {
        self.site = site
        self.logger = logger
    }

    func run() async throws {
        do {
            try await site.expectReaders()
        } catch {
            // They are counted as they are asked for.
            logger.warning("scorecards are not counted ahead", metadata: ["fault": "\(error)"])
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await site.keepScorecardsReady()
                // Cancelled is the end.
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}
