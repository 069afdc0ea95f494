import Recovery

/// The five kinds of unhappy customers that everybody in this work has met, each once, with what helped them.
enum DemoArchetype: String, CaseIterable, Sendable {
    case disappointedLoyalist = "disappointed loyalist"
    case forgottenCustomer = "forgotten customer"
    case trappedComplainer = "trapped complainer"
    case mismatchedBuyer = "mismatched buyer"
    case publicVoice = "public voice"

    struct Part: Sendable {
        let score: Int
        let words: String
        let touchpoint: String
        let stage: String
        let cause: Cause
        let reason: String
        let remedies: [RemedyKind]
        let nextScore: Int
        let whys: [String]
    }

    var part: Part {
        switch self {
        case .disappointedLoyalist:
            Part(
                score: 0,
                words:
                    "Eight years with you, four sites, and the set-up of the fifth was done by people who had never heard of us. Two days without phones in the week of our fair.",
                touchpoint: "installation", stage: "Onboard", cause: .failedDelivery,
                reason: "botched_set_up",
                remedies: [.engineersTime, .credit], nextScore: 10,
                whys: [
                    "The site went live without its phone numbers", "The crew had no plan of the site",
                    "Orders of old customers skip the hand-over call",
                ])
        case .forgottenCustomer:
            Part(
                score: 4,
                words:
                    "Nothing is wrong. Nothing is anything, really. The contract renews itself and the man who used to call has left.",
                touchpoint: "contract renewal", stage: "Renew", cause: .relationalNeglect,
                reason: "no_contact", remedies: [.personalCall, .accountReview, .namedContact], nextScore: 8,
                whys: [
                    "Nobody has called for three years", "Their contact left and was not replaced",
                    "Renewals without a change need no call",
                ])
        case .trappedComplainer:
            Part(
                score: 0,
                words:
                    "Four agents in six weeks over ONE bill and each asks me who I am. I will not spell my name again.",
                touchpoint: "invoice", stage: "Support", cause: .processFriction,
                reason: "repeated_identification", remedies: [.directLine, .doneOnTheirBehalf], nextScore: 9,
                whys: [
                    "Each call began anew", "Agents cannot see each other's notes",
                    "Billing and support keep two files on one customer",
                ])
        case .mismatchedBuyer:
            Part(
                score: 2,
                words:
                    "It does what the leaflet says. The young man in the shop said rather more than the leaflet.",
                touchpoint: "showroom", stage: "Choose", cause: .mismatchedExpectations, reason: "oversold",
                remedies: [.smallerPlan, .training], nextScore: 8,
                whys: [
                    "The plan is twice what the office needs", "It was sold for a use it is not made for",
                    "The shop is paid by the size of the plan",
                ])
        case .publicVoice:
            Part(
                score: 0,
                words:
                    "Router dead on arrival, return refused because the box was open. How else would I have found out? Fourteen thousand people agree with me by now.",
                touchpoint: "network", stage: "Use", cause: .failedDelivery,
                reason: "late_or_broken_delivery",
                remedies: [.refund, .replacement], nextScore: 9,
                whys: [
                    "The return was refused", "The shop reads the rule by the word",
                    "The rule knows no broken device",
                ])
        }
    }
}
