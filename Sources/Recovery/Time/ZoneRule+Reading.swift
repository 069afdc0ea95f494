extension ZoneRule {
    /// Reads a footer such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil where it says nothing that can be followed.
    init?(_ text: some Sequence<UInt8>) {
        var reader = FooterReader(text)
        guard reader.skipAbbreviation(), let standard = reader.time(upToHours: 24) else { return nil }
        standardOffset = -standard
        if reader.isAtEnd {
            daylight = nil
            return
        }
        guard reader.skipAbbreviation() else { return nil }
        var offset = standardOffset + 3_600
        if !reader.isNext(",") {
            guard let written = reader.time(upToHours: 24) else { return nil }
            offset = -written
        }
        guard let begins = reader.moment(), let ends = reader.moment(), reader.isAtEnd else { return nil }
        daylight = Daylight(offset: offset, begins: begins, ends: ends)
    }
}

/// Takes one part after the other off a footer.
private struct FooterReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) {
        rest = Array(text)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    func isNext(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

    /// Three letters or more, or anything between angle brackets.
    mutating func skipAbbreviation() -> Bool {
        if take("<") {
            guard let closing = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(closing + 1)...]
            return true
        }
        let letters = rest.prefix { 65...90 ~= $0 || 97...122 ~= $0 }
        rest = rest.dropFirst(letters.count)
        return letters.count >= 3
    }

    /// Hours, with minutes and seconds or without, as seconds.
    mutating func time(upToHours most: Int) -> Int? {
        let sign = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number(upTo: most) else { return nil }
        var seconds = hours * 3_600
        for unit in [60, 1] where take(":") {
            guard let count = number(upTo: 59) else { return nil }
            seconds += count * unit
        }
        return sign * seconds
    }

    mutating func moment() -> ZoneRule.YearlyMoment? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return ZoneRule.YearlyMoment(day: day, secondOfDay: 7_200) }
        guard let second = time(upToHours: 167) else { return nil }
        return ZoneRule.YearlyMoment(day: day, secondOfDay: second)
    }

    private mutating func day() -> ZoneRule.DayOfYear? {
        if take("M") {
            guard let month = number(upTo: 12), month >= 1, take("."),
                let week = number(upTo: 5), week >= 1, take("."), let weekday = number(upTo: 6)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
        if take("J") {
            guard let day = number(upTo: 365), day >= 1 else { return nil }
            return .julian(day)
        }
        return number(upTo: 365).map { .ordinal($0) }
    }

    private mutating func number(upTo most: Int) -> Int? {
        let digits = rest.prefix { 48...57 ~= $0 }
        guard 1...3 ~= digits.count else { return nil }
        rest = rest.dropFirst(digits.count)
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return number <= most ? number : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard isNext(character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
