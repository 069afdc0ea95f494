package import Insight

/// The slice that is shown, and what there is to choose from; all of it stands in the address.
package struct SliceFilter: Rendered, Sendable {
    package var segment: String?
    package var team: String?
    package var location: String?
    package var touchpoint: String?
    package var segments: [Choice] = []
    package var teams: [Choice] = []
    package var locations: [Choice] = []
    package var touchpoints: [Choice] = []

    package init() {}

    /// Team and location belong to cases alone.
    var isBeyondScores: Bool { team != nil || location != nil }

    package var filter: FigureFilter {
        var filter = FigureFilter()
        filter.segment = segment
        filter.team = team
        filter.location = location
        filter.touchpoint = touchpoint
        return filter
    }

    package var html: HTML {
        """
        <form class="row filters no-print" action="\(Path.scorecard)" method="get" aria-label="\(Words.Scorecard.filters)">\
        \(select("segment", Words.Scorecard.segment, segments, segment))\
        \(select("team", Words.Scorecard.team, teams, team))\
        \(select("location", Words.Scorecard.location, locations, location))\
        \(select("touchpoint", Words.Scorecard.touchpoint, touchpoints, touchpoint))\
        \(HTML.when(hasChoices, "<button class=\"button\" type=\"submit\">\(Words.Scorecard.filter)</button>"))\
        \(HTML.when(isSet, "<a class=\"button quiet\" href=\"\(Path.scorecard)\">\(Words.Scorecard.clear)</a>"))</form>
        """
    }

    private var hasChoices: Bool { [segments, teams, locations, touchpoints].contains { !$0.isEmpty } }

    private var isSet: Bool { [segment, team, location, touchpoint].contains { $0 != nil } }

    private func select(_ name: String, _ label: String, _ choices: [Choice], _ selected: String?) -> HTML {
        guard !choices.isEmpty else { return HTML() }
        return """
            <span class="slice"><label class="small quiet" for="\(name)">\(label)</label><select class="input" id="\(name)" name="\(name)">\
            <option value="">\(Words.Scorecard.all)</option>\
            \(each: choices, { SelectField.option($0, selected: selected) })</select></span>
            """
    }
}
