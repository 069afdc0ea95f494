package import Insight
package import Operations
package import Recovery
package import Storage

/// Every address of the application; a page that links anywhere takes it from here.
package enum Path: Hashable, Sendable {
    /// `after` is the cursor of the page above, sent as `before`, as every list does; without a view what the reader begins with.
    case cases(InboxView? = nil, after: String? = nil)
    /// With the list that stands beside it; `before` is where its time line goes on.
    case recovery(String, InboxView? = nil, before: String? = nil)
    /// What is done with several cases of a list, at the place that is shown.
    case ticked(InboxView, after: String? = nil)
    /// What became of the cases of a move of many; `after` is a case of them.
    case bulk(String, BulkCases.Outcome? = nil, after: String? = nil)
    /// Keeps what a list shows, or lets a kept view go while one is shown.
    case keepView(InboxView)
    case removeView(String, InboxView)
    case test(String)
    case owner(String)
    case snooze(String)
    case resolutions(String)
    case promises(String)
    case plan(String)
    case remedyTold(String)
    case fixes(String)
    case limit(String)
    case wait(String)
    case endWait(String)
    case keepPromise(String)
    case movePromise(String)
    case notes(String)
    case attachFile(String)
    case file(String)
    case removeFile(String)
    case makeProgressLink(String)
    case withdrawProgressLink(String)
    /// What a customer sees of their case.
    case progress(token: String)
    /// `of` is the id of the customer who said it.
    case capture(of: String? = nil)
    /// What waits for the reader in cases of others.
    case ownTasks
    case tasks(String)
    case passTask(String)
    case finishTask(String)
    case declineTask(String)
    case mentions
    case notices
    case bell
    /// With what was typed.
    case search(String? = nil)
    case sample
    case message(String)
    case touches(String)
    case bounces(String)
    case diagnosis(String)
    case remedies(String)
    case approve(String)
    case decline(String)
    case deliveries(String)
    case confirmations(String)
    case reopenings(String)
    case trial(String)
    case trialOutcome(String)
    case reonboarding(String)
    case ends(String)
    case signals(before: String? = nil)
    case signal(String)
    case testSignal(String)
    /// `before` is the place in what happened, of accounts too.
    case customer(String, before: String? = nil)
    case customers(before: String? = nil)
    case account(String, before: String? = nil)
    /// `other` is an id, a key or an address.
    case merging(String, other: String? = nil)
    case merges(String)
    case undoMerge(String)
    case accounts(before: String? = nil)
    case accountPeople(String, before: String? = nil)
    case imports
    case newImport
    case importing(String)
    /// `use` names a saved mapping; `like` an import whose answers are taken over.
    case mapping(String, use: String? = nil, like: String? = nil)
    case refusedRows(String)
    case undoImport(String)
    case figures(period: String? = nil)
    /// What the page of figures shows, as a file.
    case figuresFile(ExportFormat, period: String? = nil, FigureFilter = FigureFilter())
    case behindFile(Behind, ExportFormat)
    case scorecard
    case programme
    case economics
    case whatWorks
    case suggestions
    case themes(ThemeQuery = ThemeQuery())
    case theme(String, ThemeQuery = ThemeQuery())
    case renameTheme(String)
    case addTerms(String)
    case removeTerm(String)
    case mergeTheme(String)
    case removeTheme(String)
    case driverSessions(before: String? = nil)
    /// At the step that it has come to unless said.
    case driverSession(String, DriverStep? = nil, driver: Driver? = nil)
    case driverScores(String)
    case chosenDrivers(String)
    case driverDiagnosis(String)
    case driverDone(String)
    case endDrivers(String)
    case abandonDrivers(String)
    case whatWorksFile(ExportFormat, FigureFilter = FigureFilter())
    case removeMark(String)
    /// On one page; the last whole one unless said.
    case month(LocalMonth? = nil)
    /// `after` is how many of the list were seen.
    case behind(Behind, after: Int? = nil)
    case assessment
    /// The cases behind what a statement was measured by.
    case statementCases(StatementCases, after: Int? = nil)
    /// Where it is said that the fixes were gone through.
    case fixReviews
    case maturity
    case members
    case member(String)
    case memberLink(String)
    case memberLeave(String)
    case deactivateMember(String)
    case reactivateMember(String)
    case teams
    case removeTeam(String)
    case organization
    case changeLogo
    case removeLogo
    case logo(String)
    case reasons
    case authority
    case goodwill
    case approveGoodwill(String)
    case declineGoodwill(String)
    case budgets
    case routing
    case severity
    case clocks
    /// Nil: the one for all other cases.
    case policy(Int?)
    case newPolicy
    case removePolicy(Int)
    case followUp
    case calendar(String)
    case newCalendar
    case removeCalendar(String)
    case calendarDays(String)
    case observedDays(String)
    case calendarFile(String)
    case sources
    case savedMapping(String)
    case renameMapping
    case deleteMapping
    case catalogue
    case catalogued(String)
    case retireRemedy(String)
    case offerRemedy(String)
    case playbooks
    /// By its key; the version in use unless said.
    case playbook(String, version: Int? = nil)
    case profile
    case ownLeave
    case password
    case endSession(String)
    case languageModel
    case tryLanguageModel
    case keys
    case revokeKey(String)
    case exports
    case exportFile(ExportList, ExportFormat)
    /// `next` is where to go afterwards.
    case signIn(next: String? = nil)
    case signOut
    /// The one-time link by which the first member makes an account.
    case setup(token: String)
    case apiDocs
    case openAPI
    case asset(String, version: String)
}
