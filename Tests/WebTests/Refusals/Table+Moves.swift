import TestSupport
import Operations
import Recovery
import Web

extension RefusalTable {
    static let touches: [RefusedRow] = [
        .move(Case.TouchRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .call },
        .move(Case.TouchRefusal.inTheFuture(hour(5)), in: .opened) { _ in
            .touch(.callAnswered, madeAt: hour(5))
        },
        .move(Case.TouchRefusal.beforeTheCase(openedAt: .monday), in: .opened) { _ in
            .touch(.callAnswered, madeAt: hour(-1))
        },
        .move(Case.TouchRefusal.tooLongAgo(hour(1)), in: .opened.after(.hours(30))) { _ in
            .touch(.callAnswered, madeAt: hour(1))
        },
        .move(Case.TouchRefusal.notMinutesOfADay(1_441), in: .opened) { _ in
            .touch(.callAnswered, minutes: 1_441)
        },
        .move(Case.TakingBackRefusal.alreadyEnded(at: hour(2)), in: .noDetractor) {
            .takeBack(touch: $0.touches[0])
        },
        .move(Case.TakingBackRefusal.notAMail, in: .acknowledged) { .takeBack(touch: $0.touches[0]) },
        .move(Case.TakingBackRefusal.takenBackAlready(at: hour(3)), in: .takenBack) {
            .takeBack(touch: $0.touches[0])
        },
        .move(Case.TakingBackRefusal.inTheFuture(hour(9)), in: .mailed) {
            .takeBack(touch: $0.touches[0], bouncedAt: hour(9))
        },
        .move(Case.TakingBackRefusal.beforeItWasSent(hour(1)), in: .mailed) {
            .takeBack(touch: $0.touches[0], bouncedAt: hour(0))
        },
        .move(Case.TakingBackRefusal.arrivedByThen, in: .mailed.after(.hours(80))) {
            .takeBack(touch: $0.touches[0], bouncedAt: hour(75))
        },
        .move(Case.ConfirmationRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in
            .confirm(words: "It runs.")
        },
        .move(Case.ConfirmationRefusal.notRemedied, in: .chosen) { _ in .confirm(words: "It runs.") },
        .move(Case.ConfirmationRefusal.notInTouch, in: .remedied) { _ in .confirm(words: "It runs.") },
    ]

    static let diagnoses: [RefusedRow] = [
        .move(Case.DiagnosisRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .diagnose() },
        .move(Case.DiagnosisRefusal.notYetAcknowledged, in: .opened) { _ in .diagnose() },
        .move(Case.DiagnosisRefusal.alreadyRemedied, in: .remedied) { _ in .diagnose() },
        .move(Case.DiagnosisRefusal.reasonUnknown("bad_luck"), in: .acknowledged) { _ in
            .diagnose(reason: "bad_luck")
        },
        .move(
            Case.DiagnosisRefusal.reasonOfAnotherCause(reason: "price", cause: .mismatchedExpectations),
            in: .acknowledged
        ) { _ in .diagnose(reason: "price") },
        .move(Case.DiagnosisRefusal.secondCauseIsTheFirst, in: .acknowledged) { _ in
            .diagnose(second: .failedDelivery)
        },
        .move(Case.DiagnosisRefusal.tooFewWhys(given: 1), in: .acknowledged) { _ in
            .diagnose(words: DiagnosisWords(whys: ["It came late."], evidence: "Two weeks."))
        },
        .move(Case.DiagnosisRefusal.noEvidence, in: .acknowledged) { _ in
            .diagnose(words: DiagnosisWords(whys: DiagnosisWords.three.whys, evidence: " "))
        },
    ]

