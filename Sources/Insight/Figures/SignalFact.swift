package import Recovery

/// What figures need to know of one signal.
package struct SignalFact: Hashable, Sendable {
    package var id: String
    package var customer: String?
    package var caseID: String?
    package var measure: Measure?
    package var score: Int?
    /// By the cuts stored with it.
    package var band = Band.unscored
    package var channel: String?
    package var segment: String?
    package var touchpoint: String?
    /// Of the customer's account, as it is now.
    package var location: String?
    package var occurredAt: Instant
    package var receivedAt: Instant
    package var hasChurnIntent = false
    package var isTest = false
    /// Back-filled rather than live.
    package var isHistory = false

    package init(id: String, occurredAt: Instant, receivedAt: Instant) {
        self.id = id
        self.occurredAt = occurredAt
        self.receivedAt = receivedAt
    }
}

extension SignalFact {
    var isLive: Bool { !isTest && !isHistory }

    func isScored(in measure: Measure) -> Bool {
        self.measure == measure && isScored
    }

    /// The customer came to us without having been asked; answers to surveys are none of these.
    var isContactByCustomer: Bool {
        guard !isTest else { return false }
        switch measure {
        case .ticket, .call, .social, .stars: return true
        case .nps, .csat, .ces, .usageDrop, .silence: return false
        case nil: return channel.map(Self.contactChannels.contains) ?? false
        }
    }

    private static let contactChannels: Set = ["ticket", "call", "phone", "chat", "social", "review"]
}
