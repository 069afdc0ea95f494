import Operations
import Recovery
package import Storage

/// Who an API key stands for. What was found is believed for five seconds: a revoked key dies within them.
package actor KeyLookup {
    private let reader: Reader
    private var found: [String: (caller: Caller, until: ContinuousClock.Instant)] = [:]
    private static let belief = Duration.seconds(5)

    package init(reader: Reader) {
        self.reader = reader
    }

    /// Nil for a key that does not exist or was revoked.
    package func caller(bearing key: String) async throws -> Caller? {
        let now = ContinuousClock.now
        if let known = found[key], known.until > now { return known.caller }
        let hash = Secret.hash(of: key)
        guard let entry = try await reader.read({ try $0.first(KeyByHash(hash)) }),
            let scope = KeyScope(rawValue: entry.scope)
        else {
            found[key] = nil
            return nil
        }
        let caller = Caller(organization: entry.organization, member: nil, scope: scope, csrf: "")
        if found.count > 1_000 { found = [:] }
        found[key] = (caller, now.advanced(by: Self.belief))
        return caller
    }
}
