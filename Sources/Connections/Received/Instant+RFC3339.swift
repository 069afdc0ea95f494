package import Recovery

extension Instant {
    /// Why a text is not a moment.
    package enum TextRefusal: Error, Hashable, Sendable {
        case notRFC3339
        case noOffset
        case noSuchDay
        case noSuchTime
        case leapSecond
        case noSuchOffset
    }

    /// Reads `2026-11-23T10:15:00.123+01:00`, or with `Z`; what is finer than a millisecond is dropped.
    package init(rfc3339 text: String) throws(TextRefusal) {
        let bytes = Array(text.utf8)[...]
        guard bytes.count >= 19, bytes[10] | 0x20 == UInt8(ascii: "t") else { throw .notRFC3339 }
        let date = try LocalDay(digits: bytes[..<10])
        guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = bytes.number(at: 11, count: 2),
            let minute = bytes.number(at: 14, count: 2),
            let second = bytes.number(at: 17, count: 2)
        else { throw .notRFC3339 }
        if second == 60 { throw .leapSecond }
        guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
        let (fraction, rest) = try Self.fraction(bytes[19...])
        let seconds = (hour * 60 + minute) * 60 + second - (try Self.offsetMinutes(rest)) * 60
        self.init(milliseconds: Int64(date.daysSince1970) * 86_400_000 + Int64(seconds) * 1_000 + fraction)
    }

    /// Milliseconds, and what follows the digits.
    private static func fraction(
        _ bytes: ArraySlice<UInt8>
    ) throws(TextRefusal) -> (milliseconds: Int64, rest: ArraySlice<UInt8>) {
        guard bytes.first == UInt8(ascii: ".") else { return (0, bytes) }
        let digits = bytes.dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        if digits.isEmpty { throw .notRFC3339 }
        let three =
            Array(digits.prefix(3)) + repeatElement(UInt8(ascii: "0"), count: max(0, 3 - digits.count))
        return (Int64(three[...].number(at: 0, count: 3) ?? 0), bytes[digits.endIndex...])
    }

    private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) throws(TextRefusal) -> Int {
        guard let sign = bytes.first else { throw .noOffset }
        if bytes.count == 1, sign | 0x20 == UInt8(ascii: "z") { return 0 }
        let start = bytes.startIndex
        guard bytes.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes[start + 3] == UInt8(ascii: ":"),
            let hours = bytes.number(at: start + 1, count: 2),
            let minutes = bytes.number(at: start + 4, count: 2)
        else { throw .notRFC3339 }
        guard hours < 24, minutes < 60 else { throw .noSuchOffset }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    /// `2026-11-23T10:15:00.123Z`; always three digits, so texts of years 0 to 9999 sort as instants do.
    package var rfc3339: String {
        let (seconds, thousandths) = milliseconds.flooredQuotientAndRemainder(1_000)
        let (days, secondOfDay) = seconds.flooredQuotientAndRemainder(86_400)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        LocalDay(daysSince1970: Int(days)).write(to: &text)
        text.append(UInt8(ascii: "T"))
        text.append(number: Int(secondOfDay / 3_600), count: 2)
        text.append(UInt8(ascii: ":"))
        text.append(number: Int(secondOfDay / 60 % 60), count: 2)
        text.append(UInt8(ascii: ":"))
        text.append(number: Int(secondOfDay % 60), count: 2)
        text.append(UInt8(ascii: "."))
        text.append(number: Int(thousandths), count: 3)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }
}

extension Instant.TextRefusal {
    func words(example: String) -> String {
        switch self {
        case .notRFC3339: "must be written as RFC 3339 has it, such as \(example)"
        case .noOffset: "says no offset; end it with Z or with one such as +01:00"
        case .noSuchDay: "names a day that does not exist"
        case .noSuchTime: "names a time of day that does not exist"
        case .leapSecond: "names a leap second (:60); send the second before or after it"
        case .noSuchOffset: "has an offset that does not exist"
        }
    }
}

extension Int64 {
    /// Rounds towards the past, so that the remainder is never negative.
    fileprivate func flooredQuotientAndRemainder(_ divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
