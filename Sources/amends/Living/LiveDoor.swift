import Connections
import ServiceLifecycle

extension OutwardDoor {
    /// The one that this process has.
    static let live = OutwardDoor()
}

/// Shuts the door when the server stops: who waits for a slow neighbour would hold it up.
struct LiveDoor: Service {
    func run() async throws {
        // Cancelled or asked to stop, both are the end.
        try? await gracefulShutdown()
        OutwardDoor.live.shut()
    }
}
