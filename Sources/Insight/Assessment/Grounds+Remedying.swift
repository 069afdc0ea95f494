import Recovery

extension Grounds {
    /// Remedies that were given, within what they may give, by somebody who had been in contact with the customer.
    var contactMayDeliver: [Measurement.Check] {
        [
            .share(
                .byTheContact,
                chosen.members { remedy in
                    remedy.costMinor <= remedy.limitMinor
                        && contacts(of: remedy.caseID).contains {
                            $0.member == remedy.member && $0.touch.madeAt <= remedy.chosenAt
                        }
                }, .atLeast(0.8), in: moment.lastDays, orElse: .remediesChosen)
        ]
    }

    /// Remedies that fit a cause of their diagnosis.
    var remedyFollowsCause: [Measurement.Check] {
        [
            .share(
                .fits, chosen.members { !deviates($0) }, .atLeast(0.9),
                in: moment.lastDays, orElse: .remediesChosen)
        ]
    }

    /// Remedies whose rationale has ten words or more; erased ones are left out.
    var whyIsWritten: [Measurement.Check] {
        [
            .share(
                .rationales, chosen.filter { $0.words != nil }.members { $0.words ?? 0 >= 10 },
                .atLeast(0.9), in: moment.lastDays, orElse: .rationales)
        ]
    }

    /// Deviations happen, each with its reason, and their cases recover no worse.
    var mayDeviate: [Measurement.Check] {
        let days = moment.lastDays
        let chosen = self.chosen
        guard !chosen.isEmpty else { return [.missing(.deviations, .remediesChosen)] }
        let deviating = chosen.filter(deviates)
        var checks: [Measurement.Check] = [
            .share(
                .deviations, chosen.members(where: deviates), .oneAtLeast, in: days,
                orElse: .remediesChosen)
        ]
        let reasoned = deviating.filter { $0.words != nil }
        if !reasoned.isEmpty {
            checks.append(
                .share(
                    .deviationsReasoned, reasoned.members { $0.words ?? 0 > 0 }, .atLeast(1), in: days,
                    orElse: .rationales))
        }
        return checks + [deviationsRecover]
    }

    /// Remedied detractor cases whose window is past: with a deviation in round 1, against those without.
    private var deviationsRecover: Measurement.Check {
        let cases = ripe.only(orElse: .noRemediedCases) { $0.fact.firstRemediedAt != nil }
        let deviating = Set(
            facts.remedies.lazy.filter { $0.round == 1 && deviates($0) }.map(\.caseID))
        let with = cases.only(orElse: .noRemediedCases) { deviating.contains($0.id) }
            .answered(in: .recovered)
        let without = cases.only(orElse: .noRemediedCases) { !deviating.contains($0.id) }
            .answered(in: .recovered)
        var check = Measurement.Check(
            .deviationsRecover, .missing(.ripeRemedies), .noWorse, days: cases.frame.period)
        if let one = with.share, let other = without.share {
            check = .init(
                .deviationsRecover, .shares(one, other, ShareComparison(one, other)?.interval), .noWorse,
                days: cases.frame.period)
            check.cases = with
        }
        return check
    }
}

extension Grounds {
    /// Fits neither cause of its diagnosis, and is no apology beside a remedy that does; without a diagnosis it answers
    /// no cause at all.
    func deviates(_ remedy: AssessmentFacts.Chosen) -> Bool {
        guard let diagnosis = diagnosis(behind: remedy) else { return true }
        return remedy.kind != .apology && !remedy.kind.fits(diagnosis.cause)
            && !(diagnosis.secondCause.map(remedy.kind.fits) ?? false)
    }
}
