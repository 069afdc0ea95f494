import Recovery
import Storage
import TestSupport

/// What is asked of one case, and of what stands around it.
extension Asked {
    static var cases: [Asked] {
        let id = ID<Case>(Crowd.name("c", 10_000))
        return [
            Asked(LatestEvent(of: key, id), .few, ""),
            Asked(CaseEvents(of: key, id, limit: 50), .few, "beginning"),
            Asked(CaseEvents(of: key, id, before: 1_000_000, limit: 50), .few, "going on"),
            Asked(CaseTimeline(of: key, id, before: nil, limit: 50), .few, "beginning"),
            Asked(
                CaseTimeline(
                    of: key, id, before: .init(at: Crowd.instant(10_000), number: 1, id: "x"), limit: 50),
                .few, "going on"),
            Asked(CaseTasks(of: key, id)), Asked(CaseTasks(of: key, id, ID("x")), .few, "one"),
            Asked(TasksOf(ID(Crowd.name("m", 7)), of: key)),
            Asked(WaitingTasks(ID(Crowd.name("m", 7)), of: key)),
            Asked(TasksToReturn(of: key, on: LocalDay(daysSince1970: 20_000), limit: 50)),
            Asked(OrganizationsWithTasks(), .someInOrder),
            Asked(IsAway(ID(Crowd.name("m", 7)), on: LocalDay(daysSince1970: 20_000), of: key)),
            Asked(ZoneDigests(of: key)), Asked(WhyEnded(of: key, id)),
            Asked(Views(of: key, ID(Crowd.name("m", 7)))),
            Asked(CaseTouches(of: key, id)),
            Asked(CaseDiagnoses(of: key, id)), Asked(CasePromises(of: key, id)),
            Asked(FixesOfCase(of: key, id)), Asked(LimitTold(of: key, id)),
            Asked(RemedyTold(of: key, id, round: 1)),
            Asked(CasesOfFix(of: key, ID("fix"))),
            Asked(EarlierCauses(of: key, from: Crowd.instant(0), to: Crowd.instant(10_000))),
            Asked(QuietCases(of: key, [ID(Crowd.name("u", 7))], now: Crowd.instant(10_000))),
            Asked(RemedyExceptions(of: key, from: Crowd.instant(0), to: Crowd.instant(10_000))),
            Asked(CaseResolutions(of: key, id)), Asked(ReonboardingSteps(of: key, id)),
            Asked(CaseNotes(of: key, id)),
            Asked(CaseFiles(of: key, [id])), Asked(CasesMergedInto(of: key, [id])),
            Asked(MergedInto(of: key, id)),
            Asked(FileByID(of: key, ID(Crowd.name("f", 10_000)))),
            Asked(FileList(of: key, before: nil, limit: 100), .someInOrder, "beginning"),
            Asked(FileList(of: key, before: Crowd.name("f", 10_000), limit: 100), .someInOrder, "going on"),
            Asked(FilePieces(of: key, Crowd.name("f", 10_000), from: 0, limit: 4)),
            Asked(FileHashes(of: key, after: "f-101", limit: 1_000), .someInOrder),
            Asked(PlaybookVersions(of: key), .few, "the latest"),
            Asked(PlaybookVersions(of: key, Playbook.Key(.processFriction)), .few, "of one"),
            Asked(
                PlaybookVersions(
                    of: key, id,
                    found: Diagnosis(cause: .processFriction, reason: "long_waits", fixability: .systemic)),
                .few, "of a case"),
            Asked(CaseApprovals(of: key, id)), Asked(GoodwillTables(of: key), .few, "by state"),
            Asked(GoodwillTables(of: key, ID("x")), .few, "one"), Asked(GoodwillAmounts(of: key)),
            Asked(TeamBudgets(of: key, in: LocalMonth(monthsSince1970: 660))),
            Asked(
                EarlierGoodwill(of: key, account: ID(Crowd.name("a", 500)), customer: ID("u"), since: .monday)
            ),
            Asked(
                EarlierGoodwill(
                    of: key, account: nil, customer: ID(Crowd.name("u", 10_000)), since: .monday),
                .few, "of a customer"),
            Asked(Readings(of: key, signals: [ID(Crowd.name("s", 7))])), Asked(CauseModels(of: key)),
            Asked(ModelEndpoints(of: key)),
            Asked(ModelRequests(of: key, on: LocalDay(daysSince1970: 20_000))),
            Asked(ModelAnswers(of: key, to: ["x"])),
            Asked(ModelSuggestions(of: key, signals: [ID(Crowd.name("s", 7))])),
            Asked(
                CommentsToAsk(of: key, by: "small", lease: Crowd.instant(20_000), limit: 4), .someOrFew),
            Asked(ReadingProgress(of: key)), Asked(ComparedCases(of: key, id), .few, "one"),
            Asked(
                ComparedCases(
                    of: key, endedUntil: Crowd.instant(15_000), besides: ID(Crowd.name("u", 7)), limit: 100),
                .hundred, "ended"),
            Asked(RemediesDelivered(of: key, in: [id, ID(Crowd.name("c", 7))])),
            Asked(
                ContactsOf(
                    ID(Crowd.name("u", 10_000)), of: key, from: Crowd.instant(0),
                    opening: Crowd.instant(20_000), to: Crowd.instant(20_000))),
            Asked(
                NewestPurchases(
                    of: key, account: ID(Crowd.name("a", 7)), customer: ID("u"), until: Crowd.instant(90_000),
                    limit: 2), .few, "of an account"),
            Asked(
                NewestPurchases(
                    of: key, account: nil, customer: ID(Crowd.name("u", 7)), until: Crowd.instant(90_000),
                    limit: 2), .few, "of a customer"),
            Asked(UnreadComments(of: key, limit: 200)),
            Asked(CommentsToRead(of: key, by: 1, after: Crowd.name("s", 10_000), limit: 200), .someInOrder),
            Asked(
                CommentsSaid(
                    of: key, .nps, days: LocalDay(daysSince1970: 20_010)...LocalDay(daysSince1970: 20_050),
                    segment: nil, touchpoint: nil, limit: 200), .someInOrder),
            Asked(CaseRemedies(of: key, id)), Asked(MemberByID(of: key, ID(Crowd.name("m", 1)))),
            Asked(Members(of: key)), Asked(Teams(of: key)), Asked(PromisesByID(of: key, names("p", 10))),
            Asked(TeamOf(of: key, member: ID(Crowd.name("m", 7)))), Asked(Fixes(of: key)),
            Asked(EconomicInputs(of: key)), Asked(Marks(of: key)), Asked(KeptThemes(of: key)),
            Asked(Calendars(of: key)),
            Asked(CalendarDays(of: key)), Asked(CalendarsOfMembers(of: key)), Asked(ClockRuleRows(of: key)),
            Asked(RoutingRuleRows(of: key)), Asked(RoutingSettings(of: key)), Asked(TeamMemberships(of: key)),
            Asked(SeverityPoints(of: key)), Asked(OrganizationsWithParked(), .someInOrder),
            Asked(
                CasesToRoute(
                    of: key, since: Crowd.instant(500), on: LocalDay(daysSince1970: 20_000), [], limit: 50),
                .someInOrder),
            Asked(
                CasesToRoute(parkedOf: key, on: LocalDay(daysSince1970: 20_000), [], limit: 50), .someInOrder,
                "parked"),
            Asked(AccountManager(of: key, ID(Crowd.name("a", 7)))),
            Asked(Members(of: key, ID(Crowd.name("m", 1)), on: LocalDay(daysSince1970: 20_000)), .few, "one"),
            Asked(OtherAdministrators(than: ID(Crowd.name("m", 1)), of: key)),
        ]
    }
}
