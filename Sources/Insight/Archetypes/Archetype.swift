/// Five kinds of unhappy customers that everybody in this work has met. A case may resemble one, or none.
package enum Archetype: String, CaseIterable, Hashable, Sendable, Codable {
    /// Long with us and fond of us, until something was done badly.
    case disappointedLoyalist = "disappointed_loyalist"
    /// Nothing happened to them, and nobody asked after them.
    case forgottenCustomer = "forgotten_customer"
    /// Passed on from one to the next over one matter, and asked anew by each.
    case trappedComplainer = "trapped_complainer"
    /// Has bought what it says, and was told something else.
    case mismatchedBuyer = "mismatched_buyer"
    /// Was refused, and says so where everybody hears it.
    case publicVoice = "public_voice"
}
