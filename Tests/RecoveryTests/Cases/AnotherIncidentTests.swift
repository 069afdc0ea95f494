import Recovery
import TestSupport
import Testing

/// Ada's case went into its second round after a failed delivery.
@Suite struct AnotherIncidentTests {
    @Test func `the cause of the last round is superseded where this is another incident`() throws {
        var complaint = try Case.inTheSecondRound()

        try complaint.diagnose(because: "This time the invoice was wrong.", after: .struck)

        let news = complaint.takeNews()
        #expect(news.map(\.kind) == [.superseded, .diagnosed])
        #expect(news[0].was == "failed_delivery")
    }

    @Test func `it stays struck out unless somebody says so`() throws {
        var complaint = try Case.inTheSecondRound()

        try complaint.diagnose(because: nil, after: .struck)

        #expect(complaint.happened() == [.diagnosed])
    }

    @Test func `whoever finds that it was the same incident after all strikes it out again`() throws {
        var complaint = try Case.inTheSecondRound()
        try complaint.diagnose(because: "This time the invoice was wrong.", after: .struck)
        _ = complaint.takeNews()

        try complaint.diagnose(because: nil, after: .superseded)

        let news = complaint.takeNews()
        #expect(news.map(\.kind) == [.struckOut, .struckOut, .diagnosed])
        #expect(news.map(\.was) == ["process_friction", "failed_delivery", nil])
    }

    @Test func `said again it is superseded once`() throws {
        var complaint = try Case.inTheSecondRound()

        try complaint.diagnose(because: "The invoice.", after: .superseded)

        #expect(complaint.happened() == [.diagnosed])
    }

    @Test func `it needs a reason, and a round before`() throws {
        var complaint = try Case.inTheSecondRound()
        var first = try Case.brought(to: .acknowledged)

        #expect(throws: Case.DiagnosisRefusal.noIncidentReason) {
            try complaint.diagnose(because: " ", after: .struck)
        }
        #expect(throws: Case.DiagnosisRefusal.noEarlierIncident) {
            try complaint.diagnose(because: "The invoice.", after: nil)
        }
        #expect(throws: Case.DiagnosisRefusal.noEarlierIncident) {
            try first.diagnose(because: "The invoice.", after: nil)
        }
    }
}

extension Case.EarlierCause {
    fileprivate static let struck = Case.EarlierCause(.failedDelivery, isSuperseded: false)
    fileprivate static let superseded = Case.EarlierCause(.failedDelivery, isSuperseded: true)
}

extension Case {
    fileprivate static func inTheSecondRound() throws -> Case {
        var reopened = try brought(to: .remedied)
        reopened.hear(.given(3, at: ripe), now: ripe)
        _ = reopened.takeNews()
        return reopened
    }

    fileprivate mutating func diagnose(because reason: String?, after earlier: EarlierCause?) throws {
        let words = DiagnosisWords(
            whys: DiagnosisWords.threeWhys.whys, evidence: DiagnosisWords.threeWhys.evidence,
            anotherIncidentBecause: reason)
        try diagnose(
            .of(.processFriction), in: words, after: earlier, reasons: Reason.shipped, as: "diagnosis",
            by: Member.olga.id, now: Self.ripe.adding(.hours(1)))
    }
}
