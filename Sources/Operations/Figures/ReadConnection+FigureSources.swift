package import Insight
import Recovery
package import Storage

extension ReadConnection {
    /// What the five figures are computed from.
    ///
    /// - Parameter period: of which passives are compared with; nil where nobody asks.
    func figureSources(of organization: Organization, passivesIn period: Period?) throws -> FigureSources {
        var sources = try caseFacts(of: organization)
        try add([.purchases, .fixes], to: &sources, of: organization)
        if let period { try addPassives(in: period, to: &sources, of: organization) }
        return sources
    }

    /// The same of the cases that opened at an instant or later, and of all that came back, by T0.
    func figureSources(
        of organization: Organization, since: Instant, passivesIn period: Period
    ) throws -> FigureSources {
        let key = organization.key
        let earlier = try all(CaseFactRows(of: key, recoveredOfBefore: since), CaseFact.init)
        var sources = try figureSources(
            earlier + all(CaseFactRows(of: key, since: since), CaseFact.init), of: organization)
        try add([.purchases, .fixes], to: &sources, of: organization)
        try addPassives(in: period, to: &sources, of: organization)
        return sources
    }

    /// All cases, by id, and nothing besides.
    func caseFacts(of organization: Organization) throws -> FigureSources {
        // Most come in that order already, by which the engine would look them up one by one.
        var sources = try figureSources(
            all(CaseFactRows(of: organization.key), CaseFact.init), of: organization)
        sources.sortCases()
        return sources
    }

    private func figureSources(
        _ cases: [CaseFact], of organization: Organization
    ) throws -> FigureSources {
        let days = organization.followUp.answerDays
        var sources = FigureSources(cases: cases, nextScoreDays: days)
        for index in sources.cases.indices where sources.cases[index].nextScoreDays != days {
            sources.cases[index].nextScoreDays = days
        }
        try mergedFacts(of: organization).addContacts(to: &sources.cases)
        sources.currency = Currency(organization.currency)
        return sources
    }

    func mergedFacts(of organization: Organization) throws -> MergedFacts {
        MergedFacts(try all(MergedCases(of: organization.key)))
    }

    func addPassives(
        in period: Period, to sources: inout FigureSources, of organization: Organization
    ) throws {
        sources.passives = try all(
            PassiveAnswers(of: organization.key, from: period.from, to: period.to), PassiveScore.init)
    }

    /// All that was said.
    func addSignals(to sources: inout FigureSources, of organization: Organization) throws {
        sources.signals = try all(SignalsHeard(of: organization.key), SignalFact.init)
    }

    func addPromises(to sources: inout FigureSources, of organization: Organization) throws {
        try add([.promises], to: &sources, of: organization)
    }

    /// What was done in cases, and what accounts did.
    ///
    /// - Parameter zone: the organization's, in whose days an hour has its price.
    func addDeeds(
        to sources: inout FigureSources, of organization: Organization, in zone: Zone
    ) throws {
        try add([.details, .behaviours, .touches, .remedies, .accounts], to: &sources, of: organization)
        try addTimeSpent(to: &sources, of: organization, in: zone)
    }

    /// Those of the needs that ask for no days.
    func add(
        _ needs: Set<Figure.Need>, to sources: inout FigureSources, of organization: Organization
    ) throws {
        let key = organization.key
        let merged = try mergedFacts(of: organization)
        if needs.contains(.details) { try addDetails(to: &sources, of: key) }
        if needs.contains(.purchases) {
            sources.purchases = Purchase.all(in: try all(Bought(of: key)))
            sources.hasPurchases = !sources.purchases.isEmpty
        }
        if needs.contains(.fixes) {
            sources.fixLinks = try all(FixLinks(of: key)) { FixLink($0, in: merged) }
            sources.hasFixes = try first(Fixes(of: key)) != nil
        }
        if needs.contains(.behaviours) {
            sources.behaviours = try all(Behaved(of: key)).compactMap(BehaviourEvent.init)
        }
        if needs.contains(.touches) {
            sources.touches = try all(TouchesOfCases(of: key)).filter { !$0.hasBounced }
                .map { TouchFact($0, in: merged) }
            sources.tellWhichContactsWentOut()
        }
        if needs.contains(.remedies) {
            sources.remedies = try all(RemediesOfCases(of: key)) { RemedyFact($0, in: merged) }
            sources.tellWhichRemediesCame()
        }
        if needs.contains(.promises) {
            sources.promises = try all(PromisesOfCases(of: key)) { PromiseFact($0, in: merged) }
        }
        if needs.contains(.emergencies) { try addEmergencies(to: &sources, of: key, in: merged) }
        if needs.contains(.accounts) { sources.accounts = try all(AccountValues(of: key), AccountFact.init) }
    }

