package import Recovery

/// What a person answered about a file, as typed.
package struct MappingAnswers: Hashable, Sendable {
    package var source = ""
    package var measure: Measure?
    package var scaleLowest = ""
    package var scaleHighest = ""
    package var scaleDetractorUpTo = ""
    package var scalePromoterFrom = ""
    /// That some scores of the file lie outside it, and what becomes of them.
    package var scaleNote: String?
    /// Empty: the file's dates can be read in one way only, so nothing is asked.
    package var dateFormats: [Choice] = []
    package var dateFormat: String?
    /// The value in the file that shows how its dates are written.
    package var dateProof: String?
    package var zone = ""
    package var customers: Customers?
    package var isHistory = false
    /// "2026-01-31", or empty.
    package var casesSince = ""
    package var saveAs = ""

    /// The raw value is what the form posts.
    package enum Customers: String, CaseIterable, Hashable, Sendable {
        case column
        case perRow = "per_row"
        case anonymous
    }

    package init() {}
}
