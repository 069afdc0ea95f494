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
    var reaches: Bool {
        switch kind {
        case .callAnswered, .meetingHeld, .inboundCallAnswered, .customerReplied: true
        case .voicemailLeft, .callUnanswered, .mailSent, .messageSent: false
        }
    }

    var isInbound: Bool { kind == .inboundCallAnswered || kind == .customerReplied }

    /// Something of ours that a customer may answer, from a template or not.
    var isMessageOfOurs: Bool { kind == .mailSent || kind == .messageSent || kind == .voicemailLeft }
}
