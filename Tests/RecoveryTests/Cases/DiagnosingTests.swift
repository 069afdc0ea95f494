import Recovery
import TestSupport
import Testing

@Suite struct DiagnosingTests {
    @Test func `a diagnosis needs a reason that the organization knows`() throws {
        var complaint = try Case.brought(to: .acknowledged)
        let unknown = Diagnosis(cause: .failedDelivery, reason: "weather", fixability: .fixableNow)

        #expect(throws: Case.DiagnosisRefusal.reasonUnknown("weather")) { try complaint.make(unknown) }

        try complaint.make(unknown, reasons: [Reason(code: "weather", cause: .failedDelivery)])
        #expect(complaint.stage == .diagnosed(unknown))
    }

    @Test func `the reason must be one of the cause`() throws {
        var complaint = try Case.brought(to: .acknowledged)
        let crossed = Diagnosis(cause: .relationalNeglect, reason: "price", fixability: .systemic)

        #expect(
            throws: Case.DiagnosisRefusal.reasonOfAnotherCause(
                reason: "price", cause: .mismatchedExpectations)
        ) {
            try complaint.make(crossed)
        }

        try complaint.make(Diagnosis(cause: .mismatchedExpectations, reason: "price", fixability: .systemic))
    }

    @Test func `a second cause is another one than the first`() throws {
        var complaint = try Case.brought(to: .acknowledged)

        #expect(throws: Case.DiagnosisRefusal.secondCauseIsTheFirst) {
            try complaint.make(.of(.processFriction, secondCause: .processFriction))
        }

        try complaint.make(.of(.processFriction, secondCause: .failedDelivery))
    }

    @Test(
        arguments: [
            ([], nil, 0), (["a"], "old case", 1), (["a", "b"], nil, 2), (["a", "b", " \n"], nil, 2),
            (["a", "b"], "  ", 2),
        ] as [([String], String?, Int)])
    func `three whys are asked for, or two with a reason`(whys: [String], because: String?, given: Int) throws
    {
        var complaint = try Case.brought(to: .acknowledged)
        let words = DiagnosisWords(whys: whys, fewerWhysBecause: because, evidence: "Late.")

        #expect(throws: Case.DiagnosisRefusal.tooFewWhys(given: given)) { try complaint.diagnose(in: words) }

        #expect(complaint.stage == .acknowledged)
    }

    @Test(
        arguments: [(["a", "b", "c"], nil), (["a", "b"], "the log says it all")] as [([String], String?)])
    func `enough whys will do`(whys: [String], because: String?) throws {
        var complaint = try Case.brought(to: .acknowledged)

        try complaint.diagnose(in: DiagnosisWords(whys: whys, fewerWhysBecause: because, evidence: "Late."))

        #expect(complaint.stage == .diagnosed(.of(.failedDelivery)))
    }

    @Test func `the customer's own words are the evidence`() throws {
        var complaint = try Case.brought(to: .acknowledged)
        let words = DiagnosisWords(whys: ["a", "b", "c"], evidence: " \n")

        #expect(throws: Case.DiagnosisRefusal.noEvidence) { try complaint.diagnose(in: words) }

        try complaint.diagnose(in: .threeWhys)
    }

    @Test func `a new diagnosis before the delivery strikes the old one and its remedy`() throws {
        var complaint = try Case.brought(to: .remedyChosen)
        _ = complaint.takeNews()

        try complaint.diagnose(.processFriction)

        let news = complaint.takeNews()
        #expect(complaint.stage == .diagnosed(.of(.processFriction)))
        #expect(news.map(\.kind) == [.struckOut, .diagnosed])
        #expect(news.first?.was == "failed_delivery")
    }

    @Test func `a remedied case keeps its diagnosis`() throws {
        var complaint = try Case.brought(to: .remedied)

        #expect(throws: Case.DiagnosisRefusal.alreadyRemedied) { try complaint.diagnose(.processFriction) }

        try complaint.reopenByHand(because: "It broke again.", by: Member.olga.id, now: Case.delivery)
        try complaint.diagnose(.processFriction)
    }

    @Test(arguments: Reason.shipped)
    func `every reason that is shipped serves a diagnosis of its cause`(reason: Reason) throws {
        var complaint = try Case.brought(to: .acknowledged)

        try complaint.make(Diagnosis(cause: reason.cause, reason: reason.code, fixability: .fixableNow))

        #expect(complaint.lastDiagnosis?.cause == reason.cause)
    }
}

extension Case {
    fileprivate mutating func make(_ diagnosis: Diagnosis, reasons: [Reason] = Reason.shipped) throws {
        try diagnose(
            diagnosis, in: .threeWhys, reasons: reasons, as: "diagnosis", by: Member.olga.id,
            now: .monday(plus: .hours(2)))
    }
}
