package import Recovery
import Storage

/// Changes what makes a case grave; cases that are open stay as grave as they were.
package struct ChangeSeverity: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let table: SeverityTable

    package init(of organization: Organization.Key, by actor: ID<Member>, _ table: SeverityTable) {
        self.organization = organization
        self.actor = actor
        self.table = table
    }

    package func run(at workplace: Workplace) async throws {
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            try connection.run("DELETE FROM severity_points WHERE organization_id = \(self.organization)")
            try connection.run(
                "INSERT INTO severity_points (organization_id, kind, name, points) VALUES ($1, $2, $3, $4)",
                forEach: self.table.rows.map {
                    [self.organization.sqlValue, $0.kind.sqlValue, .text($0.name), $0.points.sqlValue]
                })
        }
    }
}

extension SeverityTable {
    fileprivate var rows: [SeverityPoints.Entry] {
        let factors = SeverityFactor.allCases.filter { $0 != .segment }.map {
            SeverityPoints.Entry(.factor, $0.rawValue, points[$0] ?? 0)
        }
        let cuts = [Severity.normal, .high, .critical].map {
            SeverityPoints.Entry(.cut, $0.rawValue, self.cuts[$0] ?? 0)
        }
        return factors + cuts + segments.sorted { $0.key < $1.key }.map { .init(.segment, $0.key, $0.value) }
            + Set(words).sorted().map { .init(.word, $0, 0) } + [
                .init(.from, "reach", reachFrom), .init(.from, "renewal", renewalWithinDays),
            ]
    }
}
