package import Recovery

extension Cause {
    package var text: String {
        switch self {
        case .failedDelivery: "Failed delivery"
        case .processFriction: "Process friction"
        case .mismatchedExpectations: "Mismatched expectations"
        case .relationalNeglect: "Relational neglect"
        }
    }

    package var meaning: String {
        switch self {
        case .failedDelivery: "What was bought did not come, or did not work."
        case .processFriction: "It worked, and it was too hard to get there."
        case .mismatchedExpectations: "It is what it is, and not what they thought they bought."
        case .relationalNeglect: "Nobody there seems to know them."
        }
    }

    /// What fits, as the choice of a remedy says it.
    package var fit: String {
        switch self {
        case .failedDelivery: "Make it right: replace, redo, refund, credit or an engineer’s time."
        case .processFriction: "Bypass it for them: a direct line, or do it on their behalf."
        case .mismatchedExpectations: "Reconfigure: another product, a smaller plan, training, an honest no."
        case .relationalNeglect: "Time and attention: a call, a review, a named contact."
        }
    }

    package var icon: Icon {
        switch self {
        case .failedDelivery: .delivery
        case .processFriction: .friction
        case .mismatchedExpectations: .mismatch
        case .relationalNeglect: .neglect
        }
    }
}

extension Words {
    /// A shipped reason by its code; an organization's own code is shown with blanks.
    package static func reason(_ code: String) -> String {
        switch code {
        case "product_bug": "Product bug"
        case "late_or_broken_delivery": "Late or broken delivery"
        case "botched_set_up": "Botched set-up"
        case "long_waits": "Long waits"
        case "repeated_identification": "Repeated identification"
        case "channel_switching": "Channel switching"
        case "billing_dispute": "Billing dispute"
        case "price": "Price"
        case "confusing_onboarding": "Confusing onboarding"
        case "oversold": "Oversold"
        case "missing_feature": "Missing feature"
        case "no_contact": "No contact"
        case "no_recognition": "No recognition"
        case "rude_treatment": "Rude treatment"
        default: code.replacing("_", with: " ")
        }
    }
}
