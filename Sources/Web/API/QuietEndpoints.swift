import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Whom other tools are to leave alone, and until when.
struct QuietEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "quiet-customers", .read,
                "Lists customers who are not to be surveyed or sold to now, newest first."
            ) { request, _, caller in
                let now = site.world.now()
                let (key, limit, cursor) = (caller.organization, request.limit, try request.cursor)
                let items = try await site.reader.read { connection in
                    let quiet = try connection.all(
                        QuietCustomers(of: key, now: now, before: cursor, limit: limit))
                    return try Self.items(quiet.map { ID($0) }, key, now, connection)
                }
                return Response.json(.list(items, limit: limit))
            },
            Endpoint(
                .get, "quiet-customers/{id}", .read,
                "Whether one customer, by id, by your own id or by address, may be surveyed and sold to now."
            ) { _, context, caller in
                let name = try context.id(of: "customer")
                let (key, now) = (caller.organization, site.world.now())
                let items = try await site.reader.read { connection in
                    let found = try connection.customers(named: name, in: key).map(\.customer.id)
                    return try Self.items(found, key, now, connection)
                }
                guard let item = Self.together(items) else { throw Missing("customer") }
                return Response.json(item)
            },
        ]
    }

    /// Of several who share an address, the one to be careful with: what any of them is to be spared, all are.
    private static func together(_ items: [JSON]) -> JSON? {
        let isSpared = { (flag: String) in items.first { $0[flag] == .bool(true) } }
        let unsold = isSpared("do_not_market")
        guard let item = isSpared("do_not_survey") ?? unsold ?? items.first,
            case .object(let members) = item
        else { return nil }
        return .object(
            members.map { $0.name == "do_not_market" ? JSON.Member($0.name, .bool(unsold != nil)) : $0 })
    }

    private static func items(
        _ customers: [ID<Customer>], _ key: Organization.Key, _ now: Instant,
        _ connection: any ReadConnection
    ) throws -> [JSON] {
        guard !customers.isEmpty else { return [] }
        let quiet = try connection.quietPeriods(of: customers, in: key, now: now)
        return try connection.all(CustomerList(of: key, ids: customers.map(\.rawValue))).map { entry in
            json(entry.customer, quiet[entry.customer.id])
        }
    }

    private static func json(_ customer: KnownCustomer, _ quiet: QuietPeriod?) -> JSON {
        [
            "id": customer.id.json, "source_id": customer.key.json, "name": customer.name.json,
            "email": customer.email.json,
            "do_not_survey": .bool(quiet.map { !$0.mayBeSurveyed } ?? false),
            "do_not_survey_until": (quiet?.surveyedFrom).json,
            "do_not_market": .bool(quiet.map { !$0.mayBeMarketed } ?? false),
            "because": (quiet?.ground.rawValue).json, "case": (quiet?.recovery.rawValue).json,
        ]
    }
}
