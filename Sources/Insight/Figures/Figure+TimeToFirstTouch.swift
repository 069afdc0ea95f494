import Recovery

extension Figure {
    /// How long live detractor cases waited for the first counting touch, by the clock on the wall.
    package static func timeToFirstTouch(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let live = Cohort.detractorCases(
            of: sources, from: { $0.isBackfilled ? nil : $0.t0 }, Window(start: .t0, length: .hours(48)),
            in: frame
        ).past
        let waits = live.waits(until: \.contactedAt)
        return live.figure(
            .timeToFirstTouch, live.counted { $0.fact.contactedAt != nil },
            waits.map { .duration(Wait($0)) },
            besides: (live.isMature ? [] : [.duration(.soFar, waits)]) + live.clocksBeside + [
                sources.notADetractor(in: frame) { !$0.isBackfilled }
            ])
    }
}

extension Cohort<CaseFact> {
    /// From T0; a case without the instant is open.
    func waits(until instant: (CaseFact) -> Instant?) -> RankedValues? {
        let ended = members.compactMap { member in
            instant(member.fact).map { Double($0.milliseconds - member.fact.t0.milliseconds) }
        }
        return RankedValues(ended, openCount: members.count - ended.count)
    }

    /// Inside the clock always; open time and high value only where they are known.
    fileprivate var clocksBeside: [Figure.Beside] {
        var besides = [beside(.insideTheClock, where: \.fact.isInsideTheClock)]
        if let openWaits { besides.append(.duration(.openTime, openWaits)) }
        if members.contains(where: { $0.fact.isHighValue != nil }) {
            let highValue = only(orElse: whenEmpty) { $0.fact.isHighValue == true }
            besides.append(.duration(.highValue, highValue.waits(until: \.contactedAt)))
        }
        return besides
    }

    /// Nil where one of those touched is not known. A touch of a merged case was never reckoned from this one's T0: such a
    /// case stands in no base here.
    private var openWaits: RankedValues? {
        let own = members.filter { !$0.fact.isContactOfMergedCase }
        let touched = own.filter { $0.fact.contactedAt != nil }
        let open = touched.compactMap(\.fact.contactedAfterOpenMilliseconds)
        guard !open.isEmpty, open.count == touched.count else { return nil }
        return RankedValues(open.map(Double.init), openCount: own.count - open.count)
    }
}

extension CaseFact {
    /// Not, where no deadline is known.
    var isInsideTheClock: Bool {
        guard let contactedAt = self.contactedAt, let firstTouchDeadline = self.firstTouchDeadline else {
            return false
        }
        return contactedAt <= firstTouchDeadline
    }
}
