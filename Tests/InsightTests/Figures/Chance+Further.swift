import Insight
import Recovery

extension Chance {
    /// A programme with everything in it that any figure is computed from.
    mutating func fullProgramme(cases: Int) -> FigureSources {
        var sources = programme(cases: cases)
        for index in sources.cases.indices {
            sources.cases[index] = detailed(sources.cases[index])
            addWork(of: sources.cases[index], to: &sources)
        }
        for number in 0..<12 {
            let unit = "account-\(number)"
            sources.accounts.append(
                AccountFact(id: unit, annualRevenueMinor: one(in: 6) ? nil : Int64(100 * number)))
            for _ in 0..<4 { sources.behaviours.append(event(of: unit)) }
            for _ in 0..<60 { sources.behaviours.append(usage(of: unit)) }
        }
        return sources
    }

    private mutating func detailed(_ fact: CaseFact) -> CaseFact {
        var fact = fact
        fact.customer = "customer-\(Int.random(in: 0..<20, using: &self))"
        fact.reachedAt = one(in: 3) ? nil : instant(from: fact.t0, days: 20)
        fact.firstRemediedAt = one(in: 3) ? nil : instant(from: fact.t0, days: 25)
        fact.endedAt = fact.end == nil ? nil : instant(from: fact.t0, days: 30)
        fact.handOffs = Int.random(in: 0...2, using: &self)
        fact.isContactedByOutgoingTouch = !one(in: 4)
        fact.openingMeasure = one(in: 3) ? .csat : .nps
        fact.openingScore = 3
        fact.nextScore = fact.nextScore.map {
            CaseFact.NextScore(signal: "next-\(fact.id)", band: $0.band, occurredAt: $0.occurredAt)
        }
        fact.segment = slice("segment")
        fact.team = slice("team")
        fact.location = slice("location")
        fact.touchpoint = slice("touchpoint")
        fact.cause = slice("cause")
        return fact
    }

    private mutating func addWork(of fact: CaseFact, to sources: inout FigureSources) {
        let madeAt = instant(from: fact.t0, days: 40)
        for _ in 0..<2 {
            sources.touches.append(
                TouchFact(
                    caseID: fact.id, kind: .allCases.randomElement(using: &self) ?? .mailSent,
                    madeAt: instant(from: fact.t0, days: 40)))
        }
        sources.remedies.append(
            RemedyFact(caseID: fact.id, kind: .credit, costMinor: 100, chosenAt: fact.t0, deliveredAt: madeAt)
        )
        var promise = PromiseFact(id: "promise-\(fact.id)", caseID: fact.id, madeAt: fact.t0, dueAt: madeAt)
        promise.keptAt = one(in: 2) ? instant(from: fact.t0, days: 40) : nil
        promise.movedAt = promise.keptAt == nil ? instant(from: fact.t0, days: 40) : nil
        promise.isMoveTold = one(in: 2)
        sources.promises.append(promise)
        sources.timeSpent.append(TimeSpent(caseID: fact.id, minutes: 30, hourlyCostMinor: 4_000))
        sources.signals.append(signal("signal-\(fact.id)", of: fact))
        sources.signals.append(signal("other-\(fact.id)", of: fact))
        if let next = fact.nextScore {
            var signal = signal(next.signal, of: fact)
            signal.measure = .nps
            signal.band = next.band
            signal.occurredAt = next.occurredAt
            sources.signals.append(signal)
        }
    }

    private mutating func signal(_ id: String, of fact: CaseFact) -> SignalFact {
        let receivedAt = instant(from: fact.t0, days: 50)
        var signal = SignalFact(
            id: id, occurredAt: receivedAt.subtracting(.hours(Int.random(in: 0...9, using: &self))),
            receivedAt: receivedAt)
        signal.customer = fact.customer
        signal.caseID = one(in: 3) ? nil : fact.id
        signal.measure = Measure.allCases.randomElement(using: &self)
        signal.score = Int.random(in: 1...5, using: &self)
        signal.band = Band.allCases.randomElement(using: &self) ?? .unscored
        signal.segment = slice("segment")
        signal.touchpoint = slice("touchpoint")
        signal.hasChurnIntent = one(in: 3)
        signal.isTest = one(in: 9)
        signal.isHistory = one(in: 9)
        return signal
    }

    private mutating func event(of unit: String) -> BehaviourEvent {
        let start = Programme.january.from.subtracting(.days(400))
        var event = BehaviourEvent(
            unit: unit, kind: .allCases.randomElement(using: &self) ?? .usage,
            occurredAt: instant(from: start, days: 900))
        event.amountMinor = Int64.random(in: -20...100, using: &self)
        return event
    }

    private mutating func usage(of unit: String) -> BehaviourEvent {
        let start = Programme.january.from.subtracting(.days(60))
        return BehaviourEvent(unit: unit, kind: .usage, occurredAt: instant(from: start, days: 200))
    }

    private mutating func slice(_ name: String) -> String? {
        one(in: 4) ? nil : "\(name)-\(Int.random(in: 1...3, using: &self))"
    }
}
