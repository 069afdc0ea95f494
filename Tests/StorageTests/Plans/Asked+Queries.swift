import Recovery
import Storage
import TestSupport

extension Asked {
    init(_ query: some Query, _ reading: Reading = .few, _ note: String = "") {
        self.init("\(type(of: query))" + (note.isEmpty ? "" : ", " + note), query.sql, reading)
    }

    /// Every question of the ways in, of pages, of the API and of the rounds, asked in the middle of a crowd.
    static func all(_ dialect: Dialect) -> [Asked] {
        ingest(dialect) + lists + people + timelines + cases + files + access + search(dialect)
            + rounds(dialect) + exports + assessments + drivers
    }

    private static func search(_ dialect: Dialect) -> [Asked] {
        func hits(_ kind: SearchSubject.Kind, _ words: [String], isBeginning: Bool = false) -> Asked {
            let groups = words.map { [SearchHits.Term($0, isBeginning: isBeginning)] }
            let query = SearchHits(of: key, kind, meeting: groups, limit: 10, dialect)
            // PostgreSQL sorts what it found, a thousand at most.
            return Asked(query, .few, words.joined(separator: " "))
        }
        return [
            hits(.signal, ["w500", "w31"]), hits(.customer, ["w12", "w700"]),
            hits(.signal, ["w50"], isBeginning: true),
            Asked(SearchWords(of: key, after: 50_000, limit: 100), .someInOrder),
            Asked(SearchWaiting(limit: 64), .someInOrder),
        ]
            + SearchSubject.Kind.allCases.map {
                Asked(SearchSources(of: key, $0, ids: names("s", 10)), .few, "\($0)")
            }
    }

    static let key = Crowd.big

    private static var assessments: [Asked] {
        let day = LocalDay(daysSince1970: 20_000)
        return [
            Asked(HandOversOf(of: key, ID(Crowd.name("c", 500)))),
            Asked(CaseViewed(of: key, ID(Crowd.name("c", 500)), by: ID(Crowd.name("m", 1)))),
            Asked(ProgrammeEvents(of: key, since: day), .few, "since"),
            Asked(ProgrammeEvents(of: key, "scorecard_read", on: day), .few, "of a day"),
            Asked(Assessments(of: key, limit: 12)),
            Asked(AssessmentAnswers(of: key, names("x", 12))),
            Asked(AssessmentLevels(of: key, names("x", 12))),
            Asked(CapabilityPlans(of: key)),
        ]
    }

    static func names(_ kind: String, _ count: Int) -> [String] {
        (0..<count).map { Crowd.name(kind, 700 + $0 * 30) }
    }

    private static func ids<Entity>(_ kind: String, _ count: Int) -> [ID<Entity>] {
        names(kind, count).map { ID($0) }
    }

    /// A set of one, and a full one.
    private static func ingest(_ dialect: Dialect) -> [Asked] {
        people(1, dialect) + people(100, dialect) + accounts(1) + accounts(100) + [
            Asked(Organizations(key)), Asked(Organizations()),
            Asked(Candidates(of: key, on: LocalDay(daysSince1970: 20_000))),
            Asked(OrganizationsReasons(of: key)), Asked(RemedyCatalogue(of: key)),
            Asked(RoleAuthorities(of: key)), Asked(HasCosts(of: key), .someInOrder),
            Asked(LogoFile(of: key, hash: "h")),
        ]
    }

