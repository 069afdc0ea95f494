/// A statement and its values, written as one string: literal text is SQL, interpolations become `$1...$n`.
/// Both engines run the same text; `::` casts and clocks of the database are refused by a test.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    private(set) package var text = ""
    private(set) package var values: [SQLValue] = []

    package init(stringLiteral text: String) {
        self.text = text
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.sql.text
        values = stringInterpolation.sql.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
            sql.values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.text += literal
        }

        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            sql.bind(value.sqlValue)
        }

        package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            sql.bind(value?.sqlValue ?? .null)
        }

        /// Another piece of SQL with its own values, renumbered.
        package mutating func appendInterpolation(_ piece: SQL) {
            sql.append(piece)
        }

        /// `($1, $2, ...)`: padded with its last value to a power of two, so that few texts exist to be prepared.
        /// An empty list becomes `(NULL)`, which nothing equals.
        package mutating func appendInterpolation(list: [some SQLConvertible]) {
            guard let last = list.last else { return sql.text += "(NULL)" }
            var size = 1
            while size < list.count { size *= 2 }
            sql.text += "("
            for index in 0..<size {
                if index > 0 { sql.text += ", " }
                sql.bind((index < list.count ? list[index] : last).sqlValue)
            }
            sql.text += ")"
        }
    }

    package mutating func append(_ other: SQL) {
        guard !other.values.isEmpty else { return text += other.text }
        let offset = values.count
        var bytes: [UInt8] = []
        var isQuoted = false
        var number: Int?
        for byte in other.text.utf8 {
            if let digits = number {
                if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
                    number = digits * 10 + Int(byte - UInt8(ascii: "0"))
                    continue
                }
                bytes += "\(digits + offset)".utf8
                number = nil
            }
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            if byte == UInt8(ascii: "$"), !isQuoted { number = 0 }
            bytes.append(byte)
        }
        if let number { bytes += "\(number + offset)".utf8 }
        text += String(decoding: bytes, as: UTF8.self)
        values += other.values
    }

    private mutating func bind(_ value: SQLValue) {
        values.append(value)
        text += "$\(values.count)"
    }
}
