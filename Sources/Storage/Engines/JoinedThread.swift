import Foundation

/// A thread that can be waited for to its very end.
///
/// Libraries tidy up when a thread ends (libpq's Kerberos does); that must not meet the end of the process, where they
/// are gone already.
final class JoinedThread: @unchecked Sendable {
    // Unchecked: the handle is written before anybody else knows of it, the rest is touched with `joining` locked, or by the
    // last one to hold it.
    private var handle = pthread_t()
    private var isJoined = false
    private let joining = NSLock()

    init(named name: String, _ work: @escaping @Sendable () -> Void) {
        let errand = Unmanaged.passRetained(Errand(name: name, work: work))
        let failure = pthread_create(
            &handle, nil,
            { argument in
                guard let argument else { return nil }
                let errand = Unmanaged<Errand>.fromOpaque(argument).takeRetainedValue()
                Thread.current.name = errand.name
                errand.work()
                return nil
            }, errand.toOpaque())
        precondition(failure == 0, "the system gives no thread")
    }

    /// Blocks until it has ended, however many wait for that.
    func join() {
        joining.withLock {
            if isJoined { return }
            pthread_join(handle, nil)
            isJoined = true
        }
    }

    /// Whom nobody waits for tidies up by itself.
    deinit {
        if !isJoined { pthread_detach(handle) }
    }

    private final class Errand: Sendable {
        let name: String
        let work: @Sendable () -> Void

        init(name: String, work: @escaping @Sendable () -> Void) {
            self.name = name
            self.work = work
        }
    }
}