    private static func people(_ count: Int, _ dialect: Dialect) -> [Asked] {
        let customers: [ID<Customer>] = ids("u", count)
        let emails = names("u", count).map { $0 + "@example.org" }
        let theirs: SQL = "c.customer_id IN \(list: customers)"
        let named: SQL = "c.id IN \(list: names("c", count))"
        return [
            Asked(
                SignalsByKey(of: key, source: "survey", sourceIDs: names("S", count), dialect), of(count),
                "\(count)"),
            Asked(CustomersByKey(of: key, keys: names("U", count), dialect), of(count), "\(count)"),
            Asked(CustomersByID(of: key, ids: customers, dialect), of(count), "\(count)"),
            Asked(CustomersByEmail(of: key, emails: emails, dialect), of(count), "\(count)"),
            Asked(LatestScores(of: key, customers: customers), of(count), "\(count)"),
            Asked(NewestScores(of: key, customers[0], .nps, limit: 2)),
            Asked(SignalsToChange(of: key, where: "s.id = \(Crowd.name("s", 500))", dialect), .few, "one"),
            Asked(
                SignalsToChange(of: key, where: "s.case_id = \(Crowd.name("c", 500))", dialect), .few,
                "of a case"),
            Asked(CasesToChange(of: key, where: theirs, dialect), of(count), "by customer, \(count)"),
            Asked(CasesToChange(of: key, where: named, dialect), of(count), "by id, \(count)"),
            Asked(CustomerNames(of: key, customers), of(count), "\(count)"),
        ]
    }

    private static func accounts(_ count: Int) -> [Asked] {
        let accounts: [ID<Account>] = ids("a", count)
        let since = Crowd.instant(40_000)
        return [
            Asked(KnownAccounts(of: key, keys: names("A", count)), of(count), "by key, \(count)"),
            Asked(KnownAccounts(of: key, ids: accounts), of(count), "by id, \(count)"),
            Asked(AccountTallies(of: key, accounts: accounts), of(count), "\(count)"),
            Asked(AccountHistory(of: key, accounts: accounts, since: since), of(count), "\(count)"),
            Asked(AccountOwners(of: key, accounts: accounts), of(count), "\(count)"),
            Asked(AccountNames(of: key, accounts), of(count), "\(count)"),
        ]
    }

    private static func of(_ count: Int) -> Reading { count == 1 ? .few : .hundred }

