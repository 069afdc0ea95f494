import Recovery

extension Figure {
    /// How long detractor cases waited for their first remedy, or for an honest no.
    package static func timeToResolution(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let resolved = Cohort.detractorCases(
            of: sources, Window(start: .t0, length: .days(21)), in: frame
        ).past.only(orElse: .noDetractorCases) { !$0.fact.hasLeft }
        return resolved.figure(
            .timeToResolution, resolved.counted { $0.fact.resolvedAt != nil },
            resolved.waits(until: \.resolvedAt).map { .duration(Wait($0)) },
            besides: [
                .duration(.toRecovery, resolved.waits(until: \.recoveredAt)),
                sources.notADetractor(in: frame),
            ])
    }
}

extension CaseFact {
    fileprivate var resolvedAt: Instant? { self.firstRemediedAt ?? (ended(.honestNo) ? self.endedAt : nil) }

    /// Whoever fell silent or left tells nothing of how long it takes, remedied before or not.
    fileprivate var hasLeft: Bool { ended(.noResponse) || ended(.customerLeft) }
}
