import Recovery

extension Figure {
    /// At 00:00 of the last Monday: customers whose latest detractor case is at most 180 d old and not recovered,
    /// and whose account has not left.
    ///
    /// Its base are all of them, its numerator those at risk: without who only waits for the verification.
    package static func unrecovered(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let monday = frame.zone.startOfWeek(containing: min(frame.period.to, frame.now))
        let standings = sources.unrecovered(at: monday, in: frame)
        let customers = standings.map(\.fact.customer)
        let atRisk = standings.filter { $0.standing != .awaitingVerification }.map(\.fact.customer)
        let revenues = sources.revenues
        let revenue = Set(standings.map(\.fact.unit)).reduce(0) { $0 + (revenues[$1] ?? 0) }
        let value = Number(Double(customers.count), .count, over: customers.count)
        return Figure(
            key: .unrecovered, window: Window(start: .monday, length: .atOnce),
            value: sources.cases.contains(where: \.counts)
                ? .number(value) : .notMeasured(.noDetractorCases),
            members: Members(base: customers, numerator: atRisk), maturity: .mature, maturesAt: monday,
            besides: [.count(.atRisk, atRisk.count)]
                + Standing.allCases.map { standing in
                    .count(standing.beside, standings.count { $0.standing == standing })
                } + [
                    .number(
                        .yearlyRevenue,
                        revenues.isEmpty
                            ? nil : Number(Double(revenue), .money(sources.currency), over: customers.count))
                ])
    }

    /// How far an unrecovered case is; it is counted under one of them.
    enum Standing: CaseIterable {
        case notContacted, contactedLate, notRemedied, awaitingVerification, failed

        fileprivate var beside: Beside.Key {
            switch self {
            case .notContacted: .notContacted
            case .contactedLate: .contactedLate
            case .notRemedied: .notRemedied
            case .awaitingVerification: .awaitingVerification
            case .failed: .failed
            }
        }
    }
}

extension FigureSources {
    /// Yearly revenue, in the currency's smallest part, of the accounts of all who are at risk on the last Monday of all; nil
    /// where no revenue is recorded.
    func revenueAtRisk(in frame: FigureFrame) -> Int64? {
        let revenues = revenues
        guard !revenues.isEmpty else { return nil }
        let monday = frame.zone.startOfWeek(containing: frame.now)
        let atRisk = unrecovered(at: monday, in: frame).filter { $0.standing != .awaitingVerification }
        return Set(atRisk.map(\.fact.unit)).reduce(0) { $0 + (revenues[$1] ?? 0) }
    }

    /// The latest case of each such customer, by customer.
    fileprivate func unrecovered(
        at monday: Instant, in frame: FigureFrame
    ) -> [(fact: CaseFact, standing: Figure.Standing)] {
        let lives = lives
        let since = monday.subtracting(.days(180))
        // Whose latest is older is in none of it.
        var latest: [String: CaseFact] = [:]
        for fact in cases where since <= fact.t0 && fact.t0 < monday && fact.counts {
            if let other = latest[fact.customer], (fact.t0, fact.id) < (other.t0, other.id) { continue }
            latest[fact.customer] = fact
        }
        return latest.values.filter { fact in
            frame.filter.takes(fact) && !fact.isRecovered(before: monday)
                && lives.stays(fact.unit, until: monday)
        }.sorted { $0.customer < $1.customer }.map { ($0, $0.standing(at: monday)) }
    }
}

extension CaseFact {
    func isRecovered(before instant: Instant) -> Bool { self.recoveredAt.map { $0 < instant } ?? false }

    fileprivate func standing(at monday: Instant) -> Figure.Standing {
        guard let contactedAt = self.contactedAt, contactedAt < monday else { return .notContacted }
        guard let firstRemediedAt = self.firstRemediedAt, firstRemediedAt < monday else {
            return contactedAt > self.t0.adding(.hours(48)) ? .contactedLate : .notRemedied
        }
        let hasFailed = self.nextScore.map { $0.occurredAt < monday } ?? false
        return hasFailed || windowEnd <= monday ? .failed : .awaitingVerification
    }
}
