package import Recovery

/// Several notices in one line, or one alone.
package struct NoticeRow: Sendable {
    package let batch: NoticeBatch
    /// Of the case that they are about; nil where they are about several.
    package let customer: String?
    /// Where that is not the reader.
    package let owner: String?
    /// Who did each, by its key.
    package let actors: [String: String]

    package init(_ batch: NoticeBatch, customer: String?, owner: String?, actors: [String: String]) {
        self.batch = batch
        self.customer = customer
        self.owner = owner
        self.actors = actors
    }

    func html(_ clock: WallClock) -> HTML {
        let notices = batch.notices
        return """
            <li>\(icon)<div><p>\(link)\(HTML.when(notices.count > 1, several))\(owned)</p>\
            \(notices.count == 1 ? "<p>\(sentence(batch.first))</p>" : list(notices))</div>\
            <span class="faint small">\(clock.ago(batch.first.at))</span></li>

            """
    }

    private var link: HTML {
        guard let id = batch.first.about else {
            return "<a href=\"\(Path.cases())\">\(Words.Notices.cases(batch.first.cases))</a>"
        }
        return "<a href=\"\(Path.recovery(id.rawValue))\"><bdi>\(customer)</bdi></a>"
    }

    private var several: HTML {
        " <span class=\"badge\">\(Words.Notices.several(batch.notices.count, batch.sort))</span>"
    }

    private var owned: HTML? {
        owner.map { " <span class=\"faint small\">\(Words.Notices.ownedBy) <bdi>\($0)</bdi></span>" }
    }

    private func list(_ notices: [Notice]) -> HTML {
        """
        <ul>\(each: notices, { "<li>\(sentence($0))</li>" })</ul>
        """
    }

    private func sentence(_ notice: Notice) -> String {
        Words.Notices.sentence(notice.kind, notice.clock, by: actors[notice.key], isTheirs: owner == nil)
    }

    private var icon: Icon {
        switch batch.sort {
        case .cases: .desk
        case .clocks: batch.notices.contains { $0.kind == .breached } ? .alert : .half
        case .scores: .signals
        case .notes: .note
        case .approvals, .tasks: .hand
        }
    }
}
