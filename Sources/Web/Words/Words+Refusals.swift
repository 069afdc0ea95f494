import Operations
package import Recovery

extension Words {
    /// What was refused and what would do, for people. `currency` is that of the organization, for refusals
    /// that name an amount.
    package static func refusal(_ refusal: any Refusal, currency: String, clock: WallClock) -> String {
        switch refusal {
        case let refusal as Case.TouchRefusal: touch(refusal, clock)
        case let refusal as Case.TakingBackRefusal: Bouncing.refusal(refusal, clock)
        case let refusal as Case.ConfirmationRefusal: Confirming.refusal(refusal, clock)
        case let refusal as Case.DiagnosisRefusal: diagnosis(refusal, clock)
        case let refusal as Case.ApprovalRefusal: Giving.refusal(refusal, currency, clock)
        case let refusal as TeamMonth.BudgetRefusal: Giving.budgetUsed(refusal, currency)
        case let refusal as Case.RemedyRefusal: remedy(refusal, currency, clock)
        case let refusal as Case.DeliveryRefusal: delivery(refusal, clock)
        case let refusal as Case.ReopeningRefusal: reopening(refusal)
        case let refusal as Case.EndRefusal: end(refusal, clock)
        case let refusal as Case.HandOverRefusal: handOver(refusal, clock)
        case let refusal as Case.SnoozeRefusal: snooze(refusal, clock)
        case let refusal as Case.PromiseRefusal: promise(refusal, clock)
        case let refusal as Case.ReonboardingRefusal: Reonboarding.refusal(refusal, clock)
        case let refusal as Case.TrialRefusal: Trying.refusal(refusal, clock)
        case let refusal as Case.WaitRefusal: Timing.refusal(refusal, clock)
        case let refusal as Case.TaskRefusal: Tasks.refusal(refusal, clock)
        case let refusal as Case.CommitmentRefusal: Fitting.refusal(refusal, clock)
        case Fix.FixRefusal.noTitle: "Say in a few words, 200 letters at most, what is to change."
        case let refusal as ClockPolicy.PolicyRefusal: Clocks.refusal(refusal)
        case let refusal as FollowUp.FollowUpRefusal: Clocks.refusal(refusal)
        case let refusal as WorkCalendar.CalendarRefusal: Clocks.refusal(refusal)
        case let refusal as RoutingCondition.ConditionRefusal: Routing.refusal(refusal)
        case let refusal as Case.ResolutionRefusal: resolution(refusal)
        case let refusal as Playbook.PlaybookRefusal: playbook(refusal)
        case SavePlaybook.SavingRefusal.changedMeanwhile(let version): Playbooks.changedMeanwhile(version)
        case let refusal as Case.TestRefusal: test(refusal)
        case Case.MergedRefusal.goesOnElsewhere:
            "It goes on in an older case of the same person. Do it there."
        case let refusal as Signal.TestRefusal: test(refusal)
        case let refusal as Signal.SignalRefusal: signal(refusal, clock)
        case Customer.ChangeRefusal.accountUnknown(let key):
            "There is no account with the id “\(key)”. An answer or the API makes it known first."
        case Customer.SplitRefusal.undoneAlready(let at): "It was taken back already, \(clock.dateTime(at))."
        case Customer.SplitRefusal.olderCaseHasEnded(let at):
            "The case that went on for both ended \(clock.dateTime(at)). An end is not taken apart."
        case Account.ChangeRefusal.renewsBeforeItBegan(let since):
            "It is with us since \(date(since)). Give a renewal after that."
        case let refusal as EconomicInput.InputRefusal: Economics.refusal(refusal)
        case Mark.MarkRefusal.noTitle: Programme.noMarkTitle
        case let refusal as KeptTheme.ThemeRefusal: Themes.refusal(refusal)
        case let refusal as DriverSession.SessionRefusal: Drivers.refusal(refusal, clock)
        case let refusal as ModelEndpoint.EndpointRefusal: LanguageModels.refusal(refusal)
        case let kept as KeptRefusal where !(kept.refusal is KeptRefusal):
            self.refusal(kept.refusal, currency: currency, clock: clock)
        default: Failures.rule(refusal.rule)
        }
    }

