import Recovery

extension Figure {
    /// How often we came to the customer of a detractor case of the period by another channel than before, on average.
    package static func channelChanges(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .t0, length: .atOnce)
        guard !sources.touches.isEmpty else {
            return notMeasured(.channelChanges, .noContactsRecorded, window: window, in: frame)
        }
        let opened = Cohort.detractorCases(of: sources, window, in: frame).past
        let changes = sources.channelChanges
        let count = opened.members.count
        let sum = opened.members.reduce(0) { $0 + (changes[$1.id] ?? 0) }
        return opened.figure(
            .channelChanges, opened.counted { changes[$0.id] ?? 0 > 0 },
            count == 0 ? nil : .number(Number(Double(sum) / Double(count), .perCase, over: count)),
            besides: [opened.beside(.withoutChannelChange) { changes[$0.id] ?? 0 == 0 }])
    }
}

extension FigureSources {
    /// By case; one that is not in it has none.
    fileprivate var channelChanges: [String: Int] {
        Dictionary(grouping: touches, by: \.caseID).mapValues { touches in
            // Of one instant in a fixed order: it must not matter who counts.
            let channels = touches.compactMap { touch in touch.channel.map { (touch.madeAt, $0.rawValue) } }
                .sorted { $0 < $1 }
            return zip(channels, channels.dropFirst()).count { $0.1 != $1.1 }
        }
    }
}

extension TouchFact {
    /// In the order in which those of one instant count.
    fileprivate enum Channel: Int {
        case phone, mail, message, meeting
    }

    /// By which the two came together; nil for an attempt that did not arrive, and for a reply, which comes by the channel
    /// that it answers.
    fileprivate var channel: Channel? {
        switch kind {
        case .callAnswered, .voicemailLeft, .inboundCallAnswered: .phone
        case .mailSent: .mail
        case .messageSent: .message
        case .meetingHeld: .meeting
        case .callUnanswered, .customerReplied: nil
        }
    }
}
