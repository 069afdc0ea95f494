extension Case {
    /// Why nothing is done in a case any more.
    package enum MergedRefusal: Refusal, Hashable {
        /// In an older one of the same person.
        case goesOnElsewhere

        package var rule: String { "case_goes_on_elsewhere" }
    }

    /// What is done for somebody is done in the case that goes on, not in what was merged into it.
    package static func checkStands(mergedInto older: ID<Case>?) throws(MergedRefusal) {
        guard older == nil else { throw .goesOnElsewhere }
    }

    /// Which of two cases of one person goes on: the one with the older T0, with its owner.
    package static func isOlder(_ one: Case, than other: Case) -> Bool {
        (one.t0, one.openedAt, one.id) < (other.t0, other.openedAt, other.id)
    }

    /// Ends, and goes on in an older case of the same person. It leaves every figure, as one that never was.
    package mutating func merge(into older: Case, by member: ID<Member>, now: Instant) {
        note(.merged, at: now, by: member, about: older.id.rawValue)
        close(as: .notADetractor, by: member, now: now)
        // Its promises go on in the older one too.
        keepDates(of: [], now: now)
    }

    /// Takes over what a younger case of the same person held: its signals, and what was promised in it and waits.
    package mutating func takeOver(
        _ younger: Case, with signals: [ID<Signal>], promises: [Promise], by member: ID<Member>, now: Instant
    ) {
        note(.tookOver, at: now, by: member, about: younger.id.rawValue)
        weigh(younger.severitySum, now: now)
        for signal in signals { note(.joined, at: now, by: member, about: signal.rawValue) }
        keepDates(of: promises, now: now)
    }

    /// Stands again as it stood before its customer was taken for somebody else; `promises` are its own again. A breach
    /// stays one.
    package mutating func split(
        backTo kept: Case, with promises: [Promise], by member: ID<Member>, now: Instant
    ) {
        var restored = kept
        restored.version = version
        restored.news = news
        restored.reckonings = []
        restored.wants = restored.isOpen ? [.workingOwner] : []
        restored.firstTouch.keepBreach(of: firstTouch)
        for clock in clocks {
            if let index = restored.clocks.firstIndex(where: { $0.isSame(as: clock) }) {
                restored.clocks[index].keepBreach(of: clock)
            } else {
                var later = clock
                later.stoppedAt = later.stoppedAt ?? now
                restored.clocks.append(later)
            }
        }
        self = restored
        keepDates(of: promises, now: now)
        note(.split, at: now, by: member, became: stage.word.rawValue)
    }

    /// Gives a younger case back to another person; `promises` are those that stay.
    package mutating func giveBack(
        _ younger: Case, keeping promises: [Promise], by member: ID<Member>, now: Instant
    ) {
        note(.gaveBack, at: now, by: member, about: younger.id.rawValue)
        keepDates(of: promises, now: now)
    }

    /// Lets cases of one person hear scores that turned out to be theirs, in the order in which they were given. Returns
    /// which cases moved on.
    package static func hear(
        _ scores: [(of: ID<Customer>, score: Score)], in cases: inout [Case], now: Instant,
        hears: (Case, ID<Customer>) -> Bool
    ) -> Set<ID<Case>> {
        var moved: Set<ID<Case>> = []
        let ordered = scores.sorted {
            ($0.score.occurredAt, $0.score.signal) < ($1.score.occurredAt, $1.score.signal)
        }
        for (customer, score) in ordered {
            for index in cases.indices where hears(cases[index], customer) {
                let before = cases[index]
                let verdict = cases[index].hear(score, now: now, mayReopen: before.mayBeOpen(beside: cases))
                if verdict != .none { moved.insert(before.id) }
                guard !before.isOpen, cases[index].isOpen else { continue }
                for test in cases.indices where cases[test].givesWay(to: cases[index]) {
                    cases[test].giveWay(to: score.signal, now: now)
                    moved.insert(cases[test].id)
                }
            }
        }
        return moved
    }
}

extension Clock {
    fileprivate func isSame(as other: Clock) -> Bool { kind == other.kind && generation == other.generation }

    /// A breach is a fact, whatever else is taken back.
    fileprivate mutating func keepBreach(of other: Clock) {
        guard other.isBreached else { return }
        isBreached = true
        noticedAt = other.noticedAt
    }
}
