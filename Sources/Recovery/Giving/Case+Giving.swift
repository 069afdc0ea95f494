extension Case {
    /// Whether this would be money beside the remedy of the cause: a small second sign of seriousness that puts nothing
    /// right by itself.
    package func isGoodwill(_ kind: RemedyKind) -> Bool {
        switch stage {
        case .remedyChosen(let diagnosis, let kinds), .remedied(let diagnosis, let kinds, _):
            kind.isMoney && kinds.first != kind && !diagnosis.isAnswered(by: kind)
        case .open, .acknowledged, .diagnosed, .verified, .ended: false
        }
    }

    /// Whoever was given money beside the remedy is led back in afterwards.
    package var needsReonboarding: Bool {
        switch stage {
        case .remedyChosen(_, let kinds), .remedied(_, let kinds, _): kinds.contains(where: isGoodwill)
        case .open, .acknowledged, .diagnosed, .verified, .ended: false
        }
    }

    /// A remedy stays within what whoever gives it, or says that it may be given, may give in a case like this. Goodwill
    /// that is given again within a year brings somebody with more authority.
    mutating func give(
        _ chosen: ChosenRemedy, within giving: Giving, by member: Member, now: Instant
    ) throws(RemedyRefusal) {
        let limit = (giving.approver ?? member).limitMinor(in: self, by: giving.table)
        guard chosen.costMinor <= limit else { throw .aboveAuthority(limitMinor: limit) }
        guard isGoodwill(chosen.kind), giving.earlierGoodwill > 0 else { return }
        note(.goodwillRepeated, at: now, became: String(giving.earlierGoodwill + 1))
        wants.append(.backer(.repeatedGoodwill))
    }
}
