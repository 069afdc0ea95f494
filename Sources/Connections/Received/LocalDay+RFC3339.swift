package import Recovery

extension LocalDay {
    /// Reads `2026-11-23`, and says what is wrong with anything else.
    package init(rfc3339 text: String) throws(Instant.TextRefusal) {
        try self.init(digits: Array(text.utf8)[...])
    }

    init(digits: ArraySlice<UInt8>) throws(Instant.TextRefusal) {
        let start = digits.startIndex
        guard digits.count == 10, digits[start + 4] == UInt8(ascii: "-"),
            digits[start + 7] == UInt8(ascii: "-"),
            let year = digits.number(at: start, count: 4),
            let month = digits.number(at: start + 5, count: 2),
            let day = digits.number(at: start + 8, count: 2)
        else { throw .notRFC3339 }
        guard let existing = LocalDay(year: year, month: month, day: day) else { throw .noSuchDay }
        self = existing
    }

    func write(to digits: inout [UInt8]) {
        let (year, month, day) = civil
        digits.append(number: year, count: 4)
        digits.append(UInt8(ascii: "-"))
        digits.append(number: month, count: 2)
        digits.append(UInt8(ascii: "-"))
        digits.append(number: day, count: 2)
    }
}

extension ArraySlice<UInt8> {
    /// The number that exactly these ASCII digits make; nil past the end too.
    func number(at start: Int, count: Int) -> Int? {
        guard start + count <= endIndex else { return nil }
        var number = 0
        for byte in self[start..<start + count] {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}

extension [UInt8] {
    /// At least `count` digits; a minus stands before them.
    mutating func append(number: Int, count: Int) {
        let digits = String(number.magnitude).utf8
        if number < 0 { append(UInt8(ascii: "-")) }
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, count - digits.count)))
        append(contentsOf: digits)
    }
}
