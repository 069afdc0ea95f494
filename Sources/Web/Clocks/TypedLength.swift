import Recovery

/// How long something may take, as it is typed and shown again: "90 min", "4 h", "7 d".
struct TypedLength: Hashable {
    let duration: Duration

    /// Nil for what names no unit, or no whole number of it.
    init?(_ text: String) {
        let bare = text.filter { !$0.isWhitespace }.lowercased()
        let digits = bare.prefix { $0.isASCII && $0.isNumber }
        guard 1...6 ~= digits.count, let number = Int(digits) else { return nil }
        switch bare.dropFirst(digits.count) {
        case "min", "m": duration = .seconds(number * 60)
        case "h": duration = .hours(number)
        case "d": duration = .days(number)
        default: return nil
        }
    }

    /// In the largest unit of which it is a whole number; "48 h" stays hours up to three days.
    static func text(_ duration: Duration) -> String {
        let minutes = duration.wholeMilliseconds / 60_000
        if minutes % 1_440 == 0, minutes > 4_320 { return "\(minutes / 1_440) d" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes) min"
    }
}
