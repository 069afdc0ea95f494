import Connections
import Operations
import Recovery
import Storage

extension DemoLife {
    /// Answers of a day: fewer at weekends, most in the morning.
    mutating func planAnswers(of day: LocalDay) {
        let span = Double(LocalMonth(year.until).firstDay.daysSince1970 - firstDay.daysSince1970)
        let perDay = Double(year.customers) * 1.12 / span
        let isWeekend = day.isWeekend
        let wanted = perDay * (isWeekend ? 0.45 : 1.22)
        let count = Int(wanted) + (chance.isIn((wanted - wanted.rounded(.down)) * 100) ? 1 : 0)
        for _ in 0..<count {
            let minutes = 8 * 60 + chance.early(0...(12 * 60))
            let at = zone.startOfDay(day).adding(.seconds(minutes * 60))
            guard let answer = ordinaryAnswer(at: at) else { continue }
            plan(.answer(answer), at: at)
        }
        planArchetypes(of: day)
    }

    private mutating func planArchetypes(of day: LocalDay) {
        for (number, script) in DemoArchetype.allCases.enumerated()
        where day == year.until.adding(days: -150 + 9 * number) {
            let part = script.part
            guard let person = person(for: script) else { continue }
            let at = zone.startOfDay(day).adding(.seconds(9 * 3_600 + number * 1_200))
            plan(
                .answer(
                    DemoAnswer(
                        person: person, measure: .nps, score: part.score, touchpoint: part.touchpoint,
                        stage: part.stage, cause: part.cause, words: part.words, script: script)), at: at)
            quietUntil[person] = at
        }
    }

    /// A large account for those whose story is one of a contract, a household for the others; each free just now.
    private func person(for script: DemoArchetype) -> Int? {
        let wantsAccount = script == .disappointedLoyalist || script == .forgottenCustomer
        return people.people.indices.reversed().first { index in
            let its = people.people[index]
            return quietUntil[index] == nil && leftAt[unit(of: index)] == nil
                && (its.segment == "Enterprise") == wantsAccount
        }
    }

    private mutating func ordinaryAnswer(at instant: Instant) -> DemoAnswer? {
        let person = chance.whole(0...people.people.count - 1)
        guard quietUntil[person].map({ $0 < instant }) ?? true, leftAt[unit(of: person)] == nil else {
            return nil
        }
        let touchpoint = chance.pick(DemoCompany.touchpoints.map { ($0, $0.weight) })
        let measure: Measure = chance.pick([(.nps, 80), (.csat, 13), (.ces, 7)])
        let cause = chance.pick(touchpoint.causes)
        let band: Band =
            chance.isIn(shareOfDetractors(touchpoint, of: person, at: instant))
            ? .detractor : chance.isIn(42) ? .passive : .promoter
        var answer = DemoAnswer(
            person: person, measure: measure, score: score(band, measure), touchpoint: touchpoint.name,
            stage: touchpoint.stage, cause: band == .detractor ? cause : nil, words: words(band, cause))
        if band == .detractor {
            answer.churnIntent = chance.isIn(7)
            answer.correctedTo = measure == .nps && chance.isIn(2) ? 9 : nil
        }
        return answer
    }

    /// Installations in Berlin went wrong from the fifth month on, until their cause was removed in the eleventh.
    private func shareOfDetractors(_ touchpoint: DemoCompany.Touchpoint, of person: Int, at instant: Instant)
        -> Double
    {
        let month = LocalMonth(zone.day(of: instant)).monthsSince1970 - LocalMonth(firstDay).monthsSince1970
        let location = people.people[person].account.flatMap { people.accounts[$0].form.location }
        switch touchpoint.name {
        case "installation" where 5...10 ~= month && (location == "Berlin" || location == nil): return 24
        case "installation": return month > 10 ? 8 : 13
        case "support line": return month > 12 ? 10 : 14
        case "invoice": return 13
        default: return 9.5
        }
    }

    mutating func score(_ band: Band, _ measure: Measure) -> Int {
        switch (measure, band) {
        case (.csat, .detractor): chance.whole(1...2)
        case (.csat, .passive): 3
        case (.csat, _): chance.whole(4...5)
        case (.ces, .detractor): chance.whole(1...3)
        case (.ces, .passive): chance.whole(4...5)
        case (.ces, _): chance.whole(6...7)
        case (_, .detractor): chance.pick([(0, 8), (1, 5), (2, 10), (3, 14), (4, 17), (5, 22), (6, 24)])
        case (_, .passive): chance.whole(7...8)
        case (_, _): chance.pick([(9, 55), (10, 45)])
        }
    }

