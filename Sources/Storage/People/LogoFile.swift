package import Recovery

/// The organization's logo, by its hash: one that was replaced is not there any more.
package struct LogoFile: Query {
    /// Under which its bytes are kept among the files.
    package static let name = "logo"

    package let organization: Organization.Key
    package let hash: String

    package init(of organization: Organization.Key, hash: String) {
        self.organization = organization
        self.hash = hash
    }

    package var sql: SQL {
        """
        SELECT o.logo_type, f.bytes FROM organizations o
        JOIN file_chunks f ON f.organization_id = o.id AND f.file_id = \(Self.name) AND f.number = 0
        WHERE o.id = \(organization) AND o.logo_hash = \(hash)
        """
    }

    package func answer(_ row: Row) throws -> (type: String, bytes: [UInt8]) {
        (try row.text(0), try row.blob(1))
    }
}
