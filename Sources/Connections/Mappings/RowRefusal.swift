package import Recovery

/// Why one row of a file is not taken; the row is kept with it and can be corrected.
package enum RowRefusal: Error, Hashable, Sendable {
    case ragged(expected: Int, found: Int)
    case nul
    case tooLong
    /// No mapped column has a value.
    case empty
    case blank(column: String)
    case notAScore(column: String, value: String)
    case notWhole(column: String, value: String)
    case outOfScale(column: String, value: String, Scale)
    case notADate(column: String, value: String, DatePattern)
    case noSuchDate(column: String, value: String)
    case offsetMissing(column: String, value: String)
    case notYesOrNo(column: String, value: String)
    case notACount(column: String, value: String)
}

extension RowRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .ragged(let expected, let found): "expected \(expected) cells, found \(found)"
        case .nul: "a cell holds a NUL byte; remove it"
        case .tooLong: "the row is longer than 16 MiB"
        case .empty: "none of the mapped columns has a value"
        case .blank(let column): "\(column) is empty; it must have a value"
        case .notAScore(let column, let value): "\(column): \(Self.shown(value)) is not a number; a score is"
        case .notWhole(let column, let value):
            "\(column): \(Self.shown(value)) is not a whole number; a score is"
        case .outOfScale(let column, let value, let scale):
            "\(column): \(Self.shown(value)) is outside \(scale.lowest) to \(scale.highest)"
        case .notADate(let column, let value, let pattern):
            "\(column): \(Self.shown(value)) is not written as \(pattern.rawValue)"
        case .noSuchDate(let column, let value):
            "\(column): there is no such date or time as \(Self.shown(value))"
        case .offsetMissing(let column, let value):
            "\(column): \(Self.shown(value)) has no offset from UTC, and the mapping names no zone"
        case .notYesOrNo(let column, let value):
            "\(column): \(Self.shown(value)) is neither yes nor no; write yes, no, 1, 0, true or false"
        case .notACount(let column, let value):
            "\(column): \(Self.shown(value)) is not a whole number from 0 up"
        }
    }

    private static func shown(_ value: String) -> String {
        value.count > 60 ? "\"\(value.prefix(60))...\"" : "\"\(value)\""
    }
}
