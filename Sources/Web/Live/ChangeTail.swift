package import Operations
package import Recovery
import Storage

/// Follows the changes of the database while somebody has a page open, whichever server made them, and passes each on
/// once as a hint: "case X is at version n". Nobody relies on it: a page that misses one shows it when it is loaded.
package actor ChangeTail {
    package enum Hint: Hashable, Sendable {
        case changed(ID<Case>, version: Int)
        /// Nothing; keeps the line from being taken for dead.
        case beat
    }

    private let workplace: Workplace
    private var listeners: [Int: Listener] = [:]
    private var lastListener = 0
    private var told: Set<Changes.Entry> = []
    private var isClosed = false
    private var following: Task<Void, Never>?

    private struct Listener {
        let organization: Organization.Key
        let line: AsyncStream<Hint>.Continuation
        var beatsLeft: Int
    }

    /// A line ends after ten minutes; the browser opens the next one by itself, if its session still stands.
    private static let beatsPerLine = 40
    private static let interval = Duration.milliseconds(250)
    /// Clocks of servers differ, and a transaction may commit later than it was dated.
    private static let overlap = Duration.seconds(5)
    private static let ticksPerBeat = 60

    package init(at workplace: Workplace) {
        self.workplace = workplace
    }

    /// Everything that changes from the moment this returns.
    package func hints(of organization: Organization.Key) async -> AsyncStream<Hint> {
        if following == nil { await look(isFirst: true) }
        let (stream, line) = AsyncStream.makeStream(of: Hint.self, bufferingPolicy: .bufferingNewest(500))
        guard !isClosed else {
            line.finish()
            return stream
        }
        lastListener += 1
        let number = lastListener
        listeners[number] = Listener(organization: organization, line: line, beatsLeft: Self.beatsPerLine)
        line.onTermination = { _ in Task { await self.leave(number) } }
        line.yield(.beat)
        if following == nil { following = Task { await self.follow() } }
        return stream
    }

    /// Ends all lines; the server is about to stop.
    package func close() {
        isClosed = true
        for listener in listeners.values { listener.line.finish() }
        listeners = [:]
    }

    private func leave(_ number: Int) { listeners[number] = nil }

    private func follow() async {
        var tick = 0
        while !listeners.isEmpty {
            // Cancelled by nobody: it ends with its last listener.
            try? await Task.sleep(for: Self.interval)
            tick += 1
            await look(isFirst: false)
            if tick % Self.ticksPerBeat == 0 { beat() }
        }
        following = nil
        told = []
    }

    private func beat() {
        for number in listeners.keys {
            listeners[number]?.line.yield(.beat)
            listeners[number]?.beatsLeft -= 1
            if listeners[number]?.beatsLeft == 0 { listeners.removeValue(forKey: number)?.line.finish() }
        }
    }

    private func look(isFirst: Bool) async {
        let query = Changes(since: workplace.now.subtracting(Self.overlap))
        // A database that is away for a moment costs a hint, and nothing else.
        guard let found = try? await workplace.writer.read({ try $0.all(query) }) else { return }
        let news = isFirst ? [] : found.filter { !told.contains($0) }
        told = Set(found)
        for change in news.reversed() {
            for listener in listeners.values where listener.organization == change.organization {
                listener.line.yield(.changed(change.id, version: change.version))
            }
        }
    }
}
