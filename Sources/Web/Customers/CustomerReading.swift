import Hummingbird
import Operations
import Recovery
import Storage

/// One customer with all that their page tells, read in one snapshot.
struct CustomerReading: Sendable {
    static let casesShown = 6
    static let scoresShown = 24

    let desk: Desk
    let entry: CustomerList.Entry
    let account: AccountList.Entry?
    let cases: [CaseList.Entry]
    let moods: [ID<Case>: MoodChange]
    let measure: Measure
    let scores: [Score]
    let timeline: TimelineSection
    let merges: [Merges.Entry]
    /// Nil where they may be surveyed and sold to.
    let quiet: QuietPeriod?
    /// Who could be the same person; asked for only where it may be said.
    let likely: [CustomerList.Entry]

    var customer: KnownCustomer { entry.customer }

    static func read(_ desk: Desk, _ request: Request) async throws -> CustomerReading {
        try await read(try desk.id(of: "customer"), before: request.place, desk)
    }

    static func read(_ id: String, before place: String?, _ desk: Desk) async throws -> CustomerReading {
        let key = desk.key
        let query = CustomerList(of: key, id: id)
        let mayMerge = desk.member.role.may(.mergeCustomers)
        return try await desk.read { connection in
            guard let entry = try connection.first(query) else { throw Missing("customer") }
            let id = entry.customer.id
            let measure = try measure(of: id, key, connection)
            let cases = try connection.all(CaseList(of: key, openFirstFrom: id, limit: casesShown + 1))
            return CustomerReading(
                desk: desk, entry: entry,
                account: try entry.customer.account.flatMap {
                    try connection.first(AccountList(of: key, id: $0.rawValue))
                },
                cases: cases, moods: try connection.moods(of: cases.map(\.found), in: key),
                measure: measure,
                scores: try connection.all(ScoresOf(id, in: measure, of: key, limit: scoresShown)),
                timeline: try TimelineReading(.customer(id), before: place, of: key, connection)
                    .section(before: place, desk),
                merges: try connection.all(Merges(of: key, into: id)),
                quiet: try connection.quietPeriods(of: [id], in: key, now: desk.clock.now)[id],
                likely: mayMerge ? try connection.likelyThe(same: entry.customer, of: key) : [])
        }
    }

    /// The relationship measure, or what they answered last where that was never asked.
    private static func measure(
        of id: ID<Customer>, _ key: Organization.Key, _ connection: any ReadConnection
    ) throws -> Measure {
        let latest = try connection.all(LatestScores(of: key, customers: [id]))
        if latest.contains(where: { $0.measure == .nps }) { return .nps }
        return latest.max { $0.occurredAt < $1.occurredAt }?.measure ?? .nps
    }
}

extension CustomerPage {
    init(_ reading: CustomerReading) {
        let customer = reading.customer
        self.init(id: customer.id.rawValue, name: reading.entry.name, clock: reading.desk.clock)
        isTest = customer.isTest
        quiet = reading.quiet.map { Words.Quiet.sentence($0, reading.desk.clock) }
        glance = CustomerGlance(reading)
        cases = reading.cases.prefix(CustomerReading.casesShown).map { entry in
            var row = CaseRow(entry, accounts: [:])
            row.mood = reading.moods[entry.found.id].map(Words.Readings.mood)
            return row
        }
        hasMoreCases = reading.cases.count > CustomerReading.casesShown
        if reading.scores.count > 1 {
            history = ScoreHistory(
                answers: reading.scores.map {
                    .init(score: $0.value, at: $0.occurredAt, isDetractor: $0.band == .detractor)
                },
                scale: reading.measure.scale ?? .nps, zone: reading.desk.clock.zone)
        }
        timeline = reading.timeline
        if reading.desk.member.role.may(.editCustomers) { change = CustomerFields(reading) }
        merges = reading.merges.map { MergeRow(id: $0.id, name: $0.mergedName, by: $0.memberName, at: $0.at) }
        guard reading.desk.member.role.may(.mergeCustomers) else { return }
        mayMerge = true
        csrf = reading.desk.csrf
        likely = reading.likely.map(CustomerListPage.Row.init)
    }
}

extension ReadConnection {
    /// Others with the same address, or with the same name in the same account.
    fileprivate func likelyThe(
        same customer: KnownCustomer, of key: Organization.Key
    ) throws -> [CustomerList.Entry] {
        var found: [CustomerList.Entry] = []
        if let email = customer.email {
            found += try all(CustomerList(of: key, email: email, besides: customer.id))
        }
        if let name = customer.name, let account = customer.account {
            found += try all(CustomerList(of: key, named: name, in: account, besides: customer.id))
        }
        var seen: Set<ID<Customer>> = []
        return found.filter { seen.insert($0.customer.id).inserted }
    }
}

extension CustomerFields {
    fileprivate init(_ reading: CustomerReading) {
        let customer = reading.customer
        self.init(id: customer.id.rawValue, csrf: reading.desk.csrf)
        name = customer.name ?? ""
        email = customer.email ?? ""
        phone = customer.phone ?? ""
        account = reading.account?.key ?? ""
        shown = ["name": name, "email": email, "phone": phone, "account": account]
    }
}

extension CustomerGlance {
    init(_ reading: CustomerReading) {
        self.init()
        email = reading.customer.email
        phone = reading.customer.phone
        sourceID = reading.customer.key
        firstHeard = reading.entry.createdAt
        guard let its = reading.account else { return }
        accountID = its.id.rawValue
        account = its.name ?? its.key
        segment = its.segment
        since = its.since
        revenue = its.revenue(in: reading.desk.organization.currency)
        renewal = its.renewalOn
        contact = its.namedContact
    }
}

extension AccountList.Entry {
    /// A year, in the account's own currency, or in the organization's.
    func revenue(in usual: String) -> String? {
        annualRevenueMinor.map { Words.money($0, currency ?? usual) }
    }
}
