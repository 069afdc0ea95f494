package import Recovery

/// One row of an answer, read by position. A column of another kind than asked for is a fault, never a guess.
package struct Row: Sendable {
    package internal(set) var values: [SQLValue]

    package init(_ values: [SQLValue]) {
        self.values = values
    }

    package func optionalInteger(_ column: Int) throws -> Int64? {
        switch values[column] {
        case .null: nil
        case .integer(let value): value
        case .text(let text): try Int64(text) ?? { throw unexpected(column, "an integer") }()
        case .blob: throw unexpected(column, "an integer")
        }
    }

    package func optionalText(_ column: Int) throws -> String? {
        switch values[column] {
        case .null: nil
        case .text(let value): value
        case .integer, .blob: throw unexpected(column, "text")
        }
    }

    package func optionalBlob(_ column: Int) throws -> [UInt8]? {
        switch values[column] {
        case .null: nil
        case .blob(let value): value
        case .integer, .text: throw unexpected(column, "bytes")
        }
    }

    package func integer(_ column: Int) throws -> Int64 {
        try optionalInteger(column) ?? { throw unexpected(column, "an integer") }()
    }

    package func text(_ column: Int) throws -> String {
        try optionalText(column) ?? { throw unexpected(column, "text") }()
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        try optionalBlob(column) ?? { throw unexpected(column, "bytes") }()
    }

    package func int(_ column: Int) throws -> Int { Int(try integer(column)) }
    package func optionalInt(_ column: Int) throws -> Int? { try optionalInteger(column).map(Int.init) }
    package func bool(_ column: Int) throws -> Bool { try integer(column) != 0 }
    package func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }
    package func id<Entity>(_ column: Int) throws -> ID<Entity> { ID(try text(column)) }

    package func optionalInstant(_ column: Int) throws -> Instant? {
        try optionalInteger(column).map(Instant.init(milliseconds:))
    }

    package func optionalID<Entity>(_ column: Int) throws -> ID<Entity>? {
        try optionalText(column).map(ID.init)
    }

    /// A code of a fixed list; a code that this version does not know is a fault.
    package func code<Code: RawRepresentable<String>>(_ column: Int) throws -> Code {
        try Code(rawValue: try text(column)) ?? { throw unexpected(column, "a \(Code.self)") }()
    }

    package func optionalCode<Code: RawRepresentable<String>>(_ column: Int) throws -> Code? {
        try optionalText(column).map { text in
            try Code(rawValue: text) ?? { throw unexpected(column, "a \(Code.self)") }()
        }
    }

    private func unexpected(_ column: Int, _ wanted: String) -> StorageFault {
        StorageFault(.unreadable, while: "reading column \(column + 1)", "expected \(wanted)")
    }
}