    static let deliveries: [RefusedRow] = [
        .move(Case.DeliveryRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .tellRemedy },
        .move(Case.DeliveryRefusal.nothingChosen, in: .diagnosed) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.nothingChosen, in: .diagnosed) { _ in .tellRemedy },
        .move(Case.DeliveryRefusal.alreadyRemedied, in: .remedied) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.alreadyRemedied, in: .remedied) { _ in .tellRemedy },
        .move(Case.DeliveryRefusal.inTheFuture(hour(9)), in: .chosen) { _ in .deliver(at: hour(9)) },
        .move(Case.DeliveryRefusal.beforeTheCase(openedAt: .monday), in: .chosen) { _ in
            .deliver(at: hour(-1))
        },
        .move(Case.DeliveryRefusal.tooLongAgo(hour(4)), in: .chosen.after(.days(15))) { _ in
            .deliver(at: hour(4))
        },
        .move(Case.DeliveryRefusal.emergencyAwaitsDiagnosis, in: .helped) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.noPromise, in: .chosen) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.noFix(.failedDelivery), in: .systemic) { _ in .deliver(at: nil) },
        .move(Case.DeliveryRefusal.limitNotTold, in: .fixed) { _ in .deliver(at: nil) },
        .move(Case.ResolutionRefusal.notDelivered, in: .chosen) { _ in .resolve(.complete) },
        .move(Case.ResolutionRefusal.noFix, in: .remedied) { _ in .resolve(.complete.with { $0.fixed = " " })
        },
        .move(Case.ResolutionRefusal.noWhy, in: .remedied) { _ in .resolve(.complete.with { $0.why = "" }) },
        .move(Case.ResolutionRefusal.noEffect, in: .remedied) { _ in
            .resolve(.complete.with { $0.effect = "" })
        },
        .move(Case.ResolutionRefusal.noNextStep, in: .remedied) { _ in
            .resolve(.complete.with { $0.next = "" })
        },
        .move(Case.ResolutionRefusal.talkInThePast(LocalDay(daysSince1970: 20_000)), in: .remedied) { _ in
            .resolve(.complete.with { $0.talkOn = LocalDay(daysSince1970: 20_000) })
        },
        .move(Case.ReopeningRefusal.notRemedied, in: .opened) { _ in .reopen(because: "It broke again.") },
        .move(Case.ReopeningRefusal.noReason, in: .remedied) { _ in .reopen(because: " ") },
    ]

    static let ends: [RefusedRow] = [
        .move(Case.EndRefusal.alreadyEnded(at: hour(1)), in: .ended, by: .lead) { _ in
            .end(.customerLeft, because: "They moved away.")
        },
        .move(Case.EndRefusal.noReason, in: .opened, by: .lead) { _ in .end(.customerLeft, because: " ") },
        .move(Case.EndRefusal.needsALead, in: .opened) { _ in .end(.customerLeft, because: "They moved away.")
        },
        .move(Case.EndRefusal.notYetTold, in: .opened, by: .lead) { _ in .end(.honestNo, because: "No way.")
        },
        .move(Case.ProgressRefusal.noLink, in: .opened) { _ in .withdrawProgress },
        .move(Case.ProgressRefusal.noLink, in: .ended) { _ in .withdrawProgress },
    ]

    static let promises: [RefusedRow] = [
        .move(Case.PromiseRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .promised },
        .move(Case.PromiseRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in
            .tellPlan(words: "A call.", due: hour(30))
        },
        .move(Case.PromiseRefusal.alreadyEnded(at: hour(2)), in: .promisedAndEnded) {
            .keepPromise($0.promises[0])
        },
        .move(Case.PromiseRefusal.alreadyEnded(at: hour(2)), in: .promisedAndEnded) {
            .movePromise($0.promises[0], due: hour(50), isTold: true)
        },
        .move(Case.PromiseRefusal.noWords, in: .opened) { _ in .promise(words: " ", due: hour(30)) },
        .move(Case.PromiseRefusal.dueInThePast, in: .opened) { _ in .promise(words: "A call.", due: hour(0))
        },
        .move(Case.PromiseRefusal.dueInThePast, in: .promised) {
            .movePromise($0.promises[0], due: hour(0), isTold: true)
        },
        .move(Case.PromiseRefusal.settledAlready, in: .kept) { .keepPromise($0.promises[0]) },
        .move(Case.PromiseRefusal.settledAlready, in: .kept) {
            .movePromise($0.promises[0], due: hour(50), isTold: true)
        },
        .move(
            Case.PromiseRefusal.lateAlready(due: .monday.adding(.days(4))), in: .promised.after(.days(5))
        ) { .movePromise($0.promises[0], due: .monday.adding(.days(9)), isTold: true) },
        .move(Case.PromiseRefusal.notTold, in: .promised) {
            .movePromise($0.promises[0], due: hour(50), isTold: false)
        },
        .move(Case.PromiseRefusal.notYetContacted, in: .opened) { _ in
            .tellPlan(words: "A call.", due: hour(30))
        },
    ]

    static let waits: [RefusedRow] = [
        .move(Case.WaitRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .wait },
        .move(Case.WaitRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .stopWaiting },
        .move(Case.WaitRefusal.notYetContacted, in: .opened) { _ in .wait },
        .move(Case.WaitRefusal.waitsAlready(until: .monday.adding(.days(3))), in: .waiting) { _ in .wait },
        .move(Case.WaitRefusal.doesNotWait, in: .acknowledged) { _ in .stopWaiting },
        .move(Case.WaitRefusal.noReason, in: .acknowledged) { _ in .wait(until: hour(30), because: " ") },
        .move(Case.WaitRefusal.inThePast, in: .acknowledged) { _ in .wait(until: hour(0), because: "Photos.")
        },
        .move(Case.WaitRefusal.tooLong, in: .acknowledged) { _ in
            .wait(until: hour(24 * 15), because: "Photos.")
        },
        .move(Case.WaitRefusal.nothingToPause, in: .resolved) { _ in .wait },
    ]

    /// What many cases can be made to do.
    static let ownership: [RefusedRow] = [
        .bulk(Case.HandOverRefusal.alreadyEnded(at: hour(1)), in: .ended, by: .lead) {
            .handOver(to: $0.colleague, because: "Is there.")
        },
        .bulk(Case.HandOverRefusal.needsALead, in: .opened, by: .colleague) {
            .handOver(to: $0.company.lea, because: "Is there.")
        },
        .bulk(Case.HandOverRefusal.noReason, in: .opened) { .handOver(to: $0.colleague, because: " ") },
        .bulk(Case.HandOverRefusal.ownsItAlready, in: .opened, by: .lead) {
            .handOver(to: $0.found.owner, because: "Is there.")
        },
        .bulk(Case.HandOverRefusal.cannotOwn, in: .opened.withAnalyst, by: .lead) {
            .handOver(to: $0.member(named: "Max"), because: "Is there.")
        },
        .bulk(Case.HandOverRefusal.budgetUsed, in: .handedOver) {
            .handOver(to: $0.colleague, because: "Is there.")
        },
        .bulk(Case.SnoozeRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .snooze(until: hour(3)) },
        .bulk(Case.SnoozeRefusal.inThePast, in: .opened) { _ in .snooze(until: hour(0)) },
        .bulk(
            Case.SnoozeRefusal.beyondTheNextClock(due: hour(4)), in: .opened,
            exactly: { Case.SnoozeRefusal.beyondTheNextClock(due: $0.found.nextClock?.due ?? $0.now) }
        ) { _ in .snooze(until: hour(24 * 9)) },
        .bulk(Case.TestRefusal.markedAlready, in: .test) { _ in .markAsTest(true) },
        .bulk(Case.TestRefusal.notMarked, in: .opened) { _ in .markAsTest(false) },
        .bulk(
            Case.TestRefusal.decidedAnother(ID("1")), in: .decidingTheFirst,
            exactly: { Case.TestRefusal.decidedAnother($0.others[0]) }
        ) { _ in .markAsTest(true) },
        .bulk(Case.TestRefusal.decidedByATest, in: .decidedByATest) { _ in .markAsTest(false) },
        .bulk(Case.MergedRefusal.goesOnElsewhere, in: .goingOnElsewhere, by: .lead) { _ in .markAsTest(true)
        },
        .bulk(Case.TestRefusal.customerIsTest, in: .testCustomer) { _ in .markAsTest(false) },
    ]

    static let commitments: [RefusedRow] = [
        .move(Case.CommitmentRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in
            .tellLimit("Not this year.")
        },
        .move(Case.CommitmentRefusal.notYetDiagnosed, in: .acknowledged) { _ in .tellLimit("Not this year.")
        },
        .move(Case.CommitmentRefusal.notYetDiagnosed, in: .acknowledged) { _ in
            .proposeFix(title: "Pack twice")
        },
        .move(Case.CommitmentRefusal.fixOfAnotherCause(.processFriction), in: .besideAFix) {
            .linkFix($0.fixes[0])
        },
        .move(Case.CommitmentRefusal.linkedAlready, in: .fixed) { .linkFix($0.fixes[0]) },
        .move(Case.CommitmentRefusal.noWords, in: .systemic) { _ in .tellLimit(" ") },
        .move(Fix.FixRefusal.noTitle, in: .systemic) { _ in .proposeFix(title: " ") },
    ]
}

extension MoveCase.Move {
    fileprivate static let wait = MoveCase.Move.wait(until: hour(30), because: "They send photographs.")
}
