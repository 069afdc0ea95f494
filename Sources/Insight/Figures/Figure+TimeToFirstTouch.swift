import Recovery

extension Figure {
    /// How long live detractor cases waited for the first counting touch, by the clock on the wall.
    package static func timeToFirstTouch(_ facts: [CaseFact], in frame: FigureFrame) -> Figure {
        let window = Window(start: .t0, length: .hours(48))
        let live = facts.filter { $0.isOfDetractor && !$0.isBackfilled && frame.period.contains($0.t0) }
        let base = live.filter { $0.counts && $0.t0.adding(.hours(48)) <= frame.now }
        let maturesAt = window.end(from: frame.period.to, in: frame.zone)
        let isMature = maturesAt <= frame.now
        let waits = base.waits
        let value: Value =
            switch waits {
            case nil: .notMeasured(live.contains(where: \.counts) ? .notMatureYet : .noDetractorCases)
            case .some where !isMature: .notMeasured(.notMatureYet)
            case .some(let waits): .duration(Wait(waits))
            }
        return Figure(
            key: .timeToFirstTouch, window: window, value: value,
            maturity: isMature ? .mature : .soFar(base.count { $0.contactedAt != nil }, of: base.count),
            maturesAt: maturesAt,
            besides: (isMature ? [] : [.duration(.soFar, waits)]) + base.clocksBeside + [
                .count(.notADetractor, live.count { !$0.counts })
            ])
    }
}

extension [CaseFact] {
    fileprivate var waits: RankedValues? {
        let touched = compactMap { fact in
            fact.contactedAt.map { Double($0.milliseconds - fact.t0.milliseconds) }
        }
        return RankedValues(touched, openCount: count - touched.count)
    }

    /// Inside the clock always; open time and high value only where they are known.
    fileprivate var clocksBeside: [Figure.Beside] {
        var besides: [Figure.Beside] = [
            .share(.insideTheClock, count { $0.isInsideTheClock }, of: count)
        ]
        let touched = filter { $0.contactedAt != nil }
        let open = touched.compactMap(\.contactedAfterOpenMilliseconds)
        if !open.isEmpty, open.count == touched.count {
            besides.append(
                .duration(.openTime, RankedValues(open.map(Double.init), openCount: count - open.count)))
        }
        if contains(where: { $0.isHighValue != nil }) {
            besides.append(.duration(.highValue, filter { $0.isHighValue == true }.waits))
        }
        return besides
    }
}

extension CaseFact {
    /// Not, where no deadline is known.
    fileprivate var isInsideTheClock: Bool {
        guard let contactedAt, let firstTouchDeadline else { return false }
        return contactedAt <= firstTouchDeadline
    }
}
