import Recovery
import Storage

/// Stamps the first-touch clocks that ran out, a batch at a time; each once, dated at the instant it was due.
package struct StampBreaches: Sendable {
    package let limit: Int

    package init(limit: Int = 100) {
        self.limit = limit
    }

    /// How many were stamped; fewer than `limit` when there are no more.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws -> Int {
        let now = world.now()
        let due = try connection.all(DueClocks(now: now, limit: limit))
        for (organization, ids) in Dictionary(grouping: due, by: \.organization) {
            let query = CasesToChange(
                of: organization, where: "c.id IN \(list: ids.map(\.id))", connection.dialect)
            var cases = try connection.all(query)
            for index in cases.indices { cases[index].noticeBreach(now: now) }
            try connection.save(&cases, of: organization, now: now)
        }
        return due.count
    }
}
