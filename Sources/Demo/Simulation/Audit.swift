package import Recovery
package import Storage

/// What must hold of an organization's rows at any time, asked by SQL that shares nothing with the writers.
package struct Audit: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// What does not hold, with the rows that show it; empty where all is well.
    package func violations(_ connection: any ReadConnection) throws -> [String] {
        var found: [String] = []
        for (name, sql) in neverRows {
            let rows = try connection.rows(sql)
            if !rows.isEmpty { found.append("\(name): \(rows.map(\.values))") }
        }
        for (name, left, right) in equalRows {
            let left = try connection.rows(left).map(\.values)
            let right = try connection.rows(right).map(\.values)
            if left != right {
                let (lacking, more) = (
                    right.filter { !left.contains($0) }, left.filter { !right.contains($0) }
                )
                found.append("\(name): \(more) is not \(lacking)")
            }
        }
        return found
    }
}
