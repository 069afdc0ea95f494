/// What one word of a phrase is compared with, in small letters without marks.
enum PhraseTerm: Hashable, Sendable {
    case whole([UInt32])
    case beginning([UInt32])
    case ending([UInt32])
    case form(Form)

    /// What a word is by how it is written.
    enum Form: String, Hashable, Sendable {
        case number = "#"
        /// The first of several numbers that are long enough to be called.
        case phone = "#phone"
        /// What stands before the @ of an address.
        case mail = "#mail"
        /// Written with a capital letter inside a sentence, or a competitor.
        case name = "#name"
    }
}
