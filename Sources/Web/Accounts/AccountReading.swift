import Hummingbird
import Operations
import Recovery
import Storage

/// One account with all that its page tells, read in one snapshot.
struct AccountReading: Sendable {
    static let peopleShown = 12
    static let casesShown = 10
    static let scoresShown = 24

    let desk: Desk
    let entry: AccountList.Entry
    let tally: AccountTallies.Tally?
    let scores: [AccountScore]
    let people: [CustomerList.Entry]
    let cases: [CaseList.Entry]
    let timeline: TimelineSection
    let members: [Member]

    static func read(_ desk: Desk, _ request: Request) async throws -> AccountReading {
        let key = desk.key
        let query = AccountList(of: key, id: try desk.id(of: "account"))
        let place = request.place
        return try await desk.read { connection in
            guard let entry = try connection.first(query) else { throw Missing("account") }
            let id = entry.id
            return AccountReading(
                desk: desk, entry: entry,
                tally: try connection.first(AccountTallies(of: key, accounts: [id])),
                scores: try connection.all(AccountScoresOf(id, of: key, limit: scoresShown)),
                people: try connection.all(
                    CustomerList(of: key, in: id, before: nil, limit: peopleShown + 1)),
                cases: try connection.all(CaseList(of: key, openIn: id, limit: casesShown + 1)),
                timeline: try TimelineReading(.account(id), before: place, of: key, connection)
                    .section(before: place, desk),
                members: try connection.all(Members(of: key)).map(\.member))
        }
    }
}

extension AccountPage {
    init(_ reading: AccountReading) {
        let entry = reading.entry
        let clock = reading.desk.clock
        self.init(id: entry.id.rawValue, name: entry.name ?? entry.key, clock: clock)
        isTest = entry.isTest
        facts = AccountFacts(entry, currency: reading.desk.organization.currency)
        score = reading.tally.map {
            AccountScore(
                at: clock.now, answers: $0.answers, promoters: $0.promoters, detractors: $0.detractors)
        }
        let answered = reading.scores.filter { $0.answers > 0 }
        if answered.count > 1, let scale = AccountScore.scale {
            history = ScoreHistory(
                answers: answered.map {
                    .init(score: Int($0.points.rounded()), at: $0.at, isDetractor: $0.points < 0)
                },
                scale: scale, zone: clock.zone)
        }
        people = reading.people.prefix(AccountReading.peopleShown).map(CustomerListPage.Row.init)
        hasMorePeople = reading.people.count > AccountReading.peopleShown
        cases = reading.cases.prefix(AccountReading.casesShown).map { CaseRow($0, accounts: [:]) }
        hasMoreCases = reading.cases.count > AccountReading.casesShown
        timeline = reading.timeline
        if reading.desk.member.role.may(.editCustomers) { change = AccountFields(reading) }
    }
}

extension AccountFields {
    fileprivate init(_ reading: AccountReading) {
        let entry = reading.entry
        let currency = entry.currency ?? reading.desk.organization.currency
        self.init(id: entry.id.rawValue, csrf: reading.desk.csrf, currency: currency)
        name = entry.name ?? ""
        segment = entry.segment ?? ""
        location = entry.location ?? ""
        revenue = entry.annualRevenueMinor.map { Words.plainAmount($0, currency) } ?? ""
        since = entry.since?.description ?? ""
        renewal = entry.renewalOn?.description ?? ""
        manager = entry.manager?.rawValue
        // Whoever managed it may have left since, and stands there until somebody else is chosen.
        managers = reading.members.filter { $0.isActive || $0.id == entry.manager }
            .map { Choice($0.id.rawValue, $0.name) }
        contact = entry.namedContact ?? ""
        shown = [
            "name": name, "segment": segment, "location": location, "revenue": revenue, "since": since,
            "renewal": renewal, "manager": manager ?? "", "contact": contact,
        ]
    }
}

extension AccountFacts {
    init(_ entry: AccountList.Entry, currency: String) {
        self.init()
        sourceID = entry.key
        segment = entry.segment
        location = entry.location
        revenue = entry.revenue(in: currency)
        since = entry.since
        renewal = entry.renewalOn
        manager = entry.managerEmail
        contact = entry.namedContact
    }
}

extension AccountScore {
    /// −100 to 100; nobody is unhappy on the whole from 0 on.
    fileprivate static let scale = Scale(lowest: -100, highest: 100, detractorUpTo: -1, promoterFrom: 0)
}
