import Connections
import Recovery

/// What a file cannot be taken without.
extension RefusalNote {
    static func datesLookOtherwise(_ example: String) -> RefusalNote {
        RefusalNote(
            rule: "dates_look_otherwise",
            sentence: "No date of the file is written like that. The first is \u{201C}\(example)\u{201D}.",
            field: "date_format")
    }

    static let noSource = RefusalNote(
        rule: "source_needed", sentence: "Name the source: rows are told apart by it and their id.",
        field: "source")
    static let noMeasure = RefusalNote(
        rule: "measure_needed", sentence: "Say what was asked: a score means nothing without it.",
        field: "measure")
    static let notAScale = RefusalNote(
        rule: "scale_incomplete",
        sentence: "Give all four as whole numbers: lowest, highest, and two cuts in between.",
        field: "scale_lowest")
    static let noDateFormat = RefusalNote(
        rule: "date_format_needed", sentence: "Say how the dates are written: it is never guessed silently.",
        field: "date_format")
    static let noZone = RefusalNote(
        rule: "zone_needed", sentence: "Its times carry no offset. Name their zone, such as Europe/Budapest.",
        field: "zone")
    static let noCustomers = RefusalNote(
        rule: "customers_needed", sentence: "Say who the customer of a row is.", field: "customers")
    static let noCustomerColumn = RefusalNote(
        rule: "customer_column_needed",
        sentence:
            "Say above which column holds the customer’s id, e-mail or phone, or choose another answer.",
        field: "customers")
    static let notADay = RefusalNote(
        rule: "day_needed", sentence: "Write the day as 2026-01-31, or leave it empty.", field: "cases_since")

    static func unknownZone(_ name: String) -> RefusalNote {
        RefusalNote(
            rule: "zone_unknown",
            sentence: "There is no zone \(name). One looks like Europe/Budapest or UTC.",
            field: "zone")
    }

    static func columnTwice(_ word: ColumnWord, at index: Int) -> RefusalNote {
        RefusalNote(
            rule: "column_twice",
            sentence: "Another column is “\(word.text)” already. Choose one of the two.",
            field: "column-\(index)")
    }

    static func scaleNeeded(_ measure: Measure) -> RefusalNote {
        RefusalNote(
            rule: "measure_without_scale",
            sentence:
                "\(Words.measure(measure)) has no scale of its own. Give the four numbers of the scale.",
            field: "scale_lowest")
    }

    static func scoresLeaveScale(_ seen: ClosedRange<Int>, _ measure: Measure, _ scale: Scale) -> RefusalNote
    {
        RefusalNote(
            rule: "score_outside_scale",
            sentence: """
                The file has scores from \(seen.lowerBound) to \(seen.upperBound); \(Words.measure(measure)) \
                goes from \(scale.lowest) to \(scale.highest). Give the file’s own scale.
                """, field: "scale_lowest")
    }

    init(_ mismatch: SignalMapping.Mismatch) {
        let field: String? =
            switch mismatch {
            case .noColumn, .nothingMapped: nil
            case .customersUndecided: "customers"
            case .scaleUnknown: "scale_lowest"
            case .patternMissing: "date_format"
            case .zoneMissing: "zone"
            }
        self.init(rule: "mapping_mismatch", sentence: Words.sentence(mismatch.description), field: field)
    }
}
