import Insight
package import Recovery

/// Whom a number is made of: a figure, its days, the slice, and which of its two counts. All of it stands in the address.
package struct Behind: Hashable, Sendable {
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case base, numerator
    }

    package let figure: FigureWord
    /// Of the organization's calendar; the second is the day after the last.
    package let from: LocalDay
    package let to: LocalDay
    package var part: Part
    package var segment: String?
    package var team: String?
    package var location: String?
    package var touchpoint: String?
    package var cause: String?

    init(_ key: Figure.Key, _ period: Period, in zone: Zone, _ filter: FigureFilter, _ part: Part) {
        figure = FigureWord(key)
        from = zone.day(of: period.from)
        to = zone.day(of: period.to)
        self.part = part
        segment = filter.segment
        team = filter.team
        location = filter.location
        touchpoint = filter.touchpoint
        cause = filter.cause
    }

    /// Nil for what names no figure or no days.
    package init?(asked: (String) -> String?) {
        guard let figure = asked("figure").flatMap(FigureWord.init),
            let from = asked("from").flatMap({ LocalDay($0) }),
            let to = asked("to").flatMap({ LocalDay($0) }), from < to
        else { return nil }
        self.figure = figure
        self.from = from
        self.to = to
        part = asked("part").flatMap(Part.init) ?? .base
        segment = asked("segment")
        team = asked("team")
        location = asked("location")
        touchpoint = asked("touchpoint")
        cause = asked("cause")
    }

    var query: [(String, String?)] {
        [
            ("figure", figure.rawValue), ("from", "\(from)"), ("to", "\(to)"), ("part", part.rawValue),
        ] + filter.query
    }

    var filter: FigureFilter {
        var filter = FigureFilter()
        filter.segment = segment
        filter.team = team
        filter.location = location
        filter.touchpoint = touchpoint
        filter.cause = cause
        return filter
    }

    func period(in zone: Zone) -> Period { Period(from: zone.startOfDay(from), to: zone.startOfDay(to)) }
}
