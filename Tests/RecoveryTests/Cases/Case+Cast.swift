import Recovery
import TestSupport

extension Member {
    static let olga = Member(id: ID("olga"), name: "Olga", role: .owner, authorityMinor: 100_00)
    static let lea = Member(id: ID("lea"), name: "Lea", role: .programmeLead, authorityMinor: 500_00)
}

extension Instant {
    static func monday(plus duration: Duration) -> Instant { Instant.monday.adding(duration) }
}

extension Score {
    /// Of the nps scale unless told otherwise.
    static func given(
        _ value: Int, _ measure: Measure = .nps, at occurredAt: Instant, as signal: String = "next"
    ) -> Score {
        Score(
            signal: ID(signal), measure: measure, value: value,
            band: (measure.scale ?? .nps).band(of: value), occurredAt: occurredAt)
    }
}

extension DiagnosisWords {
    static let threeWhys = DiagnosisWords(
        whys: ["It came late.", "Nobody packed it.", "The list was lost."],
        evidence: "I waited for two weeks.")
}

extension Diagnosis {
    static func of(
        _ cause: Cause, secondCause: Cause? = nil, _ fixability: Fixability = .fixableNow
    ) -> Diagnosis {
        let reason = Reason.shipped.first { $0.cause == cause }?.code ?? ""
        return Diagnosis(cause: cause, reason: reason, secondCause: secondCause, fixability: fixability)
    }
}

extension Case.Commitments {
    /// What is fixable now needs no more.
    static let promise = Case.Commitments(promises: [
        Promise(
            id: ID("promise"), member: Member.olga.id, madeAt: .monday(plus: .hours(3)),
            due: .monday(plus: .days(90)))
    ])
}

extension RemedyKind {
    /// The first that fits.
    static func fitting(_ cause: Cause) -> RemedyKind { allCases.first { $0.fits(cause) } ?? .apology }
}

/// Ada's case, opened on Monday: touched after 1 h, diagnosed after 2, a remedy chosen after 3, delivered after 4.
extension Case {
    static let delivery = Instant.monday(plus: .hours(4))
    /// The first instant at which a score decides.
    static let ripe = delivery.adding(.days(14))

    static func opened(
        by kind: OpeningKind = .detractor, _ measure: Measure? = .nps, score: Int? = 3,
        isBackfilled: Bool = false, receivedAt: Instant = .monday, now: Instant = .monday,
        timedBy timing: Timing = Timing(.strict, by: .always(in: .utc))
    ) -> Case {
        let start = Start(
            id: ID("case"), customer: ID("ada"), account: nil,
            opening: Opening(kind: kind, signal: ID("opening"), measure: measure, score: score),
            receivedAt: receivedAt, isBackfilled: isBackfilled)
        return open(start, ownedBy: Ownership(owner: Member.olga.id, isParked: false), by: timing, now: now)
    }

    /// A case that came as far as this by its moves.
    static func brought(
        to word: Stage.Word, from opened: Case = .opened(), cause: Cause = .failedDelivery
    ) throws -> Case {
        var brought = opened
        if word == .open { return brought }
        if let end = Stage.End(rawValue: word.rawValue) {
            try brought.touch()
            try brought.end(end, because: "so it is", by: .lea, now: .monday(plus: .hours(2)))
            return brought
        }
        let moves: [(inout Case) throws -> Void] = [
            { try $0.touch() }, { try $0.diagnose(cause) }, { try $0.choose(.fitting(cause)) },
            { try $0.deliver() },
        ]
        for move in moves {
            try move(&brought)
            if brought.stage.word == word { return brought }
        }
        brought.hear(.given(word == .promoter ? 10 : 7, at: ripe), now: ripe)
        return brought
    }

    mutating func touch(
        _ kind: Touch.Kind = .callAnswered, at madeAt: Instant = .monday(plus: .hours(1)),
        isTemplate: Bool = false, now: Instant? = nil
    ) throws {
        let touch = Touch(kind, at: madeAt, by: Member.olga.id, isTemplate: isTemplate)
        try record(touch, as: "touch", now: now ?? madeAt)
    }

    mutating func diagnose(
        _ cause: Cause = .failedDelivery, in words: DiagnosisWords = .threeWhys,
        now: Instant = .monday(plus: .hours(2))
    ) throws {
        try diagnose(
            .of(cause), in: words, reasons: Reason.shipped, as: "diagnosis", by: Member.olga.id, now: now)
    }

    mutating func diagnose(_ diagnosis: Diagnosis, now: Instant = .monday(plus: .hours(2))) throws {
        try diagnose(
            diagnosis, in: .threeWhys, reasons: Reason.shipped, as: "diagnosis", by: Member.olga.id, now: now)
    }

    mutating func choose(
        _ kind: RemedyKind = .refund, costMinor: Int64 = 20_00, by member: Member = .olga,
        because rationale: String = "It is what it cost her.", exception: RemedyException? = nil,
        now: Instant = .monday(plus: .hours(3))
    ) throws {
        let choice = RemedyChoice(.kind(kind), costMinor: costMinor, rationale: rationale, by: exception)
        _ = try choose(choice, from: [], as: "remedy", by: member, now: now)
    }

    mutating func deliver(
        at deliveredAt: Instant = delivery, restingOn made: Commitments = .promise, now: Instant? = nil
    ) throws {
        try deliver(at: deliveredAt, restingOn: made, by: Member.olga.id, now: now ?? deliveredAt)
    }

    /// What happened since the last look.
    mutating func happened() -> [CaseEvent.Kind] { takeNews().map(\.kind) }
}

extension Timing {
    static let plain = Timing(.strict, by: .always(in: .utc))
}
