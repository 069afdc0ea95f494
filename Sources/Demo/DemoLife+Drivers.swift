import Operations
import Recovery
import Storage

extension DemoLife {
    /// On the first of some months the lead holds a driver session with the team; the later one says what became of the first.
    mutating func findDrivers(on day: LocalDay) async throws {
        let month = LocalMonth(day)
        let number = month.monthsSince1970 - LocalMonth(firstDay).monthsSince1970
        guard day == month.firstDay, Self.meetings.contains(number) else { return }
        let start = zone.startOfDay(day).adding(.hours(16))
        let begin = BeginDriverSession(of: home.key, by: staff.lead)
        let id = try await begin.run(at: meeting(at: start))
        let read = ReadDriverSession(of: home, id)
        let begun = try await read.run(with: writer.reader, meeting(at: start).world)
        if let last = begun.last, let first = last.outcomes.first, let action = first.entry.chosen.action {
            try await MoveDriverSession(
                of: home.key, last.session.id, by: action.owner, .finish(first.entry.chosen.driver)
            ).run(at: meeting(at: start.adding(.seconds(120))))
        }
        try await go(on: id, .score(begun.signals.map(Self.score)), at: start.adding(.seconds(450)))
        let ranking = try await read.run(with: writer.reader, meeting(at: start).world).session.ranking
        var causes = Set<Cause>()
        let drivers = ranking.map(\.driver).filter { causes.insert($0.cause).inserted }.prefix(
            DriverSession.top)
        try await go(on: id, .choose(Array(drivers)), at: start.adding(.seconds(520)))
        for (place, driver) in drivers.enumerated() {
            let at = start.adding(.seconds(600 + place * 110))
            try await go(on: id, .diagnose(driver, said(of: driver, place, on: day)), at: at)
        }
        try await go(on: id, .end, at: start.adding(.seconds(number == Self.meetings.first ? 1_080 : 880)))
        count("driver sessions")
    }

    private static let meetings = [15, 16, 17]
    /// Their names come from a place of their own, so that those of cases do not hang on it.
    private static let act = 1 << 41

    private func meeting(at instant: Instant) -> Workplace {
        Workplace(writer: writer, world: world.at(instant, act: Self.act))
    }

    private func go(
        on id: ID<DriverSession>, _ move: MoveDriverSession.Move, at instant: Instant
    ) async throws {
        try await MoveDriverSession(of: home.key, id, by: staff.lead, move).run(at: meeting(at: instant))
    }

    /// The lower the score, the more it weighs.
    private static func score(_ entry: DriverSignals.Entry) -> DriverSession.SignalScore {
        let score = entry.signal.said.score ?? 3
        return DriverSession.SignalScore(entry.signal.id, impact: max(1, 5 - score * 5 / 7))
    }

    private func said(of driver: Driver, _ place: Int, on day: LocalDay) -> MoveDriverSession.Said {
        var said = MoveDriverSession.Said()
        let words = Self.words[driver.cause]
        said.diagnosis.saw = words?.saw ?? ""
        said.diagnosis.policy = words?.policy ?? ""
        said.diagnosis.goodwill = words?.goodwill ?? ""
        said.diagnosis.affected = words?.affected ?? ""
        said.diagnosis.cost = [
            .directMoney: 180_000 + Int64(place) * 65_000, .directTime: 1_440, .indirectTime: 2_880,
        ]
        said.draft.kind = place == 1 ? .changePolicy : .act
        said.draft.words = words?.action ?? ""
        said.draft.due = day.adding(days: 14 * (place + 1))
        said.draft.fix = longWork[driver.cause]
        let owners = staff.owners.keys.sorted()
        said.owner = owners[place % owners.count]
        return said
    }

    private static let words:
        [Cause: (saw: String, policy: String, goodwill: String, affected: String, action: String)] = [
            .failedDelivery: (
                "Crews come without the part that the order names, and go again.",
                "A crew is sent when the slot is free, not when the part is there.",
                "A month free for each second visit; it calms, and changes nothing.",
                "New customers in their first weeks.", "No slot is given before the part is in the van."
            ),
            .processFriction: (
                "They explain the same thing to three people, and read numbers out each time.",
                "Each department asks for the customer number anew.",
                "Credits after the third call.", "Who calls about an invoice, and who moves house.",
                "Whoever takes the call writes down what was said, and the next one reads it."
            ),
            .mismatchedExpectations: (
                "The speed on the leaflet is one that few lines reach.",
                "Shops are paid by the size of the plan.", "Plans made smaller without a fee.",
                "Households outside the towns.", "The line is measured before the plan is sold."
            ),
            .relationalNeglect: (
                "Nobody called before the renewal came by post.",
                "Renewals go out by themselves 60 days ahead.", "None so far.",
                "Customers of more than three years.", "A call by name before each renewal."
            ),
        ]
}
