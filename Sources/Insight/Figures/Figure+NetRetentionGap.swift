import Recovery

extension Figure {
    /// How much more of their yearly revenue recovered accounts keep than unrecovered ones, twelve months after
    /// the landmark of T0 + 60 d, in percentage points.
    package static func netRetentionGap(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .landmark, length: .months(12))
        let retention = Retention(sources)
        guard !retention.isEmpty else {
            return notMeasured(.netRetentionGap, .noRevenueRecorded, window: window, in: frame)
        }
        let late = retained(window, sources, retention, in: frame)
        let sooner = retained(Window(start: .landmark, length: .months(6)), sources, retention, in: frame)
        let gap = late.gap
        let soonerGap = sooner.stayed.isMature ? sooner.gap : nil
        return late.stayed.figure(
            .netRetentionGap,
            Members(base: late.stayed.members.map(\.id), numerator: late.recovered.map(\.id)),
            late.stayed.members.isEmpty
                ? nil : gap.map { .number(Number($0)) } ?? .notMeasured(.noGroupsToCompare),
            besides: [
                late.all.beside(.leftBeforeDay60) { retention.left($0) },
                .number(
                    .retentionOfRecovered, gap.map { Number($0.first.ratio, .portion, over: $0.first.count) }),
                .number(
                    .retentionOfUnrecovered,
                    gap.map { Number($0.second.ratio, .portion, over: $0.second.count) }),
                .number(.afterSixMonths, soonerGap.map { Number($0) }),
                late.all.count(.withoutRevenue) { !retention.left($0) && !retention.hasRevenue($0) },
            ])
    }

    private struct Retained {
        let all: Cohort<CaseFact>
        let stayed: Cohort<CaseFact>
        let recovered: [Cohort<CaseFact>.Member]
        let gap: RatioGap?
    }

    private static func retained(
        _ window: Window, _ sources: FigureSources, _ retention: Retention, in frame: FigureFrame
    ) -> Retained {
        let opened = sources.cases.filter { $0.counts && frame.period.contains($0.t0) }
        let all = Cohort.accounts(of: opened, window, in: frame).past
        let stayed = all.only(orElse: .noRevenueRecorded) { !retention.left($0) && retention.hasRevenue($0) }
        let isRecovered = Cohort.recoveredByLandmark(opened)
        let pair = { (member: Cohort<CaseFact>.Member) in
            retention.pair(member, at: window.end(from: member.start, in: frame.zone))
        }
        let recovered = stayed.members.filter(isRecovered)
        let others = stayed.members.filter { !isRecovered($0) }
        return Retained(
            all: all, stayed: stayed, recovered: recovered,
            gap: RatioGap(recovered.map(pair), others.map(pair)))
    }
}

extension Cohort<CaseFact> {
    /// Whether every case that an account opened, of these, was recovered by its landmark.
    static func recoveredByLandmark(_ opened: [CaseFact]) -> (Member) -> Bool {
        let byUnit = Dictionary(grouping: opened, by: \.unit)
        return { member in
            (byUnit[member.id] ?? []).allSatisfy { $0.isRecoveredOrOpened(by: member.landmark) }
        }
    }
}

extension CaseFact {
    /// A case opened at the landmark or later cannot have been recovered by then, and says nothing.
    fileprivate func isRecoveredOrOpened(by landmark: Instant) -> Bool {
        self.t0 >= landmark || isRecovered(before: landmark)
    }
}

extension Figure.Number {
    fileprivate init(_ gap: RatioGap) {
        let interval = gap.interval
        self.init(
            100 * gap.difference, .points, over: gap.first.count + gap.second.count,
            interval: ConfidenceInterval(lower: 100 * interval.lower, upper: 100 * interval.upper))
    }
}
