import Recovery
import TestSupport
import Testing

@Suite struct FittingTests {
    /// SPEC 4, "Fit", put down once more.
    static let fit: [Cause: Set<RemedyKind>] = [
        .failedDelivery: [.replacement, .redo, .refund, .credit, .engineersTime],
        .processFriction: [.directLine, .doneOnTheirBehalf],
        .mismatchedExpectations: [.otherProduct, .smallerPlan, .training, .honestNo],
        .relationalNeglect: [.personalCall, .accountReview, .namedContact],
    ]
    static let because = Case.RemedyException.misfit(because: "She asked for it.")

    /// What no reason makes right as the first remedy.
    static func refusedOutright(_ kind: RemedyKind, _ cause: Cause) -> Case.RemedyRefusal? {
        if kind == .apology, cause == .failedDelivery { return .apologyAlone }
        return kind.isMoney && cause == .relationalNeglect ? .moneyForNeglect(kind) : nil
    }

    @Test(arguments: RemedyKind.allCases, Cause.allCases)
    func `the first remedy fits the cause, or is refused without a reason`(kind: RemedyKind, cause: Cause)
        throws
    {
        var complaint = try Case.brought(to: .diagnosed, cause: cause)
        let fits = Self.fit[cause, default: []].contains(kind)
        let refusal =
            fits ? nil : Self.refusedOutright(kind, cause) ?? .doesNotFit(kind, cause: cause)

        let refused = complaint.refusal(of: kind)

        #expect(refused == refusal)
        if fits {
            try complaint.choose(kind)
            #expect(complaint.news.last?.was == nil)
        } else {
            #expect(throws: refusal ?? .noRationale) { try complaint.choose(kind) }
        }
        #expect(complaint.stage.word == (fits ? .remedyChosen : .diagnosed))
    }

    @Test(arguments: RemedyKind.allCases, Cause.allCases)
    func `with a reason the first remedy may fit neither, but for what is refused outright`(
        kind: RemedyKind, cause: Cause
    ) throws {
        var complaint = try Case.brought(to: .diagnosed, cause: cause)

        if let refusal = Self.refusedOutright(kind, cause) {
            #expect(throws: refusal) { try complaint.choose(kind, exception: Self.because) }
            return
        }
        let chosen = try complaint.chosen(kind, Self.because)

        let fits = Self.fit[cause, default: []].contains(kind)
        #expect(chosen.fit == (fits ? .firstCause : .deviation))
        #expect(chosen.fitReason == (fits ? nil : "She asked for it."))
        #expect(complaint.news.last?.was == (fits ? nil : "deviation"))
    }

    @Test func `a remedy of the second cause says why that is the one`() throws {
        var complaint = try Case.brought(to: .acknowledged)
        try complaint.diagnose(.of(.failedDelivery, secondCause: .processFriction))

        #expect(throws: Case.RemedyRefusal.fitsTheSecondCause(.directLine)) {
            try complaint.choose(.directLine, exception: .misfit(because: " "))
        }
        let chosen = try complaint.chosen(.directLine, Self.because)

        #expect(chosen.fit == .secondCause)
        #expect(chosen.fitReason == "She asked for it.")
        #expect(complaint.news.last?.was == "second_cause")
    }

    @Test func `a second cause does not make an apology or money the remedy of what refuses them`() throws {
        var neglected = try Case.brought(to: .acknowledged)
        try neglected.diagnose(.of(.relationalNeglect, secondCause: .failedDelivery))

        #expect(throws: Case.RemedyRefusal.moneyForNeglect(.refund)) {
            try neglected.choose(.refund, exception: Self.because)
        }
    }

    @Test(arguments: RemedyKind.allCases, Cause.allCases)
    func `what joins a remedy fits too, is a sign beside it, or has a reason`(
        kind: RemedyKind, cause: Cause
    ) throws {
        var complaint = try Case.brought(to: .remedyChosen, cause: cause)
        guard kind != .fitting(cause) else {
            #expect(throws: Case.RemedyRefusal.chosenAlready(kind)) { try complaint.choose(kind) }
            return
        }
        let fits = Self.fit[cause, default: []].contains(kind)
        let isSign = [.apology, .refund, .credit].contains(kind)

        if !fits, !isSign {
            #expect(throws: Case.RemedyRefusal.doesNotFit(kind, cause: cause)) { try complaint.choose(kind) }
        }
        let chosen = try complaint.chosen(kind, fits || isSign ? nil : Self.because)

        #expect(chosen.fit == (fits ? .firstCause : isSign ? .beside : .deviation))
        #expect(throws: Case.RemedyRefusal.chosenAlready(kind)) { try complaint.choose(kind) }
        #expect(complaint.stage == .remedyChosen(.of(cause), [.fitting(cause), kind]))
    }

    @Test(arguments: [RemedyKind.refund, .credit])
    func `money for neglect is refused first and allowed as a small second sign`(kind: RemedyKind) throws {
        var complaint = try Case.brought(to: .diagnosed, cause: .relationalNeglect)

        #expect(throws: Case.RemedyRefusal.moneyForNeglect(kind)) { try complaint.choose(kind) }
        try complaint.choose(.personalCall)
        #expect(throws: Case.RemedyRefusal.secondSignIsSmall(limitMinor: 100_00)) {
            try complaint.choose(kind, costMinor: 100_01)
        }
        try complaint.choose(kind, costMinor: 100_00)

        #expect(complaint.stage == .remedyChosen(.of(.relationalNeglect), [.personalCall, kind]))
    }
}

extension Case {
    fileprivate mutating func chosen(
        _ kind: RemedyKind, _ exception: RemedyException?
    ) throws -> ChosenRemedy {
        let choice = RemedyChoice(.kind(kind), costMinor: 0, rationale: "It is fair.", by: exception)
        return try choose(choice, from: [], as: "remedy", by: .olga, now: .monday(plus: .hours(3)))
    }
}
