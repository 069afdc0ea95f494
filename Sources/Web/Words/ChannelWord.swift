package import Recovery

/// How a customer was met.
package enum ChannelWord: String, CaseIterable, Hashable, Sendable {
    case email
    case phoneCall = "phone_call"
    case voicemail, meeting, chat, post

    package var text: String {
        switch self {
        case .email: "E-mail"
        case .phoneCall: "Phone call"
        case .voicemail: "Voicemail"
        case .meeting: "Meeting"
        case .chat: "Chat"
        case .post: "Post"
        }
    }
}

extension ChannelWord {
    /// What kind of touch it was; nil for a message of ours that did not arrive, which is none.
    package func kind(_ direction: TouchFields.Direction, reached: Bool) -> Touch.Kind? {
        switch (direction, self) {
        case (_, .meeting): reached ? .meetingHeld : nil
        case (.into, .phoneCall): .inboundCallAnswered
        case (.into, .email), (.into, .voicemail), (.into, .chat), (.into, .post): .customerReplied
        case (.out, .phoneCall): reached ? .callAnswered : .callUnanswered
        case (.out, .voicemail): reached ? .voicemailLeft : .callUnanswered
        case (.out, .email), (.out, .post): reached ? .mailSent : nil
        case (.out, .chat): reached ? .messageSent : nil
        }
    }
}

extension RefusalNote {
    /// For a form whose message did not arrive.
    package static let didNotArrive = RefusalNote(
        rule: "touch_that_arrived", sentence: Words.Cases.didNotArrive, field: "reached")
    static let notSaidWhetherReached = RefusalNote(
        rule: "whether_it_reached", sentence: Words.Cases.sayWhetherReached, field: "reached")
    package static let noChannel = RefusalNote(
        rule: "channel_needed", sentence: Words.Cases.noChannel, field: "channel")
}
