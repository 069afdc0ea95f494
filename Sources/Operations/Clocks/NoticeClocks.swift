import Recovery
import Storage

/// Notices of open cases what time has brought: breaches, warnings, waits that are over; a batch at a time, each thing once.
package struct NoticeClocks: Sendable {
    package let limit: Int

    package init(limit: Int = 100) {
        self.limit = limit
    }

    /// How many clocks there were; fewer than `limit` when there are no more.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws -> Int {
        let now = world.now()
        let due = try connection.all(DueClocks(now: now, limit: limit))
        for (organization, ids) in Dictionary(grouping: due, by: \.organization).sorted(by: {
            $0.key < $1.key
        }) {
            let theirs = Set(ids.map(\.id)).sorted()
            let query = CasesToChange(
                of: organization, where: "c.id IN \(list: theirs)", connection.dialect)
            var cases = try connection.all(query)
            for index in cases.indices { cases[index].notice(now: now) }
            var loads = try connection.settle(&cases, of: organization, world, now: now)
            // A wait that is over may have left behind what has run out since.
            for index in cases.indices { cases[index].notice(now: now) }
            let more = try connection.settle(&cases, of: organization, world, now: now)
            loads.merge(more, uniquingKeysWith: +)
            try connection.save(&cases, of: organization, world, now: now)
            try connection.carry(loads, of: organization, now: now)
        }
        return due.count
    }
}
