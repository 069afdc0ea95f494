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
        case .refused(let refusal):
            throw refusal
        case .updated, .unchanged: return count("signals known already")
        }
        acknowledged.insert(form.sourceID)
        count("signals")
        if let who = people.speaker(of: form) { lastSignals[who.person] = signal }
        if chance.isIn(2) { plan(.markSignal(signal, false), at: soon(after: instant)) }
        if chance.isIn(3) { plan(.markSignal(signal, true), at: soon(after: instant)) }
        if let measure = form.measure, form.score != nil, chance.isIn(6) {
            let band: Band = chance.pick([.detractor, .passive, .promoter])
            plan(
                .correct(form, to: score(band, measure)),
                at: instant.adding(.seconds(chance.whole(60...130_000))))
        }
        if opened, let joined { begin(joined, about: form, at: instant) }
    }

    mutating func begin(_ id: ID<Case>, about form: SignalForm, at instant: Instant) {
        cases.append(id)
        speakers[id] = people.speaker(of: form)
        plan(.work(id), at: soon(after: instant))
        planAttempts(in: id, after: instant)
        if chance.isIn(5) { plan(.markCase(id, true), at: soon(after: instant)) }
        if chance.isIn(8) { plan(.markCase(id, true), at: instant.adding(.days(chance.whole(30...120)))) }
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
        if chance.isIn(2) { spoil(&form) }
        return form
    }

    /// As programs send it that are not well made.
    private mutating func spoil(_ form: inout SignalForm) {
        switch chance.whole(0...3) {
        case 0: form.sourceID = " "
        case 1: (form.measure, form.score) = (nil, 3)
        case 2: (form.measure, form.score) = (.ticket, 3)
        default: (form.measure, form.score) = (.nps, 11)
        }
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
        if chance.isIn(10) { corrected.customer = people.people[0].names[0] }
        let answers = try await ReceiveSignals(of: home.key, [corrected]).run(at: place(at: instant))
        if case .refused(let refusal) = answers[0] { throw refusal }
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
        guard cases.contains(id) else { return }
        let marked = try await MoveCase(of: home.key, id, by: staff.lead, .markAsTest(isTest)).run(
            at: place(at: instant))
        count(isTest ? "cases marked as test" : "cases unmarked")
        if isTest, let decided = marked.nextScore?.signal, chance.isIn(70) {
            plan(.markSignal(decided, true), at: soon(after: instant))
        }
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
        let isKnown = chance.isIn(85)
        let (one, other) = chance.isIn(50) ? (known[0], known[1]) : (known[1], known[0])
        let merge = try await MergeCustomers(
            of: organization, isKnown ? one.mergedInto ?? one.id : one.id,
            into: isKnown ? other.mergedInto ?? other.id : other.id, by: staff.lead
        ).run(at: place(at: instant))
        count("merges")
        if let earlier = lastMerges.updateValue(merge, forKey: person), chance.isIn(50) {
            plan(.split(earlier), at: soon(after: instant))
        }
        if let said = lastSignals[person], chance.isIn(15) {
            plan(.markSignal(said, true), at: soon(after: instant))
            plan(.split(merge), at: instant.adding(.days(chance.whole(1...30))))
        }
        if chance.isIn(35) { plan(.split(merge), at: soon(after: instant)) }
        if chance.isIn(25) { plan(.split(merge), at: instant.adding(.days(chance.whole(3...90)))) }
        if chance.isIn(30) { plan(.merge(person: person, name: name), at: soon(after: instant)) }
    }

    mutating func split(_ merge: String, at instant: Instant) async throws {
        try await UndoMerge(of: home.key, merge, by: staff.lead).run(at: place(at: instant))
        count("merges undone")
    }
}
