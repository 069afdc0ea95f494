/// Counts, over a whole file and in bounded memory, what tells UTF-8 from Windows-1252.
struct UTF8Census {
    /// Characters of two bytes and more.
    private(set) var sequences = 0
    private(set) var strayBytes = 0
    /// Bytes that Windows-1252 does not define, counted wherever they stand.
    private(set) var undefinedBytes = 0
    private var rest: [UInt8] = []

    mutating func take(_ bytes: [UInt8]) {
        if rest.isEmpty {
            bytes.withUnsafeBufferPointer { count($0, isEnd: false) }
        } else {
            (rest + bytes).withUnsafeBufferPointer { count($0, isEnd: false) }
        }
    }

    mutating func finish() {
        rest.withUnsafeBufferPointer { count($0, isEnd: true) }
    }

    /// UTF-8 when most of what is not ASCII is valid UTF-8: text in Windows-1252 hardly ever is by chance.
    var encoding: TextEncoding {
        strayBytes == 0 || sequences > strayBytes
            ? .utf8(strayBytes: strayBytes) : .windows1252(undefinedBytes: undefinedBytes)
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
        rest = []
        var index = 0
        while index < bytes.count {
            index = bytes.endOfASCII(from: index)
            guard index < bytes.count else { return }
            switch bytes.sequence(at: index) {
            case .whole(let length):
                sequences += 1
                for byte in bytes[index..<index + length] where byte.isUndefinedInWindows1252 {
                    undefinedBytes += 1
                }
                index += length
            case .cut where !isEnd:
                rest = Array(bytes[index...])
                return
            case .cut, .stray:
                strayBytes += 1
                if bytes[index].isUndefinedInWindows1252 { undefinedBytes += 1 }
                index += 1
            }
        }
    }
}

extension UInt8 {
    fileprivate var isUndefinedInWindows1252: Bool {
        self == 0x81 || self == 0x8D || self == 0x8F || self == 0x90 || self == 0x9D
    }
}

/// What stands at a byte above 0x7F.
enum UTF8Sequence {
    case whole(length: Int)
    /// Valid so far, but the bytes end.
    case cut
    case stray
}

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first byte above 0x7F.
    func endOfASCII(from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(self)
        while index + 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < count, self[index] < 0x80 { index += 1 }
        return index
    }

    /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
    func sequence(at index: Int) -> UTF8Sequence {
        let first = self[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .stray
        }
        switch first {
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: break
        }
        for step in 1..<length {
            guard index + step < count else { return .cut }
            let allowed = step == 1 ? second : 0x80...0xBF
            guard allowed.contains(self[index + step]) else { return .stray }
        }
        return .whole(length: length)
    }
}
