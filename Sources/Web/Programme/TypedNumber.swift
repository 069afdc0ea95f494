package import Recovery

/// A number of the economics as somebody types it, and as a form shows it again: a share in per cent, years, an amount.
package struct TypedNumber {
    package let millionths: Int64

    /// Nil for what is none, or has more places than are kept.
    package init?(_ text: String, _ unit: EconomicInput.Key.Unit, currency: String) {
        let bare = text.filter { !$0.isWhitespace && $0 != "%" }
        switch unit {
        case .money:
            guard let amount = TypedAmount(bare, currency: currency) else { return nil }
            millionths = amount.minor * Self.millionthsOfMinor(currency)
        case .share:
            guard let typed = Self.decimal(bare, places: 4) else { return nil }
            millionths = typed
        case .years:
            guard let typed = Self.decimal(bare, places: 6) else { return nil }
            millionths = typed
        }
    }

    /// "15", "0.5", "120.50".
    static func text(_ millionths: Int64, _ unit: EconomicInput.Key.Unit, currency: String) -> String {
        switch unit {
        case .money:
            millionths == 0 ? "0" : Words.plainAmount(millionths / millionthsOfMinor(currency), currency)
        case .share: plain(millionths, places: 4)
        case .years: plain(millionths, places: 6)
        }
    }

    private static func millionthsOfMinor(_ currency: String) -> Int64 {
        power(of10: 6 - Words.decimalPlaces(of: currency))
    }

    /// In units of the last place that is kept.
    private static func decimal(_ text: String, places: Int) -> Int64? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard 1...2 ~= parts.count, let whole = parts.first, 1...6 ~= whole.utf8.count else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.count <= places, parts.count == 1 || !decimals.isEmpty,
            (whole + decimals).utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        return Int64(whole + decimals + String(repeating: "0", count: places - decimals.utf8.count))
    }

    private static func plain(_ number: Int64, places: Int) -> String {
        let (whole, part) = number.quotientAndRemainder(dividingBy: power(of10: places))
        var digits = String(part)
        digits = String(repeating: "0", count: places - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
    }

    private static func power(of10 places: Int) -> Int64 {
        (0..<places).reduce(1) { number, _ in number * 10 }
    }
}
