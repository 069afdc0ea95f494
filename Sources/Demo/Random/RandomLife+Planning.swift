import Connections
import Operations
import Recovery

extension RandomLife {
    /// Answers at any time, and some close to where days, months and clocks change.
    mutating func planAnswers() {
        for _ in 0..<people.people.count * 3 / 2 { planAnswer(at: someTime()) }
        for day in setting.first.daysSince1970...setting.until.daysSince1970 {
            let midnight = zone.startOfDay(LocalDay(daysSince1970: day))
            let length = zone.startOfDay(LocalDay(daysSince1970: day + 1)).since(midnight)
            if length != .hours(24) {
                count("days of another length")
                for _ in 0..<4 { planAnswer(at: midnight.adding(.seconds(chance.whole(-7_200...18_000)))) }
            }
            if LocalDay(daysSince1970: day) == LocalMonth(LocalDay(daysSince1970: day)).firstDay {
                for _ in 0..<2 { planAnswer(at: midnight.adding(.seconds(chance.whole(-5_400...5_400)))) }
            }
        }
        guard setting.laterZone != nil else { return }
        let moved = setting.monthOfMove.next.start(in: zone)
        plan(.moveToLaterZone, at: moved)
        for _ in 0..<14 { planAnswer(at: moved.adding(.seconds(chance.whole(-50_000...50_000)))) }
    }

    private mutating func planAnswer(at instant: Instant) {
        let person = chance.whole(0...people.people.count - 1)
        let name = chance.whole(0...people.people[person].names.count - 1)
        var said = RandomAct.Said(
            who: chance.isIn(3) ? nil : RandomPeople.Speaker(person: person, name: name))
        if chance.isIn(12) {
            let measures: [Measure?] = [.ticket, .call, .social, .silence, nil]
            said.measure = chance.pick(measures)
            said.churnIntent = chance.isIn(30)
            said.contactMe = chance.isIn(30)
            said.opening = chance.isIn(15) ? .byHand : .whenRecent
        } else {
            let measure: Measure = chance.pick([(.nps, 70), (.csat, 14), (.ces, 9), (.stars, 7)])
            let band: Band = chance.pick([(.detractor, 45), (.passive, 25), (.promoter, 30)])
            (said.measure, said.band) = (measure, band)
            said.churnIntent = chance.isIn(6)
        }
        said.isTest = chance.isIn(3)
        if chance.isIn(7) {
            said.lag = .days(chance.whole(31...200))
            let isAsked = chance.isIn(60)
            said.opening = isAsked ? .since(from.subtracting(.days(400))) : .whenRecent
        } else if chance.isIn(15) {
            said.lag = .seconds(chance.early(1...250_000))
        }
        plan(.hear(said), at: instant)
    }

    /// Who turns out to be whom, and what accounts and households buy.
    mutating func planPeople() {
        for (number, person) in people.people.enumerated() {
            for name in person.names.indices.dropFirst() { planMerge(of: number, name) }
        }
        guard !setting.isPlain else { return }
        var told: Set<String> = []
        for (number, person) in people.people.enumerated() where told.insert(person.unit).inserted {
            planPurchases(of: number)
            if chance.isIn(25) { planUsage(of: number) }
        }
        let days = Int((to.milliseconds - from.milliseconds) / 86_400_000)
        for day in stride(from: 15, to: days, by: 30) {
            plan(.receiveBehaviours, at: from.adding(.days(day)))
        }
    }

    private mutating func planMerge(of person: Int, _ name: Int) {
        var at = someTime()
        if chance.isIn(60) {
            // Both have something to say, and both cases are open when it is found out.
            for name in [0, name] {
                var said = RandomAct.Said(who: RandomPeople.Speaker(person: person, name: name))
                said.measure = .nps
                said.band = chance.isIn(85) ? .detractor : .passive
                plan(.hear(said), at: at.adding(.seconds(chance.whole(0...300_000))))
            }
            at = at.adding(.seconds(chance.whole(300_000...1_500_000)))
        }
        plan(.merge(person: person, name: name), at: at)
    }

    /// Fixes now and then.
    mutating func planOrganization() {
        guard !setting.isPlain else { return }
        for _ in 0..<chance.whole(3...6) { plan(.fix, at: someTime()) }
    }

    /// Each half of a day.
    mutating func planTicks() {
        var at = from
        while at < to {
            at = at.adding(.seconds(chance.whole(30_000...56_400)))
            plan(.tick, at: at)
        }
    }

    mutating func tick(at instant: Instant) async throws {
        let place = place(at: instant)
        try await workOnJobs(at: place)
        while try await NoticeClocks().run(at: place) == 100 {}
        _ = try await RouteParked().run(at: place)
        _ = try await ReturnTasks().run(at: place)
        _ = try await FoldScores().run(at: place)
        _ = try await IndexTexts().run(at: place)
        _ = try await ForgetChanges().run(at: place)
        try await readNotices(at: place)
        _ = try await ForgetNotices().run(at: place)
        count("ticks")
    }

    /// One member after another looks at what is two days old.
    private func readNotices(at place: Workplace) async throws {
        let reader = staff.owners[(tally.told["ticks"] ?? 0) % staff.owners.count]
        try await MarkNoticesRead(of: home.key, reader, shownUntil: place.now.subtracting(.days(2)))
            .run(at: place)
    }

    /// Minutes, hours or days later.
    mutating func soon(after instant: Instant) -> Instant {
        let seconds =
            switch chance.whole(0...9) {
            case 0...3: chance.whole(300...14_000)
            case 4...7: chance.whole(14_000...190_000)
            default: chance.whole(190_000...1_500_000)
            }
        return instant.adding(.seconds(seconds))
    }
}