    private static var lists: [Asked] {
        let middle = Crowd.name("s", 50_000)
        return [
            Asked(SignalList(of: key, before: nil, limit: 100), .someInOrder, "beginning"),
            Asked(SignalList(of: key, before: middle, limit: 100), .someInOrder, "going on"),
            Asked(SignalList(of: key, id: middle), .few, "one"),
            Asked(SignalList(of: key, ids: names("s", 10)), .few, "by id"),
            Asked(SignalList(of: key, opening: names("c", 10)), .few, "of cases they opened"),
            Asked(CustomerList(of: key, ids: names("u", 10)), .few, "by id"),
            Asked(AccountList(of: key, ids: names("a", 10)), .few, "by id"),
            Asked(CaseList(of: key, ids: names("c", 10)), .few, "by id"),
            Asked(CaseList(of: key, openOf: ids("u", 10)), .few, "open, by customer"),
            Asked(SignalList(of: key, joining: ID(Crowd.name("c", 500))), .few, "of a case"),
            Asked(SignalList(of: key, from: ID(Crowd.name("u", 500))), .few, "of a customer"),
            Asked(CustomerList(of: key, before: nil, limit: 100), .someInOrder, "beginning"),
            Asked(
                CustomerList(of: key, before: Crowd.name("u", 25_000), limit: 100), .someInOrder, "going on"),
            Asked(CustomerList(of: key, id: Crowd.name("u", 25_000)), .few, "one"),
            Asked(AccountList(of: key, before: nil, limit: 100), .someInOrder, "beginning"),
            Asked(AccountList(of: key, before: Crowd.name("a", 2_500), limit: 100), .someInOrder, "going on"),
            Asked(AccountList(of: key, id: Crowd.name("a", 2_500)), .few, "one"),
            Asked(BehaviourList(of: key, before: nil, limit: 100), .someInOrder, "beginning"),
            Asked(
                BehaviourList(of: key, before: Crowd.name("b", 25_000), limit: 100), .someInOrder, "going on"),
            Asked(BehaviourList(of: key, id: Crowd.name("b", 25_000)), .few, "one"),
            Asked(CaseList(of: key, before: nil, limit: 100), .someInOrder, "all, beginning"),
            Asked(
                CaseList(of: key, before: Crowd.name("c", 10_000), limit: 100), .someInOrder, "all, going on"),
            Asked(CaseList(of: key, id: Crowd.name("c", 10_000)), .few, "one"),
            Asked(CaseList(of: key, ids: names("c", 50)), .hundred, "those ticked"),
            Asked(
                CaseList(
                    of: key, openOwnedBy: ID(Crowd.name("m", 7)), dueBefore: Crowd.instant(20_000), limit: 200
                ),
                .someInOrder, "a member's open ones"),
            Asked(CaseList(of: key, from: ID(Crowd.name("u", 10_000))), .few, "of a customer"),
            Asked(BulkMoves(of: key, ID(Crowd.name("k", 1))), .few, "one"),
            Asked(BulkMoves(of: key, before: Crowd.name("k", 3), limit: 100), .few, "going on"),
            Asked(BulkCases(of: key, ID(Crowd.name("k", 1)), .waiting, limit: 20), .hundred, "waiting"),
            Asked(
                BulkCases(
                    of: key, ID(Crowd.name("k", 1)), after: Crowd.name("c", 5_000), limit: 100), .hundred,
                "going on"),
            Asked(BulkCounts(of: key, ID(Crowd.name("k", 1))), .few, "of one"),
        ]
            + CaseFilter.Tab.allCases.flatMap { tab in
                let filter = CaseFilter(
                    tab, for: ID(Crowd.name("m", 1)), team: (1...8).map { ID(Crowd.name("m", $0)) },
                    now: Crowd.instant(20_000))
                var emergencies = filter
                emergencies.isEmergency = true
                let middle = CaseList.Cursor(at: Crowd.instant(10_000), id: Crowd.name("c", 10_000))
                return [
                    Asked(
                        CaseList(of: key, filter, after: nil, limit: 50), .someInOrder, "\(tab), beginning"),
                    Asked(
                        CaseList(of: key, filter, after: middle, limit: 50), .someInOrder, "\(tab), going on"),
                    Asked(CaseCount(of: key, filter), .someInOrder, "\(tab)"),
                    Asked(CaseCount(of: key, emergencies), .someOrFew, "\(tab), emergencies"),
                    Asked(CasesListed(of: key, filter, limit: 1_000), .someInOrder, "\(tab)"),
                ]
            }
    }

    private static var people: [Asked] {
        let customer = ID<Customer>(Crowd.name("u", 10_000))
        let account = ID<Account>(Crowd.name("a", 500))
        let middle = Crowd.name("u", 25_000)
        return [
            Asked(CustomerList(of: key, in: nil, before: nil, limit: 50), .someInOrder, "own, beginning"),
            Asked(CustomerList(of: key, in: nil, before: middle, limit: 50), .someInOrder, "own, going on"),
            Asked(
                CustomerList(of: key, in: account, before: nil, limit: 50), .someInOrder, "people, beginning"),
            Asked(
                CustomerList(of: key, in: account, before: middle, limit: 50), .someInOrder,
                "people, going on"),
            Asked(ScoresOf(customer, in: .nps, of: key, limit: 24)),
            Asked(AccountScoresOf(account, of: key, limit: 24), .someInOrder),
            Asked(CaseList(of: key, openFirstFrom: customer, limit: 7), .few, "open first"),
            Asked(CaseList(of: key, openIn: account, limit: 11), .few, "open in an account"),
            Asked(CustomerList(of: key, key: Crowd.name("U", 10_000)), .few, "by key"),
            Asked(CustomerList(of: key, email: Crowd.name("u", 10_000) + "@example.org"), .few, "by address"),
            Asked(
                CustomerList(
                    of: key, email: Crowd.name("u", 10_000) + "@example.org", besides: ID(Crowd.name("u", 1))),
                .few, "others by address"),
            Asked(
                CustomerList(of: key, named: "Ada", in: account, besides: ID(Crowd.name("u", 1))), .few,
                "others by name"),
            Asked(ScoresToHear(of: key, from: [customer], since: nil), .few, "all"),
            Asked(ScoresToHear(of: key, from: [customer], since: .monday), .few, "since"),
            Asked(KeptCases(of: key, by: Crowd.name("g", 1))),
            Asked(Merges(of: key, ids: names("g", 3)), .few, "by id"),
            Asked(Merges(of: key, into: customer), .few, "into a customer"),
        ]
    }

