/// What is told in one line: several things of one sort about one case, shown within an hour of each other.
package struct NoticeBatch: Hashable, Sendable {
    /// Newest first; one at least.
    package let notices: [Notice]

    package enum Sort: CaseIterable, Hashable, Sendable {
        case cases, clocks, scores, notes, approvals, tasks
    }

    package static let span = Duration.hours(1)

    package var first: Notice { notices[0] }
    package var sort: Sort { first.kind.sort }

    /// Newest first, each by its newest notice.
    package static func batches(of notices: [Notice]) -> [NoticeBatch] {
        struct Line: Hashable {
            let about: ID<Case>
            let sort: Sort
        }
        let ordered = notices.sorted { ($0.shownFrom, $0.at, $0.key) > ($1.shownFrom, $1.at, $1.key) }
        var batches: [[Notice]] = []
        var places: [Line: Int] = [:]
        for notice in ordered {
            let line = notice.about.map { Line(about: $0, sort: notice.kind.sort) }
            if let place = line.flatMap({ places[$0] }),
                batches[place][0].shownFrom.since(notice.shownFrom) <= span
            {
                batches[place].append(notice)
            } else {
                if let line { places[line] = batches.count }
                batches.append([notice])
            }
        }
        return batches.map(NoticeBatch.init)
    }

    private init(_ notices: [Notice]) {
        self.notices = notices
    }
}

extension Notice.Kind {
    package var sort: NoticeBatch.Sort {
        switch self {
        case .assigned, .parked, .backing, .imported: .cases
        case .half, .late, .breached: .clocks
        case .reopened, .scoredEarly, .corrected: .scores
        case .mentioned: .notes
        case .approvalAsked, .approved, .declined: .approvals
        case .taskAsked, .taskDone, .taskDeclined, .taskReturned: .tasks
        }
    }
}
