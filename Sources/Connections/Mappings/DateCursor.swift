/// Walks over the bytes of one written date.
struct DateCursor {
    let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    var isAtEnd: Bool { index == text.count }
    private var next: UInt8? { index < text.count ? text[index] : nil }

    mutating func read(_ token: DatePattern.Token, into parts: inout DateParts) throws(DatePattern.Failure) {
        switch token {
        case .year: parts.year = try number(4...4)
        case .shortYear:
            // As POSIX strptime has it: 69 to 99 lie in the 20th century.
            let year = try number(2...2)
            parts.year = year < 69 ? 2000 + year : 1900 + year
        case .month: parts.month = try number(2...2)
        case .looseMonth: parts.month = try number(1...2)
        case .monthName: parts.month = try monthName()
        case .day: parts.day = try number(2...2)
        case .looseDay: parts.day = try number(1...2)
        case .hour: parts.hour = try number(2...2)
        case .looseHour: parts.hour = try number(1...2)
        case .hour12, .looseHour12:
            parts.hour = try number(token == .hour12 ? 2...2 : 1...2)
            parts.isClockOf12 = true
        case .minute: parts.minute = try number(2...2)
        case .second: parts.second = try number(2...2)
        case .fraction: parts.millisecond = try number(3...3)
        case .halfDay: parts.isAfternoon = try halfDay()
        case .offset: parts.offset = try offset()
        case .literal(let byte):
            guard take(byte) else { throw .differentlyWritten }
        }
    }

    /// A date; a time after `T` or a space; a fraction after the seconds; an offset: each needs the one before.
    mutating func readISO8601(into parts: inout DateParts) throws(DatePattern.Failure) {
        parts.year = try number(4...4)
        try expect("-")
        parts.month = try number(2...2)
        try expect("-")
        parts.day = try number(2...2)
        if isAtEnd { return }
        guard take(UInt8(ascii: "T")) || take(UInt8(ascii: "t")) || take(0x20) else {
            throw .differentlyWritten
        }
        parts.hour = try number(2...2)
        try expect(":")
        parts.minute = try number(2...2)
        if take(UInt8(ascii: ":")) {
            parts.second = try number(2...2)
            if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) { parts.millisecond = try fraction() }
        }
        _ = take(0x20)
        if !isAtEnd { parts.offset = try offset() }
    }

    /// Milliseconds since 1970, from a whole number of seconds or milliseconds; a fraction of it is let go.
    mutating func unix(unitsPerSecond: Int64) throws(DatePattern.Failure) -> Int64 {
        let isNegative = take(UInt8(ascii: "-"))
        // Twelve digits of seconds last until the year 33658.
        let value = Int64(try number(1...15))
        if take(UInt8(ascii: ".")) { _ = try fraction() }
        guard isAtEnd else { throw .differentlyWritten }
        let milliseconds = value.multipliedReportingOverflow(by: 1_000 / unitsPerSecond)
        guard !milliseconds.overflow, milliseconds.partialValue < 253_402_300_800_000 else {
            throw .noSuchDate
        }
        return isNegative ? -milliseconds.partialValue : milliseconds.partialValue
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(DatePattern.Failure) {
        guard take(UInt8(ascii: character)) else { throw .differentlyWritten }
    }

    private mutating func number(_ digits: ClosedRange<Int>) throws(DatePattern.Failure) -> Int {
        var value = 0
        var count = 0
        while count < digits.upperBound, let byte = next, byte &- 0x30 <= 9 {
            value = value * 10 + Int(byte - 0x30)
            count += 1
            index += 1
        }
        guard count >= digits.lowerBound else { throw .differentlyWritten }
        return value
    }

    /// Digits of a second, of which three count.
    private mutating func fraction() throws(DatePattern.Failure) -> Int {
        let start = index
        var value = 0
        while let byte = next, byte &- 0x30 <= 9 {
            if index - start < 3 { value = value * 10 + Int(byte - 0x30) }
            index += 1
        }
        switch index - start {
        case 0: throw .differentlyWritten
        case 1: return value * 100
        case 2: return value * 10
        default: return value
        }
    }

    private mutating func halfDay() throws(DatePattern.Failure) -> Bool {
        guard let letter = next.map({ $0 | 0x20 }), letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
        else { throw .differentlyWritten }
        index += 1
        guard next.map({ $0 | 0x20 }) == UInt8(ascii: "m") else { throw .differentlyWritten }
        index += 1
        return letter == UInt8(ascii: "p")
    }

    /// `Z`, `UTC`, `+02:00`, `+0200` or `+02`; in seconds.
    private mutating func offset() throws(DatePattern.Failure) -> Int {
        if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
        if take(UInt8(ascii: "U")) {
            try expect("T")
            try expect("C")
            return 0
        }
        let isWest = take(UInt8(ascii: "-"))
        if !isWest { try expect("+") }
        let hours = try number(2...2)
        let minutes = take(UInt8(ascii: ":")) || !isAtEnd ? try number(2...2) : 0
        guard minutes < 60 else { throw .noSuchDate }
        return (hours * 60 + minutes) * (isWest ? -60 : 60)
    }

    /// The first three letters of an English month.
    private mutating func monthName() throws(DatePattern.Failure) -> Int {
        guard index + 3 <= text.count else { throw .differentlyWritten }
        let name = text[index..<index + 3].map { $0 | 0x20 }
        guard let month = Self.months.firstIndex(of: name) else { throw .differentlyWritten }
        index += 3
        return month + 1
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    .map { Array($0.utf8) }
}
