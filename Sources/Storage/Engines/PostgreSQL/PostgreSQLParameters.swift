import Foundation

/// Values as libpq takes them: integers and bytes in binary under a declared type, texts as they are.
struct PostgreSQLParameters {
    /// How the values of one place are sent; its raw value is the type declared to the server.
    enum Kind: UInt32 {
        case undeclared = 0
        case blob = 17
        case integer = 20
    }

    let kinds: [Kind]
    private var bytes: [UInt8] = []
    private var starts: [Int] = []
    private var lengths: [CInt] = []
    private let formats: [CInt]

    /// Kinds that hold for all of the lists; a place where integers meet texts stays undeclared.
    init(kindsOf lists: [[SQLValue]]) {
        var kinds: [Kind?] = Array(repeating: nil, count: lists.first?.count ?? 0)
        for list in lists {
            for (place, value) in list.enumerated() where place < kinds.count {
                guard let kind = Kind(value) else { continue }
                kinds[place] = kinds[place] == nil || kinds[place] == kind ? kind : .undeclared
            }
        }
        self.kinds = kinds.map { $0 ?? .undeclared }
        formats = self.kinds.map { $0 == .undeclared ? 0 : 1 }
    }

    /// Takes the values of one run in place of those before.
    mutating func set(_ values: [SQLValue], of text: String) throws {
        guard values.count == kinds.count else {
            throw StatementText.countRefusal(text, wanted: kinds.count, given: values.count)
        }
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        for (value, kind) in zip(values, kinds) {
            let start = bytes.count
            try append(value, as: kind, of: text)
            starts.append(value == .null ? -1 : start)
            lengths.append(CInt(bytes.count - start))
            bytes.append(0)
        }
    }

    private mutating func append(_ value: SQLValue, as kind: Kind, of text: String) throws {
        switch (value, kind) {
        case (.null, _): break
        case (.integer(let value), .integer):
            withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
        case (.integer(let value), _): bytes.append(contentsOf: String(value).utf8)
        case (.text(let value), _):
            guard !value.utf8.contains(0) else { throw StatementText.nulRefusal(text) }
            bytes.append(contentsOf: value.utf8)
        case (.blob(let value), .blob): bytes.append(contentsOf: value)
        case (.blob, _):
            throw StorageFault(
                .constraint, while: StatementText.running(text), "bytes where other rows have text")
        }
    }

    func withPointers<Value>(
        _ body: (CInt, [UnsafePointer<CChar>?], [CInt], [CInt]) -> Value
    ) -> Value {
        bytes.withUnsafeBytes { bytes in
            let pointers = starts.map { start in
                start < 0 ? nil : (bytes.baseAddress?.assumingMemoryBound(to: CChar.self)).map { $0 + start }
            }
            return body(CInt(pointers.count), pointers, lengths, formats)
        }
    }
}

extension PostgreSQLParameters.Kind {
    fileprivate init?(_ value: SQLValue) {
        switch value {
        case .null: return nil
        case .integer: self = .integer
        case .text: self = .undeclared
        case .blob: self = .blob
        }
    }
}
