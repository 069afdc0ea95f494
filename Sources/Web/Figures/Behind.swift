package import Insight
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
    /// With what the forms do not offer: channel, remedy, speed, owner.
    package var filter: FigureFilter

    init(_ key: Figure.Key, _ period: Period, in zone: Zone, _ filter: FigureFilter, _ part: Part) {
        figure = FigureWord(key)
        from = zone.day(of: period.from)
        to = zone.day(of: period.to)
        self.part = part
        self.filter = filter
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
        filter = FigureFilter(behind: asked)
    }

    var query: [(String, String?)] {
        [
            ("figure", figure.rawValue), ("from", "\(from)"), ("to", "\(to)"), ("part", part.rawValue),
        ] + filter.query + filter.queryOfDeeds
    }

    func period(in zone: Zone) -> Period { Period(from: zone.startOfDay(from), to: zone.startOfDay(to)) }
}
