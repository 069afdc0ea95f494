/// What is written between two words, as far as it parts or changes them.
package struct Punctuation: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    /// A comma, a colon, a dash, a bracket, or the end of a sentence.
    package static let pause = Punctuation(rawValue: 1)
    package static let end = Punctuation(rawValue: 2)
    package static let percent = Punctuation(rawValue: 4)
    /// The sign of a currency.
    package static let money = Punctuation(rawValue: 8)

    package static let blank = Punctuation(rawValue: 16)

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A full stop ends a sentence where a blank follows it: "9.30" and "4.2" are one thing.
    init(_ between: some Sequence<Unicode.Scalar>, isLast: Bool) {
        var signs: Punctuation = isLast ? [.pause, .end] : []
        var isStopped = false
        var isAfterBlank = false
        var isDash = false
        for scalar in between {
            var isBlank = false
            switch scalar {
            case ".", "!", "?", ";", "…": isStopped = true
            case ",", ":", "(", ")", "–", "—": signs.insert(.pause)
            case "\n", "\r", "\u{2028}", "\u{2029}": signs.formUnion([.pause, .end, .blank])
            case "%": signs.insert(.percent)
            case " ", "\t", "\u{A0}":
                isBlank = true
                signs.insert(.blank)
                if isStopped { signs.formUnion([.pause, .end]) }
                if isDash { signs.insert(.pause) }
            default: if Self.isMoney(scalar) { signs.insert(.money) }
            }
            isDash = scalar == "-" && isAfterBlank
            isAfterBlank = isBlank
        }
        self = signs
    }

    private static func isMoney(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == "$" : scalar.properties.generalCategory == .currencySymbol
    }
}
