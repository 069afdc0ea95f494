import Operations
import Recovery
import TestSupport
import Web

extension RefusalTable {
    /// What follows a delivery.
    static let after: [RefusedRow] = [
        .move(Case.DiagnosisRefusal.noEarlierIncident, in: .acknowledged) { _ in
            .diagnose(words: .another(because: "The second parcel."))
        },
        .move(Case.DiagnosisRefusal.noIncidentReason, in: .reopened, api: .reasonIsTheIncident) { _ in
            .diagnose(words: .another(because: " "))
        },
        .move(Case.ReonboardingRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .step(1) },
        .move(Case.ReonboardingRefusal.notRemedied, in: .chosen) { _ in .step(1) },
        .move(Case.ReonboardingRefusal.noSuchStep(of: 4), in: .remedied) { _ in .step(9) },
        .move(Case.ReonboardingRefusal.markedAlready, in: .stepped) { _ in .step(1) },
        .move(
            Case.ReonboardingRefusal.noReason, in: .remedied, page: .doneWithoutAReason,
            api: .doneWithoutAReason
        ) { _ in
            .markStep(1, skippingBecause: " ")
        },
        .move(Case.ReonboardingRefusal.oneIsDone, in: .withGoodwill) { _ in
            .markStep(4, skippingBecause: "They know it.")
        },
        .move(Case.TrialRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in .letTry(days: 7) },
        .move(Case.TrialRefusal.alreadyEnded(at: hour(1)), in: .ended) { _ in
            .endTrial(works: true, words: "It runs.")
        },
        .move(Case.TrialRefusal.notRemedied, in: .chosen) { _ in .letTry(days: 7) },
        .move(Case.TrialRefusal.notDaysOfATrial, in: .remedied) { _ in .letTry(days: 31) },
        .move(Case.TrialRefusal.notDaysOfATrial, in: .promisedARemedy) { _ in
            .deliver(at: nil, daysToTry: 31)
        },
        .move(
            Case.TrialRefusal.triesAlready(until: hour(30)), in: .trying,
            exactly: { Case.TrialRefusal.triesAlready(until: $0.found.trial?.due ?? $0.now) }
        ) { _ in .letTry(days: 7) },
        .move(Case.ReopeningRefusal.noReason, in: .trying) { _ in .endTrial(works: false, words: " ") },
        .move(Case.TrialRefusal.triesNothing, in: .remedied) { _ in
            .endTrial(works: true, words: "It runs.")
        },
    ]

    static let followUps: [RefusedRow] = [
        .followUp(.asksOutOfRange(.afterDelivery), "asks_after_delivery", "20"),
        .followUp(.asksOutOfRange(.afterOpening), "asks_after_opening", "91"),
        .followUp(.afterDeliveryNeverFirst, "asks_after_delivery", "60"),
        .followUp(.checkInsNotRising, "first_check_in", "14"),
        .followUp(.checkInAfterAsking, "second_check_in", "45"),
    ]
}

extension RefusedRow {
    fileprivate static func followUp(
        _ refusal: FollowUp.FollowUpRefusal, _ field: String, _ days: String
    ) -> RefusedRow {
        .form(refusal, at: { _ in "/settings/clocks" }, to: { _ in "/settings/clocks/follow-up" }) { _ in
            [field: days]
        }
    }
}

extension DiagnosisWords {
    fileprivate static func another(because reason: String) -> DiagnosisWords {
        DiagnosisWords(whys: three.whys, evidence: three.evidence, anotherIncidentBecause: reason)
    }
}

extension MoveCase.Move {
    fileprivate static func step(_ number: Int) -> MoveCase.Move { .markStep(number, skippingBecause: nil) }
}

extension Situation {
    fileprivate static let promisedARemedy = Situation(
        "a case with a promised remedy", .call, .diagnose(), .choose(.of(.replacement)), .promised)
    fileprivate static let reopened = Situation(
        "a reopened case", .call, .diagnose(), .choose(.of(.replacement)), .promised, .deliver(at: nil),
        .reopen(because: "It broke again."))
    fileprivate static let stepped = Situation(
        "a remedied case after a step", .call, .diagnose(), .choose(.of(.replacement)), .promised,
        .deliver(at: nil), .markStep(1, skippingBecause: nil))
    fileprivate static let trying = Situation(
        "a case whose fix is tried", .call, .diagnose(), .choose(.of(.replacement)), .promised,
        .deliver(at: nil), .letTry(days: 10))
    fileprivate static let withGoodwill = Situation(
        "a remedied case with goodwill and three steps left out", .call, .diagnose(.relationalNeglect),
        .choose(.of(.personalCall)), .choose(.of(.credit, 10_00)), .promised, .deliver(at: nil),
        .markStep(1, skippingBecause: "They know it."), .markStep(2, skippingBecause: "They know it."),
        .markStep(3, skippingBecause: "They know it."))
}