    private static func touch(_ refusal: Case.TouchRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .inTheFuture: "It has not happened yet. Give the time at which it did."
        case .beforeTheCase(let at): "The case began \(clock.dateTime(at)). Give a time after that."
        case .tooLongAgo: "A touch can be entered up to 24 h later. Give a time within that."
        case .notMinutesOfADay: Words.Cases.minutesOfADay
        }
    }

    private static func diagnosis(_ refusal: Case.DiagnosisRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .notYetAcknowledged:
            "No move is skipped: a person reaches the customer first. Record that touch, then diagnose."
        case .alreadyRemedied: "The remedy was delivered. If it did not hold, reopen the case by hand first."
        case .reasonUnknown: "Choose a reason from the list: it is what a fix is found by."
        case .reasonOfAnotherCause(let code, let cause):
            "“\(reason(code))” belongs to \(cause.text.lowercased()). Choose that cause, or another reason."
        case .secondCauseIsTheFirst: "The second cause is the same as the first. Choose another, or none."
        case .tooFewWhys(let given):
            """
            Three whys are needed, \(given) given: ask why the last answer was so. Two will do if you say \
            why.
            """
        case .noEvidence: "Copy here the customer’s own words that show the cause."
        case .noEarlierIncident: "Only a case that was reopened can be about another incident than before."
        case .noIncidentReason: "Say in a sentence why this is another incident than the last."
        }
    }

    private static func remedy(_ refusal: Case.RemedyRefusal, _ currency: String, _ clock: WallClock)
        -> String
    {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .notYetDiagnosed: "Nothing is offered before the cause is understood. Diagnose first."
        case .alreadyRemedied: "The remedy was delivered. If it did not hold, reopen the case by hand first."
        case .unknown: "The catalogue has no such remedy. Choose one of the list."
        case .notOffered: "It is retired and offered no more. Choose another."
        case .doesNotFit(_, let cause):
            "It does not fit \(cause.text.lowercased()). \(cause.fit) Or say why it is right nevertheless."
        case .fitsTheSecondCause:
            "It fits the second cause, not the first. Say why that is the one to answer, or choose what fits the first."
        case .secondSignIsSmall(let limit):
            "Beside time and attention money is a small sign. Give \(money(limit, currency)) at most."
        case .notYetAcknowledged:
            "No move is skipped: a person reaches the customer first, in an emergency too. Record that touch."
        case .diagnosedAlready: "The cause is known already: choose what fits it, as usual."
        case .notForAnEmergency:
            "Before the diagnosis only what makes a failed delivery right is given. \(Cause.failedDelivery.fit)"
        case .noEmergencyReason: "Say why it cannot wait until you know why it happened."
        case .apologyAlone:
            "An apology alone puts nothing right. Choose first what does, then add it."
        case .moneyForNeglect:
            """
            Money does not answer neglect. Choose time and attention first; money only as a second, small \
            sign.
            """
        case .aboveAuthority(let limit):
            """
            You decide up to \(money(limit, currency)) in a case like this. Choose one within it, or ask below \
            somebody who may give more.
            """
        case .chosenAlready:
            "One of this kind is chosen already. Mark it delivered when it has reached the customer."
        case .noRationale: "Say in a sentence why this one; the next owner of a case like this will read it."
        }
    }

    private static func delivery(_ refusal: Case.DeliveryRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .nothingChosen: "No remedy is chosen yet. Choose it, then say when it reached the customer."
        case .alreadyRemedied: "It is marked delivered already. Now the next score decides."
        case .inTheFuture: "It has not reached the customer yet. Come back when it has."
        case .beforeTheCase(let at): "The case was opened \(clock.dateTime(at)). Give a time after that."
        case .emergencyAwaitsDiagnosis:
            "It has reached the customer. It counts once you have said why it happened: diagnose now."
        case .noPromise:
            "What is fixable now needs a date that the customer was told. Tell them the plan, or promise something, then deliver."
        case .noFix(let cause):
            "What is systemic meets others too. Link a fix of \(cause.text.lowercased()), or propose one, then deliver."
        case .limitNotTold:
            "What is systemic is not gone tomorrow. Tell the customer how far we can go for now, then deliver."
        case .tooLongAgo:
            "A delivery can be entered up to 13 days later: after that the next score counts. Give a later time."
        }
    }

    private static func reopening(_ refusal: Case.ReopeningRefusal) -> String {
        switch refusal {
        case .notRemedied: "Only a case that waits for verification can be reopened by hand."
        case .noReason: "Say what shows that the remedy did not hold. One sentence will do."
        }
    }

    private static func end(_ refusal: Case.EndRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .noReason: "An end without recovery needs its reason. One sentence will do."
        case .needsALead: "A programme lead must consent to an end without recovery. Ask one to end it."
        case .notYetTold: "An honest no must be told to the customer. Record the touch in which you did."
        }
    }

    private static func handOver(_ refusal: Case.HandOverRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .needsALead: "The case is somebody else's. Its owner hands it over, or a lead does."
        case .noReason: "A hand-off needs a reason. One sentence will do."
        case .ownsItAlready: "They own the case already. Choose somebody else."
        case .cannotOwn: "They work no cases, or are not here any more. Choose an owner or a lead."
        case .budgetUsed:
            """
            The case changed hands once already, and the customer began anew. Keep it, and ask somebody with more \
            authority to help.
            """
        }
    }

    private static func snooze(_ refusal: Case.SnoozeRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .inThePast: "This lies behind us. Give a time to come."
        case .beyondTheNextClock(let due):
            "Its next clock ends \(clock.dateTime(due)), and would end unseen. Give a time before that."
        }
    }

    private static func resolution(_ refusal: Case.ResolutionRefusal) -> String {
        switch refusal {
        case .notDelivered: "There is something to explain once the remedy has reached the customer."
        case .noFix: "Say what was fixed, in words that the customer would use."
        case .noWhy: "Say why it happened. A sentence will do."
        case .noEffect: "Say what it did to them: that is what they remember."
        case .noNextStep: "Say what comes next, even if that is only another talk."
        case .talkInThePast(let day): "\(date(day)) is over. Give the day on which you talk again."
        }
    }

    private static func promise(_ refusal: Case.PromiseRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .alreadyEnded(let at): ended(at, clock)
        case .noWords: "Say in a few words what the customer was told."
        case .dueInThePast: "A promise lies ahead. Give a time to come."
        case .settledAlready: "This promise is settled already."
        case .lateAlready(let due):
            "It was due \(clock.dateTime(due)) and is broken. Keep it late, and promise what comes next."
        case .notTold: "A new date counts once the customer knows it. Tell them, then tick it."
        case .notYetContacted:
            "Nobody has been in touch with them yet. Do that first, then tell them the plan."
        }
    }

    private static func test(_ refusal: Case.TestRefusal) -> String {
        switch refusal {
        case .markedAlready: "It is marked as test already."
        case .notMarked: "It is no test: it counts."
        case .decidedAnother(let id):
            "One of its answers decided case \(id), which counts. Mark that one as test first."
        case .decidedByATest:
            "It was decided by an answer that is a test. Take that mark away first, on the page of the signal."
        case .customerIsTest: "All of a test customer is test."
        }
    }

    private static func test(_ refusal: Signal.TestRefusal) -> String {
        switch refusal {
        case .markedAlready: "It is marked as test already."
        case .notMarked: "It is no test: it counts."
        case .decidedACase(let id): "It decided case \(id), which counts. Mark the case as test instead."
        case .customerIsTest: "All of a test customer is test."
        }
    }

    private static func signal(_ refusal: Signal.SignalRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .noSource: "It has no source or no id there. Both are needed, so that it is taken once."
        case .scoreWithoutMeasure: "A score needs its measure. Say what was asked."
        case .noScale(let measure):
            "\(self.measure(measure)) has no scale of its own. Give one with the score."
        case .scoreOutsideScale(let score, let scale):
            """
            \(score) is outside the scale, which goes from \(scale.lowest) to \(scale.highest). It is \
            never moved inside.
            """
        case .scoreIsFinal(let since):
            "A score can be corrected for a day; this one is final since \(clock.dateTime(since))."
        case .anotherCustomer: "This signal belongs to another customer. Send it under an id of its own."
        case .decidedACase(let id): "It decided case \(id), which counts. Mark the case as test instead."
        }
    }

    static func ended(_ at: Instant, _ clock: WallClock) -> String {
        "The case ended \(clock.dateTime(at)). A new signal of the customer opens the next one."
    }
}

extension RefusalNote {
    package init(_ refusal: any Refusal, currency: String, clock: WallClock) {
        self.init(
            rule: refusal.rule, sentence: Words.refusal(refusal, currency: currency, clock: clock),
            field: Words.field(of: refusal))
    }
}
