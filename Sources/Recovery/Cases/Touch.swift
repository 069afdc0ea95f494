/// A contact with the customer, made or taken by a named member.
package struct Touch: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case callAnswered = "call_answered"
        case voicemailLeft = "voicemail_left"
        case callUnanswered = "call_unanswered"
        case mailSent = "mail_sent"
        case messageSent = "message_sent"
        case meetingHeld = "meeting_held"
        case inboundCallAnswered = "inbound_call_answered"
        case customerReplied = "customer_replied"
    }

    package let kind: Kind
    package let madeAt: Instant
    package let member: ID<Member>
    /// Sent from a template as it stands; a person's own words make the difference.
    package let isTemplate: Bool
    /// What it took of the member's time; nil where nobody said.
    package let minutes: Int?
    /// When it came back, never having arrived; only a mail does.
    package internal(set) var bouncedAt: Instant?

    package init(
        _ kind: Kind, at madeAt: Instant, by member: ID<Member>, isTemplate: Bool = false,
        minutes: Int? = nil,
        bouncedAt: Instant? = nil
    ) {
        self.kind = kind
        self.madeAt = madeAt
        self.member = member
        self.isTemplate = isTemplate
        self.minutes = minutes
        self.bouncedAt = bouncedAt
    }

    /// Whether it stops the first-touch clock: a named human went out to the customer and got there.
    package var counts: Bool { bouncedAt == nil && kind.counts(fromTemplate: isTemplate) }

    /// Whether the customer said something to a person.
    package var reaches: Bool { kind.reaches }
}

extension Touch.Kind {
    /// Whether such a touch stops the first-touch clock; a message does in a person's own words alone.
    package func counts(fromTemplate isTemplate: Bool) -> Bool {
        switch self {
        case .callAnswered, .voicemailLeft, .meetingHeld, .inboundCallAnswered: true
        case .mailSent, .messageSent: !isTemplate
        case .callUnanswered, .customerReplied: false
        }
    }

    /// Whether the customer says something to a person in it.
    package var reaches: Bool {
        switch self {
        case .callAnswered, .meetingHeld, .inboundCallAnswered, .customerReplied: true
        case .voicemailLeft, .callUnanswered, .mailSent, .messageSent: false
        }
    }

    /// Whether the customer came to us.
    package var isInbound: Bool { self == .inboundCallAnswered || self == .customerReplied }
}
