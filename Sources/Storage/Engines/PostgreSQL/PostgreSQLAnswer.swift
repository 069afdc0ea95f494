import CLibpq

/// The rows the server answered, decoded by the types of their columns.
struct PostgreSQLAnswer {
    private let result: OpaquePointer
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    /// Its rows, one after the other.
    func read<Value>(_ read: (Row) throws -> Value) rethrows -> [Value] {
        // Written over by the next one, unless it is kept.
        var row = Row(types.map { _ in .null })
        return try (0..<PQntuples(result)).map { place in
            for column in types.indices { row.values[column] = value(place, CInt(column)) }
            return try read(row)
        }
    }

    /// Rows changed; none for statements that change no rows.
    var changed: Int {
        Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    private func value(_ row: CInt, _ column: CInt) -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let start = UnsafeRawPointer(PQgetvalue(result, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        return switch types[Int(column)] {
        case 16: .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 17: .blob(PostgreSQLAnswer.bytes(hex: bytes))
        // int8, int2, int4, oid.
        case 20, 21, 23, 26: .integer(PostgreSQLAnswer.integer(digits: bytes))
        // float4, float8, numeric (what sum() and avg() give).
        case 700, 701, 1700: StatementText.number(String(decoding: bytes, as: UTF8.self))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// As the server writes whole numbers: the smallest has no positive counterpart.
    private static func integer(digits: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = digits.first == UInt8(ascii: "-")
        let negated = digits.dropFirst(isNegative ? 1 : 0).reduce(Int64(0)) { number, digit in
            number &* 10 &- Int64(digit &- UInt8(ascii: "0"))
        }
        return isNegative ? negated : 0 &- negated
    }

    /// `\x` and two digits a byte.
    private static func bytes(hex: UnsafeRawBufferPointer) -> [UInt8] {
        func digit(_ character: UInt8) -> UInt8 {
            character < UInt8(ascii: "a") ? character - UInt8(ascii: "0") : character - UInt8(ascii: "a") + 10
        }
        return [UInt8](unsafeUninitializedCapacity: hex.count / 2) { bytes, count in
            for place in stride(from: 2, to: hex.count - 1, by: 2) {
                bytes[count] = digit(hex[place]) << 4 | digit(hex[place + 1])
                count += 1
            }
        }
    }
}
