import ServiceLifecycle
import Web

/// Ends the lines of open pages when the server stops: they would hold it up.
struct LiveLines: Service {
    private let tail: ChangeTail

    init(_ tail: ChangeTail) {
        self.tail = tail
    }

    func run() async throws {
        // Cancelled or asked to stop, both are the end.
        try? await gracefulShutdown()
        await tail.close()
    }
}
