import Recovery

/// All that pages say, in English, grouped by page; a misspelt key does not compile.
package enum Words {
    /// "1 row", "4,812 rows".
    package static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(grouped(number)) \(number == 1 ? one : many)"
    }

    /// Thousands apart, a true minus: "4,812", "−12".
    package static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var place = digits.endIndex
        while digits.distance(from: digits.startIndex, to: place) > 3 {
            place = digits.index(place, offsetBy: -3)
            digits.insert(",", at: place)
        }
        return number < 0 ? "−" + digits : digits
    }

    /// "41%", of a share between 0 and 1.
    package static func percent(_ share: Double) -> String { "\(whole(share * 100))%" }

    /// "33 to 49%".
    package static func percents(_ low: Double, _ high: Double) -> String {
        "\(whole(low * 100)) to \(percent(high))"
    }

    /// "+12", "0", "−8": a score from −100 to 100.
    package static func signed(_ score: Double) -> String {
        let whole = whole(score)
        return whole > 0 ? "+\(whole)" : grouped(whole)
    }

    /// "2.9", one place, half away from zero.
    package static func tenths(_ value: Double) -> String {
        let tenths = whole(value * 10)
        let sign = tenths < 0 ? "−" : ""
        return "\(sign)\(grouped(Int(tenths.magnitude) / 10)).\(tenths.magnitude % 10)"
    }

    /// "+0.4", "0.0", "−3.2".
    static func signedTenths(_ value: Double) -> String {
        (whole(value * 10) > 0 ? "+" : "") + tenths(value)
    }

    /// "22.98".
    static func hundredths(_ value: Double) -> String {
        let hundredths = whole(value * 100)
        let sign = hundredths < 0 ? "−" : ""
        return "\(sign)\(grouped(Int(hundredths.magnitude) / 100)).\(padded(Int(hundredths.magnitude) % 100))"
    }

    /// "EUR 4,200.00", of minor units; the currency's code, since its sign may be shared.
    package static func money(_ minor: Int64, _ currency: String) -> String {
        let places = decimalPlaces(of: currency)
        let unit = (0..<places).reduce(1) { number, _ in number * 10 }
        let sign = minor < 0 ? "−" : ""
        let (whole, part) = Int(clamping: minor.magnitude).quotientAndRemainder(dividingBy: unit)
        let digits = String(part)
        let decimals =
            places == 0 ? "" : "." + String(repeating: "0", count: places - digits.utf8.count) + digits
        return "\(currency) \(sign)\(grouped(whole))\(decimals)"
    }

    /// Of whole units and parts of them; what is beyond counting is the most that can be.
    static func money(ofUnits amount: Double, _ currency: String) -> String {
        let minor = (0..<decimalPlaces(of: currency)).reduce(amount) { number, _ in number * 10 }.rounded()
        return money(Int64(min(max(minor, -9e18), 9e18)), currency)
    }

    /// As it is typed: "4200.00", and nothing for nothing.
    static func plainAmount(_ minor: Int64, _ currency: String) -> String {
        if minor == 0 { return "" }
        let places = decimalPlaces(of: currency)
        let digits = String(minor)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return places == 0 ? digits : padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// Two for a code that is none in use: other systems may send any.
    static func decimalPlaces(of currency: String) -> Int { Currency(currency)?.places ?? 2 }

    /// "a, b and c".
    package static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Zero for what is not a number: a page is no place to stop a server.
    static func whole(_ value: Double) -> Int {
        Int(exactly: value.rounded(.toNearestOrAwayFromZero)) ?? 0
    }
}

/// A count that was not taken to its end: "99+" where the list goes on.
package struct CappedCount: Hashable, Sendable {
    package let number: Int
    package let isCapped: Bool

    package init(_ number: Int, isCapped: Bool = false) {
        self.number = number
        self.isCapped = isCapped
    }

    package var text: String { Words.grouped(number) + (isCapped ? "+" : "") }
}
