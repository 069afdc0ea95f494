import Recovery

/// A mapping whose columns were found in a file.
package struct BoundMapping: Sendable {
    package let mapping: SignalMapping
    let bindings: [Binding]
    let scale: Scale?
    let zone: Zone?
    let hasID: Bool
    /// In lower case.
    private let noValues: [[UInt8]]
    private let longestNoValue: Int

    struct Binding: Sendable {
        let field: SignalMapping.Field
        let column: Int
        let name: String
        /// What goes into a content key before the value.
        let keyPrefix: [UInt8]

        init(field: SignalMapping.Field, column: Int, name: String) {
            self.field = field
            self.column = column
            self.name = name
            keyPrefix = Array(field.rawValue.utf8) + [0x1F]
        }
    }

    init(_ mapping: SignalMapping, bindings: [Binding], scale: Scale?, zone: Zone?) {
        self.mapping = mapping
        self.bindings = bindings
        self.scale = scale
        self.zone = zone
        hasID = mapping.columns[.id] != nil
        noValues = mapping.noValues.map { Array($0.utf8).map(\.asciiLowercased) }
        longestNoValue = noValues.map(\.count).max() ?? 0
    }

    /// Counts a row that was handled before, as `form` did then; the way to resume an import.
    package func count(_ row: DelimitedRow, in ordinals: inout OrdinalCounter) {
        guard !hasID, row.refusal == nil else { return }
        _ = ordinals.next(for: row.withBytes(contentKey))
    }

    /// A cell's value without spaces around it; nil where it says that there is none.
    func value(of binding: Binding, in bytes: CellBytes) -> UnsafeBufferPointer<UInt8>? {
        let value = bytes(cell: binding.column).trimmedOfSpace
        if value.isEmpty { return nil }
        // Na is a name.
        if value.count <= longestNoValue, binding.field != .name,
            noValues.contains(where: { isSame($0, value) })
        {
            return nil
        }
        return value
    }

    func contentKey(_ bytes: CellBytes) -> ContentKey {
        var key = ContentKey()
        for binding in bindings {
            guard let value = value(of: binding, in: bytes) else { continue }
            key.add(binding.keyPrefix)
            key.add(value)
            key.add([0x1E])
        }
        return key
    }

    private func isSame(_ word: [UInt8], _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count == value.count else { return false }
        for index in 0..<value.count where word[index] != value[index].asciiLowercased { return false }
        return true
    }
}

extension UInt8 {
    var asciiLowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without ASCII white space and no-break spaces at either end.
    var trimmedOfSpace: UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = count
        while start < end {
            if self[start].isSpace {
                start += 1
            } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if self[end - 1].isSpace {
                end -= 1
            } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
