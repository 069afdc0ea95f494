package import Recovery

extension DatePattern {
    /// What a cell says: a moment, or a time on a wall clock whose zone must be known.
    package enum Reading: Hashable, Sendable {
        case moment(Instant)
        case local(LocalDateTime)
    }

    /// Why a cell gives no date.
    package enum Failure: Error, Hashable, Sendable {
        case differentlyWritten
        /// As written it would be 31 February, 25:00 or the like.
        case noSuchDate
    }

    package func read(_ text: String) throws(Failure) -> Reading {
        var text = text
        let result = text.withUTF8 { utf8 in
            Result { () throws(Failure) in try read(utf8) }
        }
        return try result.get()
    }

    func read(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) -> Reading {
        var cursor = DateCursor(text: text)
        var parts = DateParts()
        switch form {
        case .unixSeconds: return .moment(Instant(milliseconds: try cursor.unix(unitsPerSecond: 1)))
        case .unixMilliseconds: return .moment(Instant(milliseconds: try cursor.unix(unitsPerSecond: 1_000)))
        case .iso8601: try cursor.readISO8601(into: &parts)
        case .tokens(let tokens):
            for token in tokens { try cursor.read(token, into: &parts) }
        }
        guard cursor.isAtEnd else { throw .differentlyWritten }
        return try parts.reading()
    }
}

/// The parts of a date as they are read.
struct DateParts {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    /// Nil on a clock of 24 h.
    var isAfternoon: Bool?
    var isClockOf12 = false
    /// Seconds east of UTC.
    var offset: Int?

    func reading() throws(DatePattern.Failure) -> DatePattern.Reading {
        var hour = hour
        if isClockOf12 {
            guard 1...12 ~= hour, let isAfternoon else { throw .noSuchDate }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard let localDay = LocalDay(year: year, month: month, day: day), 1...9999 ~= year,
            hour < 24, minute < 60, second < 60
        else { throw .noSuchDate }
        let milliseconds = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
        guard let offset else { return .local(LocalDateTime(day: localDay, millisecondOfDay: milliseconds)) }
        guard abs(offset) <= 18 * 3_600 else { throw .noSuchDate }
        let utc = localDay.daysSince1970 * 86_400_000 + milliseconds - offset * 1_000
        return .moment(Instant(milliseconds: Int64(utc)))
    }
}
