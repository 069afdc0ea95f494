package import Recovery
import Storage

/// Says which language model the organization asks, or switches it off.
package struct ChangeModelEndpoint: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let endpoint: ModelEndpoint
    /// Nil: as before.
    package let key: String?

    package init(
        of organization: Organization.Key, by actor: ID<Member>, _ endpoint: ModelEndpoint, key: String? = nil
    ) {
        self.organization = organization
        self.actor = actor
        self.endpoint = endpoint
        self.key = key
    }

    /// A key is of its address: under another one it is forgotten, so that nobody has it sent to where it was not meant to go.
    ///
    /// - Throws: `NotAllowed`, or `ModelEndpoint.EndpointRefusal` for the key.
    package func run(at workplace: Workplace) async throws {
        if let key { try ModelEndpoint.check(key: key) }
        let now = workplace.now
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .connectOutside)
            let before = try connection.first(ModelEndpoints(of: self.organization))
            let isThere = before?.endpoint.address == self.endpoint.address
            try connection.save(
                self.endpoint, key: self.key ?? (isThere ? before?.key : nil), of: self.organization,
                by: self.actor, at: now)
        }
    }
}
