/// What a comment can say that must be heard whatever its score is.
package enum PhraseKind: String, CaseIterable, Hashable, Codable, Sendable {
    case churnIntent = "churn_intent"
    case legalThreat = "legal_threat"
    case safety
    case profanity
    case contactMe = "contact_me"
}
