import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// What may be given: the table in force, the one that waits for approval, and what teams may spend in this month.
struct GoodwillEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "goodwill", .read,
                "The most that may be given in one remedy, by role, severity and value, and what teams may spend this month."
            ) { _, _, caller in
                let (key, world) = (caller.organization, site.world)
                return Response.json(
                    try await site.reader.read { connection in
                        guard let home = try connection.first(Organizations(key)) else {
                            throw Missing("organization")
                        }
                        let today = try world.zones.zone(named: home.zone).day(of: world.now())
                        let tables = try connection.all(GoodwillTables(of: key))
                        let amounts = try connection.all(GoodwillAmounts(of: key))
                        func table(_ state: GoodwillProposal.State) -> JSON {
                            tables.first { $0.state == state }?.json(amounts) ?? .null
                        }
                        let month = LocalMonth(today)
                        let budgets = try connection.all(TeamBudgets(of: key, in: month))
                        return [
                            "currency": .string(home.currency), "in_force": table(.inForce),
                            "pending": table(.pending), "month": .string("\(month)"),
                            "budgets": .array(budgets.map(\.json)),
                        ]
                    })
            }
        ]
    }
}

extension GoodwillTables.Entry {
    fileprivate func json(_ amounts: [GoodwillAmounts.Entry]) -> JSON {
        let cells = proposal(amounts).table.amounts.sorted { $0.key.order < $1.key.order }
        return [
            "id": id.json, "proposed_by": proposerName.json, "proposed_at": proposedAt.json,
            "approved_by": deciderName.json, "approved_at": decidedAt.json,
            "amounts": .array(
                cells.map { cell, minor in
                    [
                        "role": .string(cell.role.rawValue), "severity": .string(cell.severity.rawValue),
                        "value": (cell.tier?.rawValue).json, "most_minor": minor.json,
                    ]
                }),
        ]
    }
}

extension GoodwillTable.Cell {
    fileprivate var order: String { "\(role.rawValue).\(severity.rawValue).\(tier?.rawValue ?? "")" }
}

extension TeamBudgets.Entry {
    fileprivate var json: JSON {
        [
            "team": team.id.json, "name": team.name.json, "monthly_minor": monthlyMinor.json,
            "spent_minor": spentMinor.json,
        ]
    }
}
