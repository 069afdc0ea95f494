import Recovery
import Storage

package struct SignOut: Sendable {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(at workplace: Workplace) async throws {
        let hash = Secret.hash(of: token)
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            try connection.run("DELETE FROM sessions WHERE token_hash = \(hash) OR expires_ms < \(now)")
        }
    }
}
