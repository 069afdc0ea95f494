/// An amount as somebody types it: "120", "120.50", "120,50", "€120", "120 EUR". Nothing is guessed: with three digits after
/// the mark it could be thousands, and is refused; so is a code of another currency.
package struct TypedAmount: Hashable {
    package let minor: Int64

    package init?(_ text: String, currency: String) {
        let places = Words.decimalPlaces(of: currency)
        let bare = text.replacing(currency, with: "")
            .filter { !$0.isCurrencySymbol && !$0.isWhitespace }
        let parts = bare.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard 1...2 ~= parts.count, let whole = parts.first, 1...12 ~= whole.utf8.count else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.count <= places, parts.count == 1 || !decimals.isEmpty,
            (whole + decimals).utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        let padding = String(repeating: "0", count: places - decimals.utf8.count)
        guard let minor = Int64(whole + decimals + padding) else { return nil }
        self.minor = minor
    }
}
