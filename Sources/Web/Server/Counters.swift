import Synchronization

/// What `/metrics` tells: counts since the start.
package final class Counters: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// `name` with its labels, as in `amends_requests_total{status="200"}`.
    package func count(_ name: String, _ number: Int = 1) {
        counts.withLock { $0[name, default: 0] += number }
    }

    /// The text format of Prometheus, by name.
    package var text: String {
        let counts = counts.withLock { $0 }.sorted { $0.key < $1.key }
        var text = ""
        var lastName = ""
        for (name, number) in counts {
            let plain = String(name.prefix { $0 != "{" })
            if plain != lastName { text += "# TYPE \(plain) counter\n" }
            lastName = plain
            text += "\(name) \(number)\n"
        }
        return text
    }
}
