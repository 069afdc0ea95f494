/// A step of the journey that some archetypes are met at, by the name of a touchpoint or stage.
package enum JourneyStep: String, CaseIterable, Hashable, Sendable {
    case renewal = "at_renewal"
    case onboarding = "at_onboarding"
    case support = "at_support"
}
