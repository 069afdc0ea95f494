/// How a column writes its dates: `dd/MM/yyyy HH:mm`, and so on.
///
/// `yyyy yy MM M MMM dd d HH H hh h mm ss SSS a XXX` stand for their part, other characters for themselves,
/// of letters only `T` and what stands in '...'. Of two letters exactly two digits are read, of one letter one or two.
/// Three words stand alone: `ISO 8601`, `unix seconds`, `unix milliseconds`.
package struct DatePattern: Hashable, Sendable, RawRepresentable, Codable {
    package let rawValue: String
    let form: Form

    enum Form: Hashable, Sendable {
        case iso8601, unixSeconds, unixMilliseconds
        case tokens([Token])
    }

    enum Token: Hashable, Sendable {
        case year, shortYear, month, monthName, day, hour, hour12, minute, second, fraction, halfDay, offset
        /// One or two digits.
        case looseMonth, looseDay, looseHour, looseHour12
        case literal(UInt8)
    }

    package static let iso8601 = DatePattern(rawValue: "ISO 8601", form: .iso8601)
    package static let unixSeconds = DatePattern(rawValue: "unix seconds", form: .unixSeconds)
    package static let unixMilliseconds = DatePattern(rawValue: "unix milliseconds", form: .unixMilliseconds)

    private init(rawValue: String, form: Form) {
        self.rawValue = rawValue
        self.form = form
    }

    /// Nil for letters that mean nothing here, for a part named twice, and without year, month and day.
    package init?(rawValue: String) {
        for known in [Self.iso8601, .unixSeconds, .unixMilliseconds] where known.rawValue == rawValue {
            self = known
            return
        }
        guard let tokens = Self.tokens(of: rawValue), Self.areComplete(tokens) else { return nil }
        self.rawValue = rawValue
        form = .tokens(tokens)
    }

    /// Whether an instant comes out only with a zone. ISO 8601 may need one, and says so row by row.
    package var needsZone: Bool {
        if case .tokens(let tokens) = form { !tokens.contains(.offset) } else { false }
    }

    private static func areComplete(_ tokens: [Token]) -> Bool {
        let parts = tokens.compactMap(\.part)
        return Set(parts).count == parts.count && Set(parts).isSuperset(of: ["year", "month", "day"])
            && parts.contains("half") == tokens.contains { $0 == .hour12 || $0 == .looseHour12 }
    }

    private static func tokens(of pattern: String) -> [Token]? {
        var tokens: [Token] = []
        var rest = Array(pattern.utf8)[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            if letter == UInt8(ascii: "'") {
                guard run.count == 1, let end = rest.firstIndex(of: letter) else { return nil }
                tokens += rest[..<end].map(Token.literal)
                rest = rest[(end + 1)...]
            } else if let token = words[String(decoding: run, as: UTF8.self)] {
                tokens.append(token)
            } else if letter == UInt8(ascii: "T") || !isLetter(letter) {
                tokens += run.map(Token.literal)
            } else {
                return nil
            }
        }
        return tokens
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static let words: [String: Token] = [
        "yyyy": .year, "yy": .shortYear, "MM": .month, "M": .looseMonth, "MMM": .monthName, "dd": .day,
        "d": .looseDay, "HH": .hour, "H": .looseHour, "hh": .hour12, "h": .looseHour12, "mm": .minute,
        "ss": .second, "SSS": .fraction, "a": .halfDay, "XXX": .offset,
    ]
}

extension DatePattern.Token {
    /// The part of a date that it gives; no two tokens of a pattern give the same.
    fileprivate var part: String? {
        switch self {
        case .year, .shortYear: "year"
        case .month, .looseMonth, .monthName: "month"
        case .day, .looseDay: "day"
        case .hour, .looseHour, .hour12, .looseHour12: "hour"
        case .minute: "minute"
        case .second: "second"
        case .fraction: "fraction"
        case .halfDay: "half"
        case .offset: "offset"
        case .literal: nil
        }
    }
}
