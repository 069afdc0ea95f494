import Recovery

extension Grounds {
    /// Remedied detractor cases that were answered, ended or opened again within 90 d of the delivery.
    var lookedAtAgain: [Measurement.Check] {
        let cases = cohort(Figure.Window(start: .remedied, length: .days(90))) { $0.firstRemediedAt }
        let reopened = Dictionary(grouping: facts.reopenings, by: \.caseID)
        return [
            .share(
                .lookedAtAgain,
                cases.counted { member in
                    let end = member.start.adding(.days(90))
                    let answers = [member.fact.nextScore?.occurredAt, member.fact.endedAt].compactMap(\.self)
                    return answers.contains { $0 < end }
                        || reopened[member.id]?.contains { $0.at < end } ?? false
                }, .atLeast(0.95), in: cases.frame.period, orElse: .remediedCases)
        ]
    }

    /// The page of each of the last three whole months was made; whether it went to the sponsor is not written down.
    var monthlyToSponsor: [Measurement.Check] {
        let current = LocalMonth(today)
        let months = (1...3).map { current.adding(months: -$0) }
        let reported = Set(
            facts.events.lazy.filter {
                $0.kind == .monthReported && $0.day >= LocalMonth($0.subjectDay).next.firstDay
            }
            .map(\.subjectDay))
        let made = Figure.Members(
            base: months.map(\.description),
            numerator: months.filter { reported.contains($0.firstDay) }.map(\.description))
        let days = Period(
            from: current.adding(months: -3).start(in: moment.zone),
            to: current.start(in: moment.zone))
        var check = Measurement.Check.share(
            .monthsReported, made, .atLeast(1), in: days, orElse: .mailsToSponsor)
        check.cases = nil
        return [check, .missing(.monthsSent, .mailsToSponsor)]
    }

    /// It leads the scorecard and has a target there, and somebody reads it.
    var promoterFirst: [Measurement.Check] {
        [
            .init(.leadsScorecard, .fact(Scorecard.order.first == .detractorToPromoter), .isSo),
            .init(.hasTarget, .fact(Figure.Key.detractorToPromoter.targetShare != nil), .isSo),
            .init(.scorecardRead, last(.scorecardRead), .withinDays(30)),
        ]
    }

    /// Cases that a score opened again, with a diagnosis of the next round within 7 d.
    var reopenedAnew: [Measurement.Check] {
        let days = moment.latestRipe(Figure.Window(start: .occurred, length: .days(7)))
        let failed = facts.reopenings.filter {
            $0.isByScore && days.contains($0.at) && isWorked($0.caseID)
        }
        .sorted { ($0.at, $0.caseID) < ($1.at, $1.caseID) }
        let again = failed.filter { reopening in
            diagnoses(of: reopening.caseID).contains {
                reopening.at <= $0.madeAt && $0.madeAt < reopening.at.adding(.days(7))
            }
        }
        return [
            .share(
                .diagnosedAnew,
                Figure.Members(base: failed.map(\.caseID), numerator: again.map(\.caseID)), .atLeast(0.9),
                in: days, orElse: .failedVerifications)
        ]
    }
}