    private func addEmergencies(
        to sources: inout FigureSources, of key: Organization.Key, in merged: MergedFacts
    ) throws {
        var late: [String: Bool] = [:]
        for entry in try all(EmergenciesOfCases(of: key)) {
            let id = merged.goesOn(entry.recovery)
            late[id] = entry.isLate || late[id] == true
        }
        guard !late.isEmpty else { return }
        for index in sources.cases.indices {
            guard let isLate = late[sources.cases[index].id] else { continue }
            sources.cases[index].emergency = isLate ? .diagnosisLate : .diagnosisNotLate
        }
    }

    private func addDetails(to sources: inout FigureSources, of key: Organization.Key) throws {
        let places = Dictionary(
            zip(sources.cases.lazy.map(\.id), sources.cases.indices), uniquingKeysWith: { first, _ in first })
        for its in try all(CaseDetails(of: key)) {
            if let place = places[its.id] { sources.cases[place].complete(with: its) }
        }
    }

    func addTimeSpent(
        to sources: inout FigureSources, of organization: Organization, in zone: Zone
    ) throws {
        let merged = try mergedFacts(of: organization)
        let prices = HourlyPrices(try all(EconomicInputs(of: organization.key)), in: sources.currency)
        sources.timeSpent = try all(TouchesOfCases(of: organization.key)) { touch in
            touch.minutes.flatMap { minutes in
                prices.minor(of: touch.role, on: zone.day(of: touch.madeAt)).map {
                    TimeSpent(
                        caseID: merged.goesOn(touch.recovery), minutes: minutes, hourlyCostMinor: $0)
                }
            }
        }.compactMap(\.self)
    }
}

/// What an hour of a role costs on a day.
private struct HourlyPrices {
    private let byRole: [Role: [EconomicInput]]
    private let currency: Currency?

    init(_ inputs: [EconomicInput], in currency: Currency?) {
        self.currency = currency
        var byRole: [Role: [EconomicInput]] = [:]
        for input in inputs {
            if case .hourlyCost(let role) = input.key { byRole[role, default: []].append(input) }
        }
        self.byRole = byRole
    }

    /// In the currency's smallest part. What was spent before anybody said is priced as it was said first; nil where nobody
    /// ever did.
    func minor(of role: Role?, on day: LocalDay) -> Int64? {
        guard let role, let currency,
            let input = byRole[role]?.inForce(.hourlyCost(role), on: day)
                ?? byRole[role]?.min(by: { $0.from < $1.from })
        else { return nil }
        let parts = (0..<currency.places).reduce(Int64(1)) { size, _ in size * 10 }
        return (input.valueMillionths * parts + 500_000) / 1_000_000
    }
}

extension Purchase {
    /// A purchase counts unless it was cancelled, or paid back, within 30 days.
    package static func all(in bought: [Bought.Entry]) -> [Purchase] {
        Dictionary(grouping: bought, by: \.unit).flatMap { unit, entries in
            let left = kept(entries)
            return entries.enumerated().compactMap { index, entry -> Purchase? in
                guard let kind = Purchase.Kind(rawValue: entry.kind), (entry.amountMinor ?? 0) >= 0 else {
                    return nil
                }
                let isCancelled = entries.contains {
                    $0.kind == "cancellation" && entry.occurredAt <= $0.occurredAt
                        && $0.occurredAt <= entry.occurredAt.adding(.days(30))
                }
                return Purchase(
                    unit: unit, occurredAt: entry.occurredAt, kind: kind,
                    isNetPositive: !isCancelled && left[index] > 0)
            }
        }
    }

    /// What is left of each: money paid back is that of the latest purchase of the 30 days before with that amount
    /// left, else of the latest one.
    private static func kept(_ entries: [Bought.Entry]) -> [Int64] {
        var left = entries.map { max($0.amountMinor ?? 0, 0) }
        for (index, refund) in entries.enumerated() {
            guard let amount = refund.amountMinor, amount < 0 else { continue }
            let earlier = entries[..<index].indices.filter {
                (entries[$0].amountMinor ?? 0) > 0 && Purchase.Kind(rawValue: entries[$0].kind) != nil
                    && refund.occurredAt <= entries[$0].occurredAt.adding(.days(30))
            }
            guard let paidBack = earlier.last(where: { left[$0] == -amount }) ?? earlier.last else {
                continue
            }
            left[paidBack] += amount
        }
        return left
    }
}

extension PassiveScore {
    fileprivate init(_ entry: PassiveAnswers.Entry) {
        self.init(unit: entry.unit, occurredAt: entry.at)
        segment = entry.segment
        touchpoint = entry.touchpoint
        location = entry.location
    }
}

