import Operations
package import Recovery

/// Which days, measure and slice pages of themes show, as their address says.
package struct ThemeQuery: Hashable, Sendable {
    package var period = ThemePeriod.last90Days
    package var measure = Measure.nps
    package var segment: String?
    package var touchpoint: String?

    package init() {}

    /// What says nothing that is known is left as it is usually.
    init(asked: (String) -> String?) {
        func chosen(_ name: String) -> String? {
            // No engine has a place for NUL, and one of them says so by a fault.
            asked(name).flatMap { $0.isEmpty || $0.utf8.contains(0) ? nil : $0 }
        }
        period = chosen("period").flatMap(ThemePeriod.init) ?? period
        let code = chosen("measure")
        measure = Self.measures.first { $0.rawValue == code } ?? measure
        segment = chosen("segment")
        touchpoint = chosen("touchpoint")
    }

    /// Whatever has comments.
    static let measures = Measure.allCases.filter { $0 != .usageDrop && $0 != .silence }

    var query: [(name: String, value: String?)] {
        let usual = ThemeQuery()
        return [
            ("period", period == usual.period ? nil : period.rawValue),
            ("measure", measure == usual.measure ? nil : measure.rawValue), ("segment", segment),
            ("touchpoint", touchpoint),
        ]
    }

    /// So that a form comes back to what was shown.
    var fields: HTML {
        let given = query.compactMap { name, value in value.map { HiddenField(name: name, value: $0) } }
        return "\(each: given, \.html)"
    }

    /// For all slices.
    var whole: ThemeQuery {
        var whole = self
        whole.segment = nil
        whole.touchpoint = nil
        return whole
    }

    func slice(until today: LocalDay) -> ThemeSlice {
        ThemeSlice(period.days(until: today), measure, segment: segment, touchpoint: touchpoint)
    }

    /// Among the segments and touchpoints that there are.
    func filter(_ answer: WeighThemes.Answer, of page: (ThemeQuery) -> Path) -> SliceFilter {
        var filter = SliceFilter()
        filter.page = page(ThemeQuery())
        filter.whole = page(whole)
        filter.segment = segment
        filter.touchpoint = touchpoint
        filter.segments = Self.choices(answer.segments, segment)
        filter.touchpoints = Self.choices(answer.touchpoints, touchpoint)
        filter.period = SliceFilter.SelectChoice(
            label: Words.Figures.period, choices: ThemePeriod.allCases.map { Choice($0.rawValue, $0.text) },
            selected: period.rawValue)
        filter.measure = SliceFilter.SelectChoice(
            name: "measure", label: Words.Signals.measure,
            choices: Self.measures.map { Choice($0.rawValue, Words.measure($0)) }, selected: measure.rawValue)
        return filter
    }

    /// What is chosen stays so where nobody said anything of it.
    private static func choices(_ names: [String], _ chosen: String?) -> [Choice] {
        (names + [chosen].compactMap { $0 }.filter { !names.contains($0) }).map { Choice($0, $0) }
    }
}
