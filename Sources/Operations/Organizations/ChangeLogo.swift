import Connections
package import Recovery
import Storage

/// Shows a picture as the organization's logo in place of the one so far, or none.
package struct ChangeLogo: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    /// Nil: it has none any more.
    package let picture: [UInt8]?

    /// Of a file; one piece of a kept file holds it.
    package static let mostBytes = 256 << 10
    /// Of width and height each.
    package static let mostPixels = 2_000

    package init(of organization: Organization.Key, by actor: ID<Member>, _ picture: [UInt8]?) {
        self.organization = organization
        self.actor = actor
        self.picture = picture
    }

    package enum LogoRefusal: Refusal, Hashable {
        case notAPicture
        case tooManyBytes
        case tooManyPixels(width: Int, height: Int)

        package var rule: String {
            switch self {
            case .notAPicture: "logo_picture"
            case .tooManyBytes: "logo_bytes"
            case .tooManyPixels: "logo_pixels"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        let head = try picture.map { bytes throws(LogoRefusal) in try Self.check(bytes) }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            // First, so that of two who hand one in at once the second waits here, and then finds the other's bytes.
            try connection.run(
                """
                UPDATE organizations SET logo_hash = \(self.picture.map { Secret.hash(of: $0) }),
                    logo_type = \(head?.format.rawValue)
                WHERE id = \(self.organization)
                """)
            try connection.run(
                """
                DELETE FROM file_chunks
                WHERE organization_id = \(self.organization) AND file_id = \(LogoFile.name)
                """)
            guard let picture = self.picture else { return }
            try connection.run(
                """
                INSERT INTO file_chunks (organization_id, file_id, number, bytes)
                VALUES (\(self.organization), \(LogoFile.name), \(0), \(SQLValue.blob(picture)))
                """)
        }
    }

    private static func check(_ bytes: [UInt8]) throws(LogoRefusal) -> PictureHead {
        guard bytes.count <= mostBytes else { throw .tooManyBytes }
        guard let head = PictureHead(bytes) else { throw .notAPicture }
        guard head.width <= mostPixels, head.height <= mostPixels else {
            throw .tooManyPixels(width: head.width, height: head.height)
        }
        return head
    }
}
