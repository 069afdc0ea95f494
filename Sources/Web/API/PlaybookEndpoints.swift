import Connections
import HTTPTypes
import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// What owners work by, and what became of the cases that began with each version.
struct PlaybookEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(.get, "playbooks", .read, "The playbooks in use, by cause.") { _, _, caller in
                let found = try await site.reader.read { try $0.playbooks(in: caller.organization) }
                return Response.json([
                    "items": .array(found.map { .object($0.members) }), "next": .null,
                ])
            },
            Endpoint(
                .get, "playbooks/{id}", .read,
                "The playbook of a cause (failed_delivery) or of a reason that has its own (failed_delivery.product_bug), with the results of its versions."
            ) { _, context, caller in
                guard let key = Playbook.Key(try context.id(of: "playbook")) else {
                    throw Missing("playbook")
                }
                let (versions, organizations) = try await site.reader.read {
                    (
                        try $0.versions(of: key, in: caller.organization),
                        try $0.all(Organizations(caller.organization))
                    )
                }
                guard let latest = versions.first, let organization = organizations.first else {
                    throw Missing("playbook")
                }
                let results = try await ReadPlaybookResults(of: organization).run(
                    with: site.reader, site.world)
                let rows = versions.map { $0.json(results[key, $0.playbook.version]) }
                return Response.json(.object(latest.members + [JSON.Member("versions", .array(rows))]))
            },
        ]
    }
}

extension PlaybookVersions.Entry {
    fileprivate var members: [JSON.Member] {
        let key = playbook.key
        return [
            JSON.Member("id", .string("\(key)")), JSON.Member("cause", .string(key.cause.rawValue)),
            JSON.Member("reason", key.reason.json), JSON.Member("version", playbook.version.json),
            JSON.Member("saved_at", madeAt.json), JSON.Member("saved_by", memberName.json),
        ]
            + Playbook.Part.allCases.map {
                JSON.Member($0.rawValue, .array(playbook[$0].map(JSON.string)))
            } + [
                JSON.Member("apology", playbook.apology.json),
                JSON.Member("remedies", .array(playbook.remedies.map(\.json))),
            ]
    }

    fileprivate func json(_ result: PlaybookResult) -> JSON {
        [
            "version": playbook.version.json, "saved_at": madeAt.json, "saved_by": memberName.json,
            "begun": result.begun.json, "matured": result.matured.json,
            "recovered": (result.recovered?.numerator ?? 0).json, "rate": (result.rate?.value).json,
            "lower": (result.rate?.interval.lower).json, "upper": (result.rate?.interval.upper).json,
        ]
    }
}

extension PlaybookRemedy {
    fileprivate var json: JSON {
        ["code": .string(code), "costs": .string(cost.rawValue), "words": .string(words)]
    }
}
