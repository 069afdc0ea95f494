package import Recovery

/// A value that an answer of the API can hold: `["score": form.score.json]`, null where it is nil.
package protocol JSONConvertible {
    var json: JSON { get }
}

extension JSON: JSONConvertible {
    package var json: JSON { self }
}
extension String: JSONConvertible {
    package var json: JSON { .string(self) }
}
extension Bool: JSONConvertible {
    package var json: JSON { .bool(self) }
}
extension JSONConvertible where Self: BinaryInteger {
    package var json: JSON { .number(String(self)) }
}
extension Int: JSONConvertible {}
extension Int64: JSONConvertible {}
extension Double: JSONConvertible {
    /// Null for what JSON has no number for.
    package var json: JSON { isFinite ? .number(description) : .null }
}
extension Instant: JSONConvertible {
    package var json: JSON { .string(rfc3339) }
}
extension ID: JSONConvertible {
    package var json: JSON { .string(rawValue) }
}
extension JSONConvertible where Self: RawRepresentable, RawValue == String {
    package var json: JSON { .string(rawValue) }
}
extension Measure: JSONConvertible {}
extension Band: JSONConvertible {}
extension Array: JSONConvertible where Element: JSONConvertible {
    package var json: JSON { .array(map(\.json)) }
}
extension Optional: JSONConvertible where Wrapped: JSONConvertible {
    package var json: JSON { self?.json ?? .null }
}