    private mutating func words(_ band: Band, _ cause: Cause) -> String? {
        switch band {
        case .detractor: chance.pick(texts.byCause[cause] ?? [""])
        case .passive: chance.isIn(40) ? chance.pick(texts.passive) : nil
        case .promoter, .unscored: chance.isIn(45) ? chance.pick(texts.promoter) : nil
        }
    }

    /// All answers of an hour are received together, at the last one's minute; cases that they open become stories.
    mutating func answer(_ planned: [(at: Instant, act: DemoAct)]) async throws {
        var given: [(at: Instant, answer: DemoAnswer)] = []
        for (at, act) in planned {
            guard case .answer(let answer) = act else { continue }
            given.append((at, answer))
        }
        guard let received = given.last?.at else { return }
        let forms = given.map { form(of: $0.answer, at: $0.at) }
        let said = try await ReceiveSignals(of: home.key, forms).run(at: place(at: received))
        count("signals", said.count)
        for (index, answer) in said.enumerated() {
            let (at, its) = given[index]
            if its.score != nil { quietUntil[its.person] = received.adding(.days(60)) }
            if let again = its.correctedTo { try await correct(forms[index], to: again, after: at) }
            try await follow(its, answer, at: received)
        }
    }

    private mutating func form(of answer: DemoAnswer, at instant: Instant) -> SignalForm {
        answers += 1
        var form = SignalForm(source: answer.measure.rawValue, sourceID: "R-\(100_000 + answers)")
        form.customer = people.people[answer.person].form
        form.measure = answer.measure
        form.score = answer.score
        form.comment = answer.words
        form.channel = answer.score == nil ? "phone" : chance.pick([("email", 60), ("web", 25), ("sms", 15)])
        form.touchpoint = answer.touchpoint
        form.stage = answer.stage
        form.occurredAt = instant
        form.churnIntent = answer.churnIntent
        if answer.script == .publicVoice {
            form.channel = "social"
            form.reach = 14_000
        }
        return form
    }

    private mutating func correct(_ form: SignalForm, to score: Int, after instant: Instant) async throws {
        var corrected = form
        corrected.score = score
        let place = place(at: instant.adding(.hours(1)))
        _ = try await ReceiveSignals(of: home.key, [corrected]).run(at: place)
        count("corrections")
    }

    /// What an answer leads to: a story where it opened a case, the next round of one where it decided badly, a purchase
    /// where it was good.
    private mutating func follow(_ its: DemoAnswer, _ answer: SignalAnswer, at instant: Instant) async throws
    {
        if let number = its.verifies { return try await hear(its, number, at: instant) }
        guard case .taken(_, let id?, opened: true) = answer, its.correctedTo == nil else {
            if its.score == 7 || its.score == 8 {
                planLaterPurchase(of: its.person, after: instant, percent: 64)
            }
            return
        }
        let query = CaseList(of: home.key, id: id.rawValue)
        guard let entry = try await writer.reader.read({ try $0.first(query) }) else { return }
        let cause = its.cause ?? .failedDelivery
        stories.append(
            DemoStory(
                id: id, person: its.person, owner: entry.found.owner, cause: cause, measure: its.measure,
                words: its.words ?? "", touchpoint: its.touchpoint, t0: entry.found.t0, script: its.script))
        if let script = its.script { tally.archetypes.append((script.rawValue, id)) }
        quietUntil[its.person] = instant.adding(.days(400))
        troubled.insert(unit(of: its.person))
        planFirstRound(of: stories.count - 1)
    }

    /// The next score decided, or came too early to.
    private mutating func hear(_ its: DemoAnswer, _ number: Int, at instant: Instant) async throws {
        let query = CaseList(of: home.key, id: stories[number].id.rawValue)
        guard let entry = try await writer.reader.read({ try $0.first(query) }) else { return }
        guard entry.found.isOpen else {
            quietUntil[its.person] = instant.adding(.days(60))
            troubled.remove(unit(of: its.person))
            pleased.insert(unit(of: its.person))
            planLaterPurchase(of: its.person, after: instant, percent: 76)
            return
        }
        guard entry.found.round > stories[number].round, stories[number].round < 3 else { return }
        stories[number].round = entry.found.round
        planNextRound(of: number, from: instant)
    }

    func unit(of person: Int) -> String {
        let its = people.people[person]
        return its.account.flatMap { people.accounts[$0].form.id } ?? its.key
    }
}

extension LocalDay {
    var isWeekend: Bool { weekday > 5 }
    var isFriday: Bool { weekday == 5 }
}
