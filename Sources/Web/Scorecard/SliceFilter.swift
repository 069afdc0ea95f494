package import Insight
import Recovery

/// The slice that is shown, and what there is to choose from; all of it stands in the address.
package struct SliceFilter: Rendered, Sendable {
    package var segment: String?
    package var team: String?
    package var location: String?
    package var touchpoint: String?
    package var cause: String?
    package var segments: [Choice] = []
    package var teams: [Choice] = []
    package var locations: [Choice] = []
    package var touchpoints: [Choice] = []
    package var causes: [Choice] = []

    /// The page that it filters.
    package var page = Path.scorecard
    /// Where all slices are shown; nil: at the page's own address.
    package var whole: Path?
    /// What is chosen beside the slice.
    package var period: SelectChoice?
    package var measure: SelectChoice?

    package struct SelectChoice: Hashable, Sendable {
        var name = "period"
        let label: String
        let choices: [Choice]
        let selected: String
    }

    package init() {}

    /// Team, location and cause belong to cases alone.
    var isBeyondScores: Bool { team != nil || location != nil || cause != nil }

    package var filter: FigureFilter {
        var filter = FigureFilter()
        filter.segment = segment
        filter.team = team
        filter.location = location
        filter.touchpoint = touchpoint
        filter.cause = cause
        return filter
    }

    package var html: HTML {
        """
        <form class="row filters no-print" action="\(page)" method="get" aria-label="\(Words.Scorecard.filters)">\
        \(period.map(slice))\(measure.map(slice))\(select("segment", Words.Scorecard.segment, segments, segment))\
        \(select("team", Words.Scorecard.team, teams, team))\
        \(select("location", Words.Scorecard.location, locations, location))\
        \(select("touchpoint", Words.Scorecard.touchpoint, touchpoints, touchpoint))\
        \(select("cause", Words.Scorecard.cause, causes, cause))\
        \(HTML.when(hasChoices || period != nil, "<button class=\"button\" type=\"submit\">\(Words.Scorecard.filter)</button>"))\
        \(HTML.when(isSet, "<a class=\"button quiet\" href=\"\(whole ?? page)\">\(Words.Scorecard.clear)</a>"))</form>
        """
    }

    private func slice(_ chosen: SelectChoice) -> HTML {
        """
        <span class="slice"><label class="small quiet" for="\(chosen.name)">\(chosen.label)</label>\
        <select class="input" id="\(chosen.name)" name="\(chosen.name)">\
        \(each: chosen.choices, { SelectField.option($0, selected: chosen.selected) })</select></span>
        """
    }

    private var hasChoices: Bool {
        [segments, teams, locations, touchpoints, causes].contains { !$0.isEmpty }
    }

    var isSet: Bool { [segment, team, location, touchpoint, cause].contains { $0 != nil } }

    private func select(_ name: String, _ label: String, _ choices: [Choice], _ selected: String?) -> HTML {
        guard !choices.isEmpty else { return HTML() }
        return """
            <span class="slice"><label class="small quiet" for="\(name)">\(label)</label><select class="input" id="\(name)" name="\(name)">\
            <option value="">\(Words.Scorecard.all)</option>\
            \(each: choices, { SelectField.option($0, selected: selected) })</select></span>
            """
    }
}

extension FigureFilter {
    /// As it stands in an address.
    var query: [(String, String?)] {
        [
            ("segment", segment), ("team", team), ("location", location), ("touchpoint", touchpoint),
            ("cause", cause),
        ]
    }

    /// What lists can be sliced by besides.
    var queryOfDeeds: [(String, String?)] {
        [
            ("channel", channel), ("remedy", remedy?.rawValue), ("speed", speed?.rawValue), ("owner", owner),
        ]
    }

    /// As the address of a list says it.
    init(behind asked: (String) -> String?) {
        self.init(asked: asked)
        channel = asked("channel")
        remedy = asked("remedy").flatMap(RemedyKind.init)
        speed = asked("speed").flatMap(FirstTouchSpeed.init)
        owner = asked("owner")
    }

    /// As an address says it.
    init(asked: (String) -> String?) {
        self.init()
        segment = asked("segment")
        team = asked("team")
        location = asked("location")
        touchpoint = asked("touchpoint")
        cause = asked("cause")
    }
}
