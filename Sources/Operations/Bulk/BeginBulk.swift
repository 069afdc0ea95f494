package import Recovery
package import Storage

/// Leaves it to a job to make one move of many cases. What is kept is durable before anything is moved.
package struct BeginBulk: Sendable {
    package static let most = 10_000

    package let organization: Organization.Key
    package let member: ID<Member>
    package let move: BulkMove
    package let which: Which

    package enum Which: Sendable {
        case named([ID<Case>])
        /// All of a list, as it stands when it is begun.
        case listed(CaseFilter)
    }

    package init(of organization: Organization.Key, by member: ID<Member>, _ move: BulkMove, of which: Which)
    {
        self.organization = organization
        self.member = member
        self.move = move
        self.which = which
    }

    package enum BulkRefusal: Refusal, Hashable {
        case noCases
        case tooMany

        package var rule: String {
            switch self {
            case .noCases: "bulk_of_none"
            case .tooMany: "bulk_over_10000"
            }
        }
    }

    /// - Throws: `BulkRefusal`, `NotAllowed`, or `Missing` for whom the move names.
    package func run(at workplace: Workplace) async throws -> ID<Bulk> {
        let world = workplace.world
        return try await workplace.writer.write { connection in
            _ = try connection.actor(member, of: organization, needing: move.move.permission)
            let row = move.row
            if let to = row.to { _ = try connection.member(to, of: organization) }
            let ids = try named(connection)
            guard !ids.isEmpty else { throw BulkRefusal.noCases }
            guard ids.count <= Self.most else { throw BulkRefusal.tooMany }
            let id = ID<Bulk>(world.newName())
            try connection.run(
                """
                INSERT INTO bulk_moves (organization_id, id, member_id, kind, to_id, reason, until_ms, created_ms)
                VALUES (\(organization), \(id), \(member), \(row.kind), \(row.to), \(row.reason), \(row.until),
                    \(world.now()))
                """)
            try connection.run(
                "INSERT INTO bulk_cases (organization_id, bulk_id, case_id) VALUES ($1, $2, $3)",
                forEach: ids.sorted().map { [organization.sqlValue, id.sqlValue, $0.sqlValue] })
            try connection.run(
                """
                INSERT INTO jobs (id, organization_id, name, subject_id, run_ms)
                VALUES (\(world.newName()), \(organization), \(RunBulk.jobName), \(id), \(world.now()))
                """)
            return id
        }
    }

    /// One more than may be, so that too many are noticed.
    private func named(_ connection: any WriteConnection) throws -> Set<ID<Case>> {
        switch which {
        case .named(let ids): Set(ids)
        case .listed(let filter):
            Set(try connection.all(CasesListed(of: organization, filter, limit: Self.most + 1)))
        }
    }
}
