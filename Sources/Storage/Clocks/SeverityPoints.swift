package import Recovery

/// What an organization set of the points that make a case grave; no row where nobody set anything.
package struct SeverityPoints: Query {
    package struct Entry: Hashable, Sendable {
        package enum Kind: String, Sendable, SQLConvertible {
            case factor, segment, cut, word
            /// From where on reach and renewals count.
            case from
        }

        package let kind: Kind
        package let name: String
        package let points: Int

        package init(_ kind: Kind, _ name: String, _ points: Int) {
            self.kind = kind
            self.name = name
            self.points = points
        }
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT kind, name, points FROM severity_points WHERE organization_id = \(organization) ORDER BY kind, name"
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(try row.code(0), try row.text(1), try row.int(2))
    }
}
