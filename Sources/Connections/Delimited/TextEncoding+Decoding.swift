extension TextEncoding {
    /// Appends the UTF-8 of a piece of a file; the piece ends between two characters, or at the file's end.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        switch self {
        case .utf8: decodeUTF8(bytes, into: &text)
        case .windows1252:
            var index = 0
            while index < bytes.count {
                let end = bytes.endOfASCII(from: index)
                text.append(contentsOf: bytes[index..<end])
                if end < bytes.count { text.append(utf8: Self.windows1252(bytes[end])) }
                index = end + 1
            }
        case .utf16LittleEndian: decodeUTF16(bytes, low: 0, high: 1, into: &text)
        case .utf16BigEndian: decodeUTF16(bytes, low: 1, high: 0, into: &text)
        }
    }

    /// How many bytes at the end of a piece begin a character that the next piece must complete.
    func cutBytes(at bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch self {
        case .windows1252: return 0
        case .utf8:
            for length in 1...3 where length <= bytes.count {
                let byte = bytes[bytes.count - length]
                if byte < 0x80 { return 0 }
                if byte >= 0xC0, case .cut = bytes.sequence(at: bytes.count - length) { return length }
            }
            return 0
        case .utf16LittleEndian, .utf16BigEndian:
            let odd = bytes.count % 2
            guard bytes.count - odd >= 2 else { return odd }
            let high = bytes[bytes.count - odd - (self == .utf16LittleEndian ? 1 : 2)]
            return (0xD8...0xDB).contains(high) ? odd + 2 : odd
        }
    }

    private func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let end = bytes.endOfASCII(from: index)
            text.append(contentsOf: bytes[index..<end])
            index = end
            guard index < bytes.count else { return }
            if case .whole(let length) = bytes.sequence(at: index) {
                text.append(contentsOf: bytes[index..<index + length])
                index += length
            } else {
                text.append(utf8: Self.windows1252(bytes[index]))
                index += 1
            }
        }
    }

    private func decodeUTF16(
        _ bytes: UnsafeBufferPointer<UInt8>, low: Int, high: Int, into text: inout [UInt8]
    ) {
        func unit(_ index: Int) -> UInt32 { UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low]) }
        var index = 0
        while index + 1 < bytes.count {
            let value = unit(index)
            index += 2
            if value < 0x80 {
                text.append(UInt8(value))
            } else if value >> 10 == 0x36, index + 1 < bytes.count, unit(index) >> 10 == 0x37 {
                text.append(utf8: 0x10000 + (value & 0x3FF) << 10 + unit(index) & 0x3FF)
                index += 2
            } else {
                text.append(utf8: value >> 11 == 0x1B ? 0xFFFD : value)
            }
        }
        if index < bytes.count { text.append(utf8: 0xFFFD) }
    }

    private static func windows1252(_ byte: UInt8) -> UInt32 {
        (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
    }

    /// Source: encoding.spec.whatwg.org, index windows-1252, bytes 0x80 to 0x9F.
    private static let upperControls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x8D,
        0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
        0x203A,
        0x153, 0x9D, 0x17E, 0x178,
    ]
}

extension [UInt8] {
    /// Appends a scalar value that is no surrogate.
    fileprivate mutating func append(utf8 scalar: UInt32) {
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800:
            append(0xC0 | UInt8(scalar >> 6))
            append(0x80 | UInt8(scalar & 0x3F))
        case 0x800..<0x10000:
            append(0xE0 | UInt8(scalar >> 12))
            append(0x80 | UInt8(scalar >> 6 & 0x3F))
            append(0x80 | UInt8(scalar & 0x3F))
        default:
            append(0xF0 | UInt8(scalar >> 18))
            append(0x80 | UInt8(scalar >> 12 & 0x3F))
            append(0x80 | UInt8(scalar >> 6 & 0x3F))
            append(0x80 | UInt8(scalar & 0x3F))
        }
    }
}
