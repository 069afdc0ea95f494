import Recovery

extension Figure {
    /// What the contacted detractor cases of the period cost, time and remedies, divided by those recovered before
    /// T0 + 60 d.
    package static func costPerSave(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        guard !sources.timeSpent.isEmpty else {
            return notMeasured(
                .costPerSave, .noMinutesRecorded, window: .nextScore(sources.nextScoreDays), in: frame)
        }
        let contacted = Cohort.awaitingNextScore(of: sources, in: frame).only(orElse: .noContactedCases) {
            $0.fact.isContactedInTime
        }
        let members = contacted.answered(in: .recovered)
        let cost = sources.cost(of: Set(members.base))
        let saves = members.numerator.count

        func perSave(_ minor: Double) -> Number? {
            saves == 0
                ? nil : Number(minor / Double(saves), .money(sources.currency), over: members.base.count)
        }
        let measured: Value =
            cost.hasMinutes
            ? perSave(cost.allInMinor).map(Value.number) ?? .notMeasured(.noSaveYet)
            : .notMeasured(.noMinutesRecorded)
        return contacted.figure(
            .costPerSave, members, members.base.isEmpty ? nil : measured,
            besides: [.number(.timeOnly, perSave(cost.timeMinor)), .count(.saves, saves)])
    }
}

extension FigureSources {
    fileprivate struct Cost {
        let hasMinutes: Bool
        let timeMinor: Double
        let allInMinor: Double
    }

    /// Remedies count once delivered; the time of approvers stands in the second sum only.
    fileprivate func cost(of cases: Set<String>) -> Cost {
        let spent = timeSpent.filter { cases.contains($0.caseID) }
        let given = remedies.filter {
            cases.contains($0.caseID) && $0.deliveredAt != nil && !$0.returnsWhatWasOwed
        }
        let own = spent.lazy.filter { !$0.isApproval }.reduce(0) { $0 + $1.costSixtieths }
        let all = spent.reduce(0) { $0 + $1.costSixtieths } + 60 * given.reduce(0) { $0 + $1.costMinor }
        return Cost(hasMinutes: !spent.isEmpty, timeMinor: Double(own) / 60, allInMinor: Double(all) / 60)
    }
}