    private static var timelines: [Asked] {
        let whose: [(String, Timeline.Whose)] = [
            ("customer", .customer(ID(Crowd.name("u", 10_000)))),
            ("account", .account(ID(Crowd.name("a", 500)))),
        ]
        let place = Timeline.Entry(kind: .touch, id: Crowd.name("t", 10_000), at: Crowd.instant(10_000))
        return whose.flatMap { name, whose in
            [
                Asked(Timeline(of: key, whose, before: nil, limit: 26), .few, "\(name), beginning"),
                Asked(Timeline(of: key, whose, before: place, limit: 26), .few, "\(name), going on"),
            ]
        } + [
            Asked(BehaviourList(of: key, ids: names("b", 26)), .few, "by id"),
            Asked(TimelineTouches(of: key, ids: names("t", 26)), .few),
            Asked(TimelinePromises(of: key, ids: names("p", 26)), .few),
        ]
    }

    private static var files: [Asked] {
        [
            Asked(Imports(of: key), .someInOrder, "all"),
            Asked(Imports(of: key, ID(Crowd.name("i", 500))), .few, "one"),
            Asked(
                Imports(of: key, unfinished: Crowd.name("f", 500), planHash: "p"), .few, "unfinished"),
            Asked(RefusedRows(of: key, ID(Crowd.name("i", 2)), limit: 100), .someInOrder, "beginning"),
            Asked(
                RefusedRows(of: key, ID(Crowd.name("i", 2)), afterLine: 9_000, limit: 100), .someInOrder,
                "going on"),
            Asked(SavedMappings(of: key)), Asked(SourceNames(of: key)),
        ]
    }

    private static var access: [Asked] {
        [
            Asked(KeyByHash(Crowd.name("k", 500) + "-1")),
            Asked(SessionByHash(Crowd.name("z", 10_000) + "-1", now: .monday)),
            Asked(MentionsOf(ID(Crowd.name("m", 7)), of: key)),
            Asked(UnreadNotices(ID(Crowd.name("m", 7)), of: key, now: Crowd.middle), .someInOrder),
            Asked(
                NoticesOf(ID(Crowd.name("m", 7)), of: key, isRead: false, now: Crowd.middle, limit: 200),
                .someInOrder, "unread"),
            Asked(
                NoticesOf(ID(Crowd.name("m", 7)), of: key, isRead: true, now: Crowd.middle, limit: 200),
                .someInOrder, "read"),
            Asked(MemberSessions(of: key, ID(Crowd.name("m", 7)), now: .monday)),
            Asked(Changes(since: .monday)),
            Asked(Drafts(of: key, ID(Crowd.name("m", 7)), form: "/cases/x/touches")),
            Asked(SignInIdentities(email: Crowd.name("m", 7) + "@example.org")),
            Asked(ProgressLinkByHash(Crowd.name("l", 10_000) + "-1")),
            Asked(ProgressLinkOf(of: key, [ID(Crowd.name("c", 10_000))])),
            Asked(LinkByHash(Crowd.name("l", 10_000) + "-1", now: .monday)),
            Asked(SignInAttempts(emailHash: Crowd.name("h", 500), since: Crowd.instant(10_000))),
        ]
    }

    private static func rounds(_ dialect: Dialect) -> [Asked] {
        let days = LocalDay(daysSince1970: 20_300)...LocalDay(daysSince1970: 20_330)
        return [
            Asked(DueClocks(now: Crowd.instant(5_000), limit: 100), .someInOrder),
            Asked(DueJobs(now: Crowd.instant(5_000), limit: 4, dialect), .someInOrder),
            Asked(ScoreCells(of: key, days: days), .few, "a month"),
        ]
    }
}
