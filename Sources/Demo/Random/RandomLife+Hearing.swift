import Connections
import Operations
import Recovery
import Storage

extension RandomLife {
    /// One signal. A case that it opens is worked on from then on.
    mutating func hear(_ said: RandomAct.Said, at instant: Instant) async throws {
        // Whoever got no answer sends the very same again.
        let isAgain = unanswered != nil
        let form = unanswered ?? form(of: said, at: instant)
        unanswered = form
        let answers = try await ReceiveSignals(of: home.key, [form]).run(at: place(at: instant))
        unanswered = nil
        let (signal, joined, opened): (ID<Signal>, ID<Case>?, Bool)
        switch answers[0] {
        case .taken(let id, let recovery, let isOpened): (signal, joined, opened) = (id, recovery, isOpened)
        case .unchanged(let id, let recovery) where isAgain:
            (signal, joined, opened) = (id, recovery, recovery.map { speakers[$0] == nil } ?? false)
        case .updated, .unchanged, .refused: return count("signals refused")
        }
        acknowledged.insert(form.sourceID)
        count("signals")
        if chance.isIn(3) { plan(.markSignal(signal, true), at: soon(after: instant)) }
        if let measure = form.measure, form.score != nil, chance.isIn(6) {
            let band: Band = chance.pick([.detractor, .passive, .promoter])
            plan(
                .correct(form, to: score(band, measure)),
                at: instant.adding(.seconds(chance.whole(60...90_000))))
        }
        if opened, let joined { begin(joined, about: form, at: instant) }
    }

    private mutating func begin(_ id: ID<Case>, about form: SignalForm, at instant: Instant) {
        cases.append(id)
        speakers[id] = people.speaker(of: form)
        plan(.work(id), at: soon(after: instant))
        if chance.isIn(5) { plan(.markCase(id, true), at: soon(after: instant)) }
    }

    private mutating func form(of said: RandomAct.Said, at instant: Instant) -> SignalForm {
        var form = SignalForm(source: said.measure?.rawValue ?? "desk", sourceID: "S-\(nextNumber())")
        form.customer = said.who.map { people[$0] }
        form.measure = said.measure
        if let band = said.band, let measure = said.measure { form.score = score(band, measure) }
        form.comment = chance.isIn(40) ? "It is what it is." : nil
        form.channel = chance.pick(["email", "web", "phone", "chat", "review"])
        form.touchpoint = chance.isIn(85) ? chance.pick(["delivery", "invoice", "support"]) : nil
        form.stage = chance.isIn(80) ? chance.pick(["Choose", "Use", "Renew"]) : nil
        form.occurredAt = chance.isIn(3) ? instant.adding(.hours(3)) : instant.subtracting(said.lag)
        form.churnIntent = said.churnIntent
        form.contactMe = said.contactMe
        form.isTest = said.isTest
        form.opening = said.opening
        return form
    }

    private mutating func score(_ band: Band, _ measure: Measure) -> Int {
        chance.pick(
            (0...10).filter { score in
                measure.scale.map { $0.contains(score) && $0.band(of: score) == band } ?? false
            })
    }

    mutating func correct(_ form: SignalForm, to score: Int, at instant: Instant) async throws {
        var corrected = form
        corrected.score = score
        let answers = try await ReceiveSignals(of: home.key, [corrected]).run(at: place(at: instant))
        guard case .updated(_, let joined, let opened) = answers[0] else { return }
        count("corrections")
        if opened, let joined { begin(joined, about: form, at: instant) }
    }

    mutating func mark(_ id: ID<Signal>, asTest isTest: Bool, at instant: Instant) async throws {
        try await MarkSignal(of: home.key, id, by: staff.lead, asTest: isTest).run(at: place(at: instant))
        count(isTest ? "signals marked as test" : "signals unmarked")
        if isTest, chance.isIn(50) { plan(.markSignal(id, false), at: soon(after: instant)) }
    }

    mutating func mark(_ id: ID<Case>, asTest isTest: Bool, at instant: Instant) async throws {
        _ = try await MoveCase(of: home.key, id, by: staff.lead, .markAsTest(isTest)).run(
            at: place(at: instant))
        count(isTest ? "cases marked as test" : "cases unmarked")
        if isTest, chance.isIn(50) { plan(.markCase(id, false), at: soon(after: instant)) }
    }

    /// The one name into the other, or the other way round.
    mutating func merge(_ name: Int, of person: Int, at instant: Instant) async throws {
        let keys = [people.people[person].names[0].id, people.people[person].names[name].id]
        let organization = home.key
        let known = try await writer.reader.read { connection in
            // As SQLite is asked: to look at them locks nobody.
            try connection.all(
                CustomersByKey(of: organization, keys: keys.compactMap(\.self), .sqlite))
        }
        guard known.count == 2 else { return }
        let (one, other) = chance.isIn(50) ? (known[0], known[1]) : (known[1], known[0])
        let merge = try await MergeCustomers(
            of: organization, one.mergedInto ?? one.id, into: other.mergedInto ?? other.id, by: staff.lead
        ).run(at: place(at: instant))
        count("merges")
        if chance.isIn(35) { plan(.split(merge), at: soon(after: instant)) }
    }

    mutating func split(_ merge: String, at instant: Instant) async throws {
        try await UndoMerge(of: home.key, merge, by: staff.lead).run(at: place(at: instant))
        count("merges undone")
    }
}
