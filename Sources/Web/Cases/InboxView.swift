package import Recovery
package import Storage

/// Which cases of the inbox are looked at: what the address of a list says.
package struct InboxView: Hashable, Sendable {
    package var tab: CaseFilter.Tab
    package var owner: String?
    package var stage: Stage.Word?
    package var cause: Cause?
    package var opening: OpeningKind?
    package var segment: String?
    /// Only those for which something was chosen before the diagnosis.
    package var isEmergency = false

    package init(_ tab: CaseFilter.Tab = .all) {
        self.tab = tab
    }

    /// Filters beside the tab.
    package var hasFilters: Bool {
        owner != nil || stage != nil || cause != nil || opening != nil || segment != nil || isEmergency
    }

    var query: [(name: String, value: String?)] {
        [
            ("tab", tab.rawValue), ("owner", owner), ("stage", stage?.rawValue), ("cause", cause?.rawValue),
            ("opening", opening?.rawValue), ("segment", segment),
            ("emergency", isEmergency ? "yes" : nil),
        ]
    }

    /// The same filters under another tab.
    func under(_ other: CaseFilter.Tab) -> InboxView {
        var view = self
        view.tab = other
        return view
    }

    package func filter(
        for reader: ID<Member>, team: [ID<Member>], now: Instant
    ) -> CaseFilter {
        var filter = CaseFilter(tab, for: reader, team: team, now: now)
        filter.owner = owner.map { ID($0) }
        filter.stage = stage
        filter.cause = cause
        filter.opening = opening
        filter.segment = segment
        filter.isEmergency = isEmergency
        return filter
    }
}
