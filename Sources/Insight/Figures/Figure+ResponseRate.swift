import Recovery

extension Figure {
    /// Of the detractor cases contacted in the period by an outgoing touch, those whose customer answered a person
    /// within 14 d of it; an answered call is both at once.
    package static func responseRate(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let contacted = Cohort.detractorCases(
            of: sources, from: { $0.isContactedByOutgoingTouch ? $0.contactedAt : nil },
            Window(start: .contacted, length: .days(14)), in: frame
        ).past
        let reaches = Dictionary(grouping: sources.touches.lazy.filter(\.reaches), by: \.caseID)
            .mapValues { $0.map(\.madeAt) }
        return contacted.share(.responseRate) { member in
            // The case knows the first reach only, which may lie before the contact.
            let reachedAt = (reaches[member.id] ?? []) + [member.fact.reachedAt].compactMap { $0 }
            return reachedAt.contains { member.start <= $0 && $0 < member.start.adding(.days(14)) }
        }
    }
}
