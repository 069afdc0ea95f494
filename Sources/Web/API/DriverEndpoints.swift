import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Driver sessions: what was scored, which drivers came out, and what is done about them.
struct DriverEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "driver-sessions", .read,
                "Lists driver sessions, newest first, each with its drivers and what is done about them."
            ) { request, _, caller in
                let (cursor, limit) = (try request.cursor, request.limit)
                let home = try await organization(of: caller)
                let answer = try await ReadDriverSessions(of: home, before: cursor, limit: limit)
                    .run(with: site.reader, site.world)
                let today = try today(of: home)
                return Response.json(
                    .list(answer.rows.map { $0.entry.json($0.drivers, today: today) }, limit: limit))
            },
            Endpoint(
                .get, "driver-sessions/{id}", .read,
                "One driver session, with its signals, what each weighs and the driver that it is put to, and the ranking."
            ) { _, context, caller in
                let id = ID<DriverSession>(try context.id(of: "driver session"))
                let home = try await organization(of: caller)
                let answer = try await ReadDriverSession(of: home, id).run(with: site.reader, site.world)
                return Response.json(answer.json(today: try today(of: home)))
            },
        ]
    }

    private func organization(of caller: Caller) async throws -> Organization {
        guard let found = try await site.reader.read({ try $0.first(Organizations(caller.organization)) })
        else { throw Missing("organization") }
        return found
    }

    private func today(of organization: Organization) throws -> LocalDay {
        try site.world.zones.zone(named: organization.zone).day(of: site.world.now())
    }
}

extension DriverSessions.Entry {
    fileprivate func json(_ drivers: [ChosenDrivers.Entry], today: LocalDay) -> JSON {
        .object(members(drivers, today: today))
    }

    fileprivate func members(_ drivers: [ChosenDrivers.Entry], today: LocalDay) -> [JSON.Member] {
        [
            JSON.Member("id", id.json), JSON.Member("begun_by", .string(starterName)),
            JSON.Member("begun_at", begunAt.json), JSON.Member("drawn", drawn.json),
            JSON.Member("new", fresh.json), JSON.Member("currency", .string(currency)),
            JSON.Member("ending", (ending?.kind.rawValue).json), JSON.Member("ended_at", (ending?.at).json),
            JSON.Member("ended_by", enderName.json),
            JSON.Member("drivers", .array(drivers.map { $0.json(today: today) })),
        ]
    }
}

extension ReadDriverSession.Answer {
    fileprivate func json(today: LocalDay) -> JSON {
        let ranking: [JSON] = session.ranking.map { ranked in
            [
                "driver": .string("\(ranked.driver)"), "signals": ranked.count.json,
                "impact": ranked.impact.json,
            ]
        }
        return .object(
            entry.members(drivers, today: today) + [
                JSON.Member("ranking", .array(ranking)),
                JSON.Member("signals", .array(signals.map(\.json))),
            ])
    }
}

extension DriverSignals.Entry {
    fileprivate var json: JSON {
        [
            "signal": signal.id.json, "impact": scored.impact.json,
            "driver": (scored.driver?.description).json, "basis": .string(scored.basis.rawValue),
            "age": (scored.age?.rawValue).json,
        ]
    }
}

extension ChosenDrivers.Entry {
    fileprivate func json(today: LocalDay) -> JSON {
        let diagnosis = chosen.diagnosis
        return [
            "driver": .string("\(chosen.driver)"), "cause": .string(chosen.driver.cause.rawValue),
            "touchpoint": chosen.driver.touchpoint.json, "saw": .string(diagnosis.saw),
            "policy": .string(diagnosis.policy), "goodwill": .string(diagnosis.goodwill),
            "affected": .string(diagnosis.affected), "direct_minor": diagnosis.cost[.directMoney].json,
            "direct_minutes": diagnosis.cost[.directTime].json,
            "indirect_minor": diagnosis.cost[.indirectMoney].json,
            "indirect_minutes": diagnosis.cost[.indirectTime].json,
            "action": chosen.action.map { action($0, today: today) } ?? .null,
        ]
    }

    private func action(_ action: ChosenDriver.Action, today: LocalDay) -> JSON {
        [
            "kind": .string(action.kind.rawValue), "words": .string(action.words), "owner": ownerName.json,
            "due": .string("\(action.due)"), "fix": (action.fix?.rawValue).json,
            "done_at": (action.done?.at).json, "done_by": doerName.json,
            "state": .string(ActionState(action, fix: fix, today: today).word),
        ]
    }
}

extension ActionState {
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .overdue: "overdue"
        case .done: "done"
        case .shipped: "shipped"
        case .judged(let verdict, _): verdict.rawValue
        }
    }
}
