import Recovery

extension Figure {
    /// Of the detractor cases first remedied in the period, those whose customer came back to us within 30 d.
    package static func repeatContacts(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .remedied, length: .days(30))
        guard !sources.touches.isEmpty || sources.signals.contains(where: \.isContactByCustomer) else {
            return notMeasured(.repeatContacts, .noContactsRecorded, window: window, in: frame)
        }
        let contacts = sources.contactsByCustomer
        let remedied = Cohort.detractorCases(of: sources, from: \.firstRemediedAt, window, in: frame).past
        return remedied.share(.repeatContacts) { member in
            let end = member.start.adding(.days(30))
            return contacts[member.fact.customer]?.contains { member.start < $0 && $0 < end } ?? false
        }
    }
}

extension FigureSources {
    /// When customers came to us: signals that were not asked for, and touches that answer nothing of ours.
    fileprivate var contactsByCustomer: [String: [Instant]] {
        let customers = casesByID.filter { !$0.value.isTest }.mapValues(\.customer)
        var contacts: [String: [Instant]] = [:]
        for signal in signals where signal.isContactByCustomer {
            if let customer = signal.customer { contacts[customer, default: []].append(signal.occurredAt) }
        }
        for (customer, touches) in Dictionary(grouping: touches, by: { customers[$0.caseID] }) {
            guard let customer else { continue }
            contacts[customer, default: []] += Self.unasked(touches)
        }
        return contacts
    }

    /// An answer to a message of the last 7 d was asked for.
    private static func unasked(_ touches: [TouchFact]) -> [Instant] {
        let messages = touches.filter(\.isMessageOfOurs)
        return touches.filter { touch in
            touch.isInbound
                && !messages.contains {
                    $0.madeAt < touch.madeAt && touch.madeAt <= $0.madeAt.adding(.days(7))
                }
        }.map(\.madeAt)
    }
}
