import Foundation
package import Operations
package import Recovery
package import Storage
import Synchronization

extension Instant {
    /// Monday 2026-03-02, 09:00 UTC, on which every test begins.
    package static let monday = Instant(milliseconds: 1_772_442_000_000)
}

extension CustomerForm {
    package static let ada = CustomerForm(id: "ada", email: "ada@example.org", name: "Ada")
    package static let bo = CustomerForm(id: "bo", email: "bo@example.org", name: "Bo")

    /// The same person as one of the Café Linden's.
    package func at(_ account: String) -> CustomerForm {
        var form = self
        form.account = account
        return form
    }
}

extension SignalForm {
    /// An answer to "how likely are you to recommend us".
    package static func nps(
        _ score: Int?, of customer: CustomerForm? = .ada, as sourceID: String, at occurredAt: Instant? = nil
    ) -> SignalForm {
        var form = SignalForm(source: "survey", sourceID: sourceID)
        form.customer = customer
        form.measure = .nps
        form.score = score
        form.occurredAt = occurredAt
        return form
    }

    /// The same form with something else in it.
    package func with(_ change: (inout SignalForm) -> Void) -> SignalForm {
        var form = self
        change(&form)
        return form
    }
}

/// A clock that moves when a test says so.
package final class Watch: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant = .monday) {
        self.instant = Mutex(instant)
    }

    package var now: Instant { instant.withLock { $0 } }

    package func set(_ new: Instant) { instant.withLock { $0 = new } }
    package func advance(_ duration: Duration) { instant.withLock { $0 = $0.adding(duration) } }
}

extension World {
    /// A world in which nothing happens by chance: names count up from `seed`, and sort by when they were given.
    package static func still(_ watch: Watch, seed: String = "n") -> World {
        let given = Mutex(0)
        let told = Mutex<UInt8>(0)
        return World(
            now: { watch.now },
            newName: {
                let number = given.withLock { count in
                    count += 1
                    return count
                }
                return "\(seed)-\(String(1_000_000 + number).dropFirst())"
            },
            newSecret: { count in
                let first = told.withLock { number in
                    number &+= 1
                    return number
                }
                return (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0) }
            },
            zones: ZoneCatalogue { name in
                // Nil is what the catalogue wants to hear where there is no such file.
                (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))).map { [UInt8]($0) }
            })
    }
}

/// An organization with its people, on a lent database.
package struct Company: Sendable {
    package let key: Organization.Key
    package let workplace: Workplace
    package let watch: Watch
    /// The programme lead; may give 500.00.
    package let lea: ID<Member>
    /// Owners; may give 100.00 each.
    package let olga: ID<Member>
    package let otto: ID<Member>

    /// Founds it with a lead and two owners.
    package static func found(
        _ name: String = "Amends & Co", at workplace: Workplace, _ watch: Watch
    ) async throws -> Company {
        let organization = try await FoundOrganization(name: name).run(at: workplace)
        func add(_ name: String, _ role: Role, _ authorityMinor: Int64) async throws -> ID<Member> {
            let email = "\(name.lowercased())@example.org"
            return try await AddMember(
                to: organization.key, name: name, email: email, role: role, authorityMinor: authorityMinor
            ).run(at: workplace)
        }
        return Company(
            key: organization.key, workplace: workplace, watch: watch,
            lea: try await add("Lea", .programmeLead, 500_00),
            olga: try await add("Olga", .owner, 100_00), otto: try await add("Otto", .owner, 100_00))
    }

    @discardableResult
    package func receive(_ forms: SignalForm...) async throws -> [SignalAnswer] {
        try await ReceiveSignals(of: key, forms).run(at: workplace)
    }

    /// Makes a move of a case, by its own owner unless told otherwise.
    @discardableResult
    package func move(
        _ moved: Case, by member: ID<Member>? = nil, _ move: MoveCase.Move
    ) async throws -> Case {
        try await MoveCase(of: key, moved.id, by: member ?? moved.owner, move).run(at: workplace)
    }

    /// The customer's cases as the database has them, by id.
    package func cases(of customer: CustomerForm? = nil) async throws -> [Case] {
        let key = key
        let name = customer?.id
        return try await workplace.writer.read { connection in
            let whose: SQL =
                if let name {
                    """
                    c.customer_id IN (SELECT id FROM customers WHERE organization_id = \(key) AND key = \(name))
                    """
                } else {
                    "1 = 1"
                }
            // Nothing is locked: a reader changes nothing.
            return try connection.all(CasesToChange(of: key, where: whose, .sqlite))
        }
    }

    /// Who founded it; pending, and may do everything.
    package func administrator() async throws -> ID<Member> {
        try await rows(
            "SELECT id FROM members WHERE organization_id = \(key) AND role = 'administrator' ORDER BY id")[0]
            .id(0)
    }

    package func rows(_ sql: SQL) async throws -> [Row] {
        try await workplace.writer.read { try $0.rows(sql) }
    }

    package func count(_ sql: SQL) async throws -> Int {
        try await rows(sql)[0].int(0)
    }
}

/// Lends a fresh database with an organization founded in it, on the fixed Monday.
package func withCompany(
    _ engine: Engine, _ body: (Company) async throws -> Void
) async throws {
    try await withDatabase(engine) { database in
        let watch = Watch()
        let workplace = Workplace(writer: Writer(database), world: .still(watch))
        try await body(try await Company.found(at: workplace, watch))
    }
}
