/// What a number field holds, written as a number or as text: 9, "9" and 9.0 are the same.
enum WholeNumber: Hashable {
    case absent
    case whole(Int64)
    case notWhole
    case notANumber
    /// Whole, but beyond 64 bits.
    case tooLarge

    init(_ json: JSON) {
        switch json {
        case .null: self = .absent
        case .number(let text): self.init(number: text)
        case .string(let text):
            let digits = text.drop(while: \.isWhitespace)
            let trimmed = String(digits.prefix { !$0.isWhitespace })
            if digits.isEmpty {
                self = .absent
            } else if digits.dropFirst(trimmed.count).allSatisfy(\.isWhitespace), Self.isNumber(trimmed) {
                self.init(number: trimmed)
            } else {
                self = .notANumber
            }
        case .bool, .array, .object: self = .notANumber
        }
    }

    /// Zeros behind the point change nothing; an exponent is not how anybody writes a score.
    private init(number text: String) {
        if let number = Int64(text) {
            self = .whole(number)
            return
        }
        let parts = text.utf8.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let isFractionZero = parts.count == 1 || parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
        guard isFractionZero, !parts[0].contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
            self = .notWhole
            return
        }
        self = Int64(Substring(parts[0])).map(WholeNumber.whole) ?? .tooLarge
    }

    /// `Double` alone would also take "nan" and hexadecimal.
    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil
    }
}
