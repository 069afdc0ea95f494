/// What stands between two cells.
package enum Delimiter: UInt8, CaseIterable, Hashable, Sendable, Codable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case bar = 0x7C

    /// The one that the header uses most outside quotes; a comma where it uses none. `text` is the opening of
    /// a file in an encoding that keeps ASCII; a first line `sep=;`, as Excel writes it, settles the matter.
    package init(sniffing text: some Sequence<UInt8>) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var opening: [UInt8] = []
        for byte in text {
            if opening.count < 5 { opening.append(byte) }
            if opening.count == 5, opening.starts(with: Self.announcement),
                let named = Delimiter(rawValue: byte)
            {
                self = named
                return
            }
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if opening.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { opening = []; continue }
                break
            }
            if Delimiter(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
        }
        var best = Delimiter.comma
        for candidate in Delimiter.allCases
        where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] {
            best = candidate
        }
        self = best
    }

    /// The cell that opens Excel's line naming the delimiter.
    static let announcement = Array("sep=".utf8)
}
