package import Recovery

/// A contact of a case.
package struct TouchFact: Hashable, Sendable {
    package var caseID: String
    package var kind: Touch.Kind
    package var isTemplate: Bool
    package var madeAt: Instant

    package init(caseID: String, kind: Touch.Kind, isTemplate: Bool = false, madeAt: Instant) {
        self.caseID = caseID
        self.kind = kind
        self.isTemplate = isTemplate
        self.madeAt = madeAt
    }
}

extension TouchFact {
    /// The customer said something to a person.
    var reaches: Bool { kind.reaches }

    var isInbound: Bool { kind.isInbound }

    /// Stops the first-touch clock.
    var counts: Bool { kind.counts(fromTemplate: isTemplate) }

    /// Stops it by going out to the customer; a call of theirs stops it too.
    var contactsByGoingOut: Bool { counts && !isInbound }

    /// Something of ours that a customer may answer, from a template or not.
    var isMessageOfOurs: Bool { kind == .mailSent || kind == .messageSent || kind == .voicemailLeft }
}

extension FigureSources {
    /// Cases know when they were contacted first; touches, whether that went out.
    package mutating func tellWhichContactsWentOut() {
        let contacts = Dictionary(
            cases.lazy.map { ($0.id, $0.contactedAt) }, uniquingKeysWith: { first, _ in first })
        let wentOut = Set(
            touches.lazy.filter { $0.contactsByGoingOut && contacts[$0.caseID] == $0.madeAt }.map(\.caseID))
        for index in cases.indices
        where cases[index].isContactedByOutgoingTouch != wentOut.contains(cases[index].id) {
            cases[index].isContactedByOutgoingTouch.toggle()
        }
    }
}
