import Dispatch
import Synchronization

/// The one door out: libcurl, all requests of the program on one thread, which is there while there are any.
package final class OutwardDoor: Sendable {
    private struct State {
        var waiting: [Transfer] = []
        var isWorking = false
        var isShut = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "amends.outward")
    private let transfers = Transfers()

    package init() {}

    /// However long it takes, no thread waits but the door's own.
    package func post(_ request: OutwardRequest) async -> OutwardAnswer {
        await withCheckedContinuation { continuation in
            let transfer = Transfer(request) { continuation.resume(returning: $0) }
            let begins = state.withLock { state in
                state.waiting.append(transfer)
                defer { state.isWorking = true }
                return !state.isWorking
            }
            if begins { queue.async { self.work() } } else { transfers.wake() }
        }
    }

    /// Breaks off what is under way, and lets nothing out from then on.
    package func shut() {
        state.withLock { $0.isShut = true }
        transfers.wake()
    }

    /// Until there is nothing left to be done.
    private func work() {
        while true {
            let (fresh, isShut, isDone) = state.withLock { state -> ([Transfer], Bool, Bool) in
                defer { state.waiting = [] }
                let isDone = state.waiting.isEmpty && transfers.isEmpty
                if isDone { state.isWorking = false }
                return (state.waiting, state.isShut, isDone)
            }
            if isDone { return }
            if isShut {
                for transfer in fresh { transfer.finish(.failed(.stopped)) }
                transfers.stop()
            } else {
                for transfer in fresh { transfers.begin(transfer) }
                transfers.goOn()
            }
        }
    }
}
