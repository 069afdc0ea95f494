package import Recovery
package import Storage

/// What must hold of an organization's rows at any time, asked by SQL that shares nothing with the writers.
package struct Audit: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// What each is called.
    package var names: [String] { noRows.map { $0.0 } + equalRows.map { $0.0 } }

    /// Those that `CheckRebuild` asks too.
    package static let recounted: Set = [
        "deltas and rollups are the counted signals",
        "loads are the open cases",
        "the newest score of each customer is remembered",
        "facts are the cases",
        "a case is a test as its opening signal is",
        "no test moves an account's score",
    ]

    /// What does not hold, with the rows that show it; empty where all is well.
    /// - Parameter isBesideRebuild: whether `CheckRebuild` is asked too, so that nothing need be asked twice.
    package func violations(
        _ connection: any ReadConnection, isBesideRebuild: Bool = false
    ) throws -> [String] {
        var found: [String] = []
        let leftOut = isBesideRebuild ? Self.recounted : []
        for (name, sql) in noRows where !leftOut.contains(name) {
            let rows = try connection.rows(sql)
            if !rows.isEmpty { found.append("\(name): \(rows.map(\.values))") }
        }
        for (name, left, right) in equalRows where !leftOut.contains(name) {
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

    private var noRows: [(String, SQL)] { neverRows + moveRows + clockRows }
}
