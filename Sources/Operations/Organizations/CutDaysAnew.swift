import Recovery
import Storage

/// Cuts the days of what was heard in another zone: figures are of the organization's months, whatever they were before.
struct CutDaysAnew {
    let organization: Organization.Key
    let zone: Zone

    private static let atOnce = 2_000

    func run(_ connection: any WriteConnection, _ world: World) throws {
        let ends = try connection.rows(
            "SELECT MIN(occurred_ms), MAX(occurred_ms) FROM signals WHERE organization_id = \(organization)")
        guard let row = ends.first, let first = try row.optionalInstant(0),
            let last = try row.optionalInstant(1)
        else { return }
        let stretches = zone.stretches(from: first, to: last)
        var deltas: [ScoreCell: Int] = [:]
        var place = ""
        while true {
            let moved = try connection.all(
                AnswersOfOtherDays(
                    of: organization, in: stretches, after: place, limit: Self.atOnce, connection.dialect))
            guard let end = moved.last else { break }
            try connection.run(
                "UPDATE signals SET local_day = $3 WHERE organization_id = $1 AND id = $2",
                forEach: moved.map {
                    [organization.sqlValue, $0.id.sqlValue, $0.day.daysSince1970.sqlValue]
                })
            for entry in moved {
                guard let cell = entry.cell else { continue }
                deltas[cell, default: 0] -= 1
                deltas[cell.moved(to: entry.day), default: 0] += 1
            }
            place = end.id.rawValue
        }
        // Others may be counting meanwhile: what they add and what moves add up, in whatever order.
        if connection.dialect == .postgresql {
            try connection.append(deltas, of: organization, newName: world.newName)
        } else {
            try connection.count(deltas, of: organization)
        }
    }
}