extension CaseFact {
    fileprivate init(_ entry: CaseFactRows.Entry) {
        var fields = Fields(id: entry.id, t0: entry.t0, unit: entry.unit)
        fields.isDetractorCase = entry.isDetractor
        fields.isBackfilled = entry.isBackfilled
        fields.isTest = entry.isTest
        fields.end = entry.end
        fields.endedAt = entry.endedAt
        fields.reachedAt = entry.reachedAt
        fields.contactedAt = entry.contactedAt
        fields.contactedAfterOpenMilliseconds = entry.contactedOpenMilliseconds
        fields.firstTouchDeadline = entry.deadline
        fields.firstRemediedAt = entry.firstRemediedAt
        fields.nextScore = entry.next.map {
            NextScore(signal: $0.signal.rawValue, band: $0.band, occurredAt: $0.occurredAt)
        }
        fields.confirmedAt = entry.confirmedAt
        fields.recoveredAt = entry.recoveredAt
        fields.recoveredRound = entry.recoveredRound
        fields.segment = entry.segment
        fields.stage = entry.journeyStage
        fields.touchpoint = entry.touchpoint
        fields.cause = entry.cause
        fields.location = entry.location
        fields.valueTier = entry.valueTier?.rawValue
        fields.isHighValue = entry.valueTier.map { $0 == .high }
        fields.team = entry.team
        self.init(fields)
        takeNextScoreAsRecovery()
    }

    fileprivate mutating func complete(with its: CaseDetails.Entry) {
        change { fields in
            fields.customer = its.customer
            fields.account = its.account
            fields.openingKind = its.opening.rawValue
            fields.openingMeasure = its.openingMeasure
            fields.openingScore = its.openingScore
            fields.stageWord = its.stage.rawValue
            fields.handOffs = its.handOffs
            fields.owner = its.owner
        }
    }
}

extension FixLink {
    fileprivate init(_ entry: FixLinks.Entry, in merged: MergedFacts) {
        self.init(
            caseID: merged.goesOn(entry.recovery), shippedAt: entry.shippedAt,
            isFoundIneffective: entry.verdict == .ineffective, isVerified: entry.verdict == .verified)
    }
}

extension SignalFact {
    init(_ entry: SignalsHeard.Entry) {
        self.init(id: entry.id, occurredAt: entry.occurredAt, receivedAt: entry.receivedAt)
        customer = entry.customer
        caseID = entry.recovery
        measure = entry.measure
        score = entry.score
        band = entry.band
        channel = entry.channel
        segment = entry.segment
        touchpoint = entry.touchpoint
        location = entry.location
        hasChurnIntent = entry.hasChurnIntent
        isTest = entry.isTest
        isHistory = entry.isHistory
    }
}

extension BehaviourEvent {
    /// Nil for a kind that figures do not know.
    fileprivate init?(_ entry: Behaved.Entry) {
        guard let kind = Kind(rawValue: entry.kind) else { return nil }
        self.init(unit: entry.unit, kind: kind, occurredAt: entry.occurredAt)
        amountMinor = entry.amountMinor
        currency = entry.currency
        quantity = entry.quantity
    }
}

extension TouchFact {
    fileprivate init(_ entry: TouchesOfCases.Entry, in merged: MergedFacts) {
        self.init(
            caseID: merged.goesOn(entry.recovery), kind: entry.kind, isTemplate: entry.isTemplate,
            madeAt: entry.madeAt)
    }
}

extension AccountFact {
    fileprivate init(_ entry: AccountValues.Entry) {
        self.init(
            id: entry.id, annualRevenueMinor: entry.annualRevenueMinor, currency: entry.currency)
        isTest = entry.isTest
        hasRenewalDay = entry.renewalOn != nil
    }
}

extension RemedyFact {
    fileprivate init(_ entry: RemediesOfCases.Entry, in merged: MergedFacts) {
        self.init(
            caseID: merged.goesOn(entry.recovery), kind: entry.kind, costMinor: entry.costMinor,
            chosenAt: entry.chosenAt, deliveredAt: entry.deliveredAt)
        round = entry.round
        isOfMergedCase = caseID != entry.recovery
    }
}

extension PromiseFact {
    fileprivate init(_ entry: PromisesOfCases.Entry, in merged: MergedFacts) {
        self.init(
            id: entry.id, caseID: merged.goesOn(entry.recovery), madeAt: entry.madeAt, dueAt: entry.dueAt,
            keptAt: entry.keptAt)
        movedAt = entry.movedAt
        isMoveTold = entry.movedAt != nil
    }
}
