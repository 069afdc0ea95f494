package import Recovery

/// What a statement takes and a row gives. Truth is 0 or 1, instants are whole milliseconds, shares stay counts.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A value of the domain that a column can hold.
package protocol SQLConvertible {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
    package var sqlValue: SQLValue { self }
}
extension Int64: SQLConvertible {
    package var sqlValue: SQLValue { .integer(self) }
}
extension Int: SQLConvertible {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Bool: SQLConvertible {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}
extension String: SQLConvertible {
    package var sqlValue: SQLValue { .text(self) }
}
extension Instant: SQLConvertible {
    package var sqlValue: SQLValue { .integer(milliseconds) }
}
extension ID: SQLConvertible {
    package var sqlValue: SQLValue { .text(rawValue) }
}
extension Organization.Key: SQLConvertible {
    package var sqlValue: SQLValue { .integer(rawValue) }
}
extension SQLConvertible where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}
extension Measure: SQLConvertible {}
extension Band: SQLConvertible {}
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
