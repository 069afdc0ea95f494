import Recovery
import Storage

/// Keeps when a session was used last. Whoever asks does so once in `interval`, which is all its owner cares to know.
package struct SeeSession: Sendable {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package static let interval = Duration.seconds(600)

    package func run(at workplace: Workplace) async throws {
        let (hash, now) = (Secret.hash(of: token), workplace.now)
        _ = try await workplace.writer.write { connection in
            try connection.run("UPDATE sessions SET seen_ms = \(now) WHERE token_hash = \(hash)")
        }
    }
}
