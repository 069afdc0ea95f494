import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// One case with all that its page tells, read in one snapshot.
struct CaseReading: Sendable {
    let desk: Desk
    let entry: CaseList.Entry
    let inbox: Inbox
    let signals: [Signal]
    /// What the comment of the signal that opened it speaks for.
    let words: SignalReading?
    /// Of the language model, where those words do not tell the cause.
    let suggestion: ModelSuggestion?
    /// Nil where nobody asks which archetype it resembles.
    let resemblance: Resemblance?
    /// Nil where it was not verified, or they wrote nothing.
    let mood: MoodChange?
    let diagnoses: [CaseDiagnoses.Entry]
    let remedies: [CaseRemedies.Entry]
    /// When the customer was last told in this round of what puts it right.
    let remedyToldAt: Instant?
    /// Of the remedy that counts; nil before it is written.
    let resolution: CaseResolutions.Entry?
    let promises: [CasePromises.Entry]
    let approvals: [CaseApprovals.Entry]
    let tasks: [CaseTasks.Entry]
    let goodwill: GoodwillTable
    /// How often the account was given money beside a remedy within a year.
    let earlierGoodwill: Int
    let commitments: Case.Commitments
    /// Of the organization, where the case needs one.
    let fixes: [Fix]
    /// The steps after the delivery, in words.
    let reonboarding: [String]
    /// Of this round.
    let stepsMarked: [ReonboardingSteps.Entry]
    let files: [AttachedFile]
    /// That leads to the customer's page.
    let progressLink: ProgressLinkOf.Entry?
    let timeline: [CaseTimeline.Entry]
    /// Where the time line begins; nil at its newest entry.
    let place: CaseTimeline.Cursor?
    let whyEnded: String?
    /// The case in which it goes on; nil for one that stands by itself.
    let goesOnIn: ID<Case>?
    let members: [Member]
    let reasons: [Reason]
    let catalogue: [Remedy]
    let playbook: PlaybookShown?
    let account: AccountList.Entry?
    let phone: String?
    /// All that the customer was heard to say, the latest first.
    let heard: [Signal]
    let earlierCases: [CaseList.Entry]
    /// When they bought what they kept.
    let purchases: [Instant]
    /// The reader had it open before.
    let isSeen: Bool

    static let timelineLength = 50

    var found: Case { entry.found }
    var form: CaseForm { CaseForm(caseID: found.id.rawValue, csrf: desk.csrf) }

    static func read(_ desk: Desk, _ request: Request) async throws -> CaseReading {
        let key = desk.key
        let id = try desk.id(of: "case")
        let view = InboxView(request, reader: desk.member)
        let place = request.place.flatMap(CaseTimeline.Cursor.init)
        return try await desk.read { connection in
            guard let entry = try connection.first(CaseList(of: key, id: id)) else { throw Missing("case") }
            let its = entry.found.id
            let customer = entry.found.customer
            let signals = try connection.all(SignalList(of: key, joining: its))
            let reasons = try connection.all(OrganizationsReasons(of: key))
            let catalogue = try connection.all(RemedyCatalogue(of: key))
            let promises = try connection.all(CasePromises(of: key, its))
            let reported = signals.first { $0.id == entry.found.opening.signal }?.said.reportedReason
            return CaseReading(
                desk: desk, entry: entry,
                inbox: try CaseRoutes.inbox(view, after: nil, beside: id, desk, connection),
                signals: signals,
                words: try entry.found.opening.signal.flatMap {
                    try connection.first(Readings(of: key, signals: [$0]))?.reading
                },
                suggestion: try entry.found.opening.signal.flatMap {
                    try connection.first(ModelSuggestions(of: key, signals: [$0]))?.suggestion
                },
                resemblance: try connection.resemblance(of: its, in: key, now: desk.clock.now),
                mood: try connection.moods(of: [entry.found], in: key)[its],
                diagnoses: try connection.all(CaseDiagnoses(of: key, its)),
                remedies: try connection.all(CaseRemedies(of: key, its)),
                remedyToldAt: try connection.first(
                    RemedyTold(of: key, its, round: entry.found.round)) ?? nil,
                resolution: try connection.first(CaseResolutions(of: key, its)),
                promises: promises,
                approvals: try connection.all(CaseApprovals(of: key, its)),
                tasks: try connection.all(CaseTasks(of: key, its)),
                goodwill: try connection.goodwillTable(of: key),
                earlierGoodwill: try connection.first(
                    EarlierGoodwill(in: entry.found, of: key, now: desk.clock.now)) ?? 0,
                commitments: Case.Commitments(
                    promises: promises.map(\.promise), fixes: try connection.all(FixesOfCase(of: key, its)),
                    isLimitTold: try connection.first(LimitTold(of: key, its)) ?? false),
                fixes: entry.found.stage.diagnosis?.fixability == .systemic
                    ? try connection.all(Fixes(of: key)).map(\.fix) : [],
                reonboarding: try connection.reonboarding(of: entry.found, in: key),
                stepsMarked: try connection.all(ReonboardingSteps(of: key, its))
                    .filter { $0.round == entry.found.round },
                files: try connection.files(of: its, in: key),
                progressLink: try connection.progressLink(to: its, of: key),
                timeline: try connection.all(
                    CaseTimeline(of: key, its, before: place, limit: timelineLength)),
                place: place, whyEnded: try connection.first(WhyEnded(of: key, its)) ?? nil,
                goesOnIn: try connection.first(MergedInto(of: key, its)) ?? nil,
                members: try connection.all(Members(of: key)).map(\.member),
                reasons: reasons, catalogue: catalogue,
                playbook: try PlaybookShown(
                    for: entry.found, reporting: reasons.first { $0.code == reported }, catalogue, in: key,
                    connection),
                account: try entry.found.account.flatMap {
                    try connection.first(AccountList(of: key, id: $0.rawValue))
                },
                phone: try connection.first(CustomerList(of: key, id: customer.rawValue))?.customer.phone,
                heard: try connection.all(SignalList(of: key, from: customer)),
                earlierCases: try connection.all(CaseList(of: key, from: customer))
                    .filter { $0.found.id != its },
                purchases: Purchase.all(in: try connection.all(Bought(of: key, in: entry.found)))
                    .filter(\.isNetPositive).map(\.occurredAt),
                isSeen: try connection.first(CaseViewed(of: key, its, by: desk.member.id)) != nil)
        }
    }
}
