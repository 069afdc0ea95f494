import Recovery

/// Whom a figure is counted over: each starts in the period, and is watched for the length of the window.
struct Cohort<Fact> {
    let window: Figure.Window
    let frame: FigureFrame
    let members: [Member]
    /// The word for an empty base.
    var whenEmpty: Figure.NotMeasured

    /// What counts once: a case, an account by the case that brought it in, a promise, an answer.
    struct Member {
        let id: String
        let start: Instant
        let fact: Fact
    }

    init(_ members: [Member], _ window: Figure.Window, in frame: FigureFrame) {
        self.init(window: window, frame: frame, members: members, whenEmpty: window.start.whenNone)
    }

    private init(
        window: Figure.Window, frame: FigureFrame, members: [Member], whenEmpty: Figure.NotMeasured
    ) {
        self.window = window
        self.frame = frame
        self.members = members
        self.whenEmpty = whenEmpty
    }

    var isMature: Bool { maturesAt <= frame.now }

    /// When the window of the period's last possible member ends.
    private var maturesAt: Instant { window.end(from: frame.period.to, in: frame.zone) }
}

extension Cohort {
    /// Those whose own window is past.
    var past: Cohort {
        only(orElse: .notMatureYet) { window.end(from: $0.start, in: frame.zone) <= frame.now }
    }

    /// Part of it; `reason` is the word where there were members and none of them is left.
    func only(orElse reason: Figure.NotMeasured, where isIn: (Member) -> Bool) -> Cohort {
        Cohort(
            window: window, frame: frame, members: members.filter(isIn),
            whenEmpty: members.isEmpty ? whenEmpty : reason)
    }

    func counted(where counts: (Member) -> Bool) -> Figure.Members {
        Figure.Members(base: members.map(\.id), numerator: members.filter(counts).map(\.id))
    }

    func share(
        _ key: Figure.Key, besides: [Figure.Beside] = [], where counts: (Member) -> Bool
    ) -> Figure {
        let members = counted(where: counts)
        let value = members.share.map { Figure.Value.share($0, interval: $0.interval) }
        return figure(key, members, value, besides: besides)
    }

    func beside(_ key: Figure.Beside.Key, where counts: (Member) -> Bool) -> Figure.Beside {
        .share(key, counted(where: counts))
    }

    func count(_ key: Figure.Beside.Key, where counts: (Member) -> Bool) -> Figure.Beside {
        .count(key, members.count(where: counts))
    }

    /// Made a value where the cohort is mature and kept apart where it is not; no value is an empty base.
    func figure(
        _ key: Figure.Key, _ members: Figure.Members, _ value: Figure.Value?, besides: [Figure.Beside]
    ) -> Figure {
        let shown: Figure.Value =
            switch value {
            case nil: .notMeasured(whenEmpty)
            case .some where !isMature: .notMeasured(.notMatureYet)
            case .some(let value): value
            }
        return Figure(
            key: key, window: window, value: shown, members: members,
            maturity: isMature ? .mature : .soFar(members.numerator.count, of: members.base.count),
            maturesAt: maturesAt, besides: besides)
    }
}
