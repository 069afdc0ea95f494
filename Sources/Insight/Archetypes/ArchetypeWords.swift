/// What customers of the archetypes say, as `Languages/archetypes-xx.txt` has it.
package enum ArchetypeWords: String, CaseIterable, Hashable, Sendable {
    case longCustomer = "long_customer"
    /// Recommended us, never had a problem, would have expected better of us.
    case loyal
    /// Nobody calls or asks.
    case unasked
    case contactLeft = "contact_left"
    /// The contract renews itself; they are a number.
    case leftAlone = "left_alone"
    case manyPeople = "many_people"
    /// Explained, proved, filled in once more.
    case again
    case passedOn = "passed_on"
    /// Sales, or the advertisement, said something else.
    case toldOtherwise = "told_otherwise"
    /// Not for them, too large, hardly used.
    case unfit
    case madePublic = "made_public"
    case refused
    case price
    case nothingWrong = "nothing_wrong"
}
