import Foundation
import Synchronization

/// What a library still has to tidy up on a thread that has done its work: it takes a while.
final class SlowEnding: Sendable {
    private let over = Mutex(false)

    var isOver: Bool { over.withLock { $0 } }

    /// On the thread that runs this.
    func plant() {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key) { value in
            guard let value else { return }
            usleep(100_000)
            Unmanaged<SlowEnding>.fromOpaque(value).takeRetainedValue().over.withLock { $0 = true }
        }
        precondition(failure == 0, "the system gives no key")
        pthread_setspecific(key, Unmanaged.passRetained(self).toOpaque())
    }
}
