import Recovery
import Storage

extension Hearing {
    /// Marks one signal as test, or counts it again. The one that opened a case takes the case along: a case is a test as
    /// its opening signal is.
    mutating func mark(_ id: ID<Signal>, asTest isTest: Bool, by member: ID<Member>) throws {
        guard let key = try meetSignals(where: "s.id = \(id)").first, var signal = signals[key] else {
            throw Missing("signal")
        }
        try checkHeld(signal.customer)
        let theirs = signal.customer.flatMap { cases[$0] } ?? []
        if let opened = theirs.first(where: { $0.opening.signal == id && $0.isTest != isTest }) {
            return try mark(opened, asTest: isTest, by: member)
        }
        if isTest {
            try signal.markAsTest(beside: theirs)
            try set([key], asTest: true)
        } else {
            try signal.unmarkAsTest(customerIsTest: self.isTest(signal.customer))
            try set([key], asTest: false)
            try leaveTest(key)
        }
    }

    /// What counts again does not stand in a test: it opens the case that it would have opened.
    private mutating func leaveTest(_ key: SignalKey) throws {
        guard var signal = signals[key],
            let holder = signal.customer.flatMap({ cases[$0] })?.first(where: { $0.id == signal.joined }),
            holder.isBeside(signal)
        else { return }
        signal.joined = nil
        _ = try reconsider(&signal, opening: .whenRecent)
        signals[key] = signal
    }

    /// Whose it is was read before it could be locked, and may have changed until then: the next time they are found.
    func checkHeld(_ customer: ID<Customer>?) throws {
        guard let customer, !people.knownIDs.contains(customer) else { return }
        throw StorageFault(.conflict, while: "locking a customer", "it belongs to another one now")
    }

    /// Marks a case with all that its customer said in it, or counts both again. A signal whose score was corrected twice
    /// may have opened two cases, which are marked together.
    mutating func mark(_ found: Case, asTest isTest: Bool, by member: ID<Member>) throws {
        try markAlone(found, asTest: isTest, by: member)
        guard let signal = found.opening.signal else { return }
        while let twin = cases[found.customer]?.first(where: {
            $0.opening.signal == signal && $0.isTest != isTest
        }) {
            try markAlone(twin, asTest: isTest, by: member)
        }
    }

    private mutating func markAlone(_ found: Case, asTest isTest: Bool, by member: ID<Member>) throws {
        let keys = try meetSignals(of: found)
        guard let index = cases[found.customer]?.firstIndex(where: { $0.id == found.id }),
            var marked = cases[found.customer]?[index]
        else { throw Missing("case") }
        if isTest {
            try mark(index, of: found.customer, holding: keys, by: member)
            return try set(keys, asTest: true)
        }
        let own = Set(keys.compactMap { signals[$0]?.id })
        let deciding = found.decidingSignals.filter { !own.contains($0) }
        let others = deciding.isEmpty ? [] : try meetSignals(where: "s.id IN \(list: deciding)")
        try marked.unmarkAsTest(
            customerIsTest: self.isTest(found.customer),
            decidedByTest: others.contains { signals[$0]?.said.isTest == true }, by: member, now: now)
        cases[found.customer]?[index] = marked
        try set(keys, asTest: false)
        // What decided it beside the test is its own now.
        for key in others where signals[key]?.joined == nil {
            signals[key]?.joined = found.id
            changedSignals.insert(key)
        }
    }

    /// A signal was sent again as a test: it leaves the latest scores, and what it opened becomes a test too.
    mutating func takeOut(_ old: Signal, _ key: SignalKey) throws {
        let along = try takeOutCases(openedBy: old)
        signals[key]?.setTest(true)
        try forgetScore(of: old)
        try set(along, asTest: true)
    }

    /// What else was said in the cases that the signal opened.
    private mutating func takeOutCases(openedBy old: Signal) throws -> [SignalKey] {
        guard let customer = old.customer else { return [] }
        var along: [SignalKey] = []
        while let index = cases[customer]?.firstIndex(where: { $0.opening.signal == old.id && !$0.isTest }),
            let opened = cases[customer]?[index]
        {
            let keys = try meetSignals(of: opened)
            do {
                try mark(index, of: customer, holding: keys, by: nil)
            } catch Case.TestRefusal.decidedAnother(let id) {
                throw Signal.SignalRefusal.decidedACase(id)
            }
            along += keys
        }
        return along
    }

    /// The case that counts and was decided by this signal.
    func caseDecided(by signal: Signal) -> ID<Case>? {
        let theirs = signal.customer.flatMap { cases[$0] } ?? []
        return theirs.first { !$0.isTest && $0.isDecided(by: [signal.id]) }?.id
    }

    private mutating func mark(
        _ index: Int, of customer: ID<Customer>, holding keys: [SignalKey], by member: ID<Member>?
    ) throws {
        guard var theirs = cases[customer] else { return }
        let held = keys.compactMap { signals[$0]?.id }
        var marked = theirs.remove(at: index)
        try marked.markAsTest(holding: held, beside: theirs, by: member, now: now)
        cases[customer]?[index] = marked
    }

    /// What counts again is heard again, oldest first.
    private mutating func set(_ keys: [SignalKey], asTest isTest: Bool) throws {
        let sorted = keys.sorted {
            guard let left = signals[$0], let right = signals[$1] else { return false }
            return (left.occurredAt, left.id) < (right.occurredAt, right.id)
        }
        for key in sorted {
            guard var signal = signals[key], signal.said.isTest != isTest else { continue }
            if isTest {
                count(signal, -1)
                try forgetScore(of: signal)
                signal.setTest(true)
            } else {
                signal.setTest(false)
                count(signal, +1)
                hearAgain(&signal)
            }
            signals[key] = signal
            changedSignals.insert(key)
        }
    }

    private mutating func hearAgain(_ signal: inout Signal) {
        guard let customer = signal.customer else { return }
        let earlier = rememberScore(of: signal, customer)
        _ = countForAccount(signal, customer, replacing: earlier)
        guard let score = signal.score else { return }
        // What came too early to decide was heard when it came; it may still be what judges the first round of a later one.
        hearVerifications(&signal, customer) { $0.round > 1 || !$0.isEarly(score) }
    }

    /// Lets go of a score: the one before it is the customer's latest again.
    private mutating func forgetScore(of signal: Signal) throws {
        guard let customer = signal.customer, let score = signal.score else { return }
        let place = ScoreKey(customer: customer, measure: score.measure)
        accountScores.removeAll { $0.signal == signal.id }
        withdrawnScores.append(signal.id)
        guard let old = latest[place], old.signal == signal.id else { return }
        let before = try newestScore(place, besides: signal.id)
        latest[place] = before
        changedScores.insert(place)
        guard place.measure == .nps else { return }
        if let account = old.account { accounts.tallies[account]?.count(old.band, -1) }
        if let before, let account = before.account { accounts.tallies[account]?.count(before.band, +1) }
    }

    /// Of what is stored and what this transaction knows better.
    private func newestScore(_ place: ScoreKey, besides forgotten: ID<Signal>) throws -> LatestScore? {
        let known = signals.values.filter { $0.customer == place.customer }
        let ids = Set(known.map(\.id))
        let stored = try connection.all(
            NewestScores(of: organization, place.customer, place.measure, limit: ids.count + 1)
        ).filter { !ids.contains($0.id) }
        let counted = (known + stored).filter {
            !$0.said.isTest && $0.said.measure == place.measure && $0.id != forgotten
        }
        let newest = counted.compactMap(\.score).max {
            ($0.occurredAt, $0.signal) < ($1.occurredAt, $1.signal)
        }
        return newest.map { LatestScore($0, of: place.customer, in: people[place.customer]?.account) }
    }

    /// The one that opened the case, and those that joined it and opened no other: a correction can make the opening signal
    /// of one case the score that decides another.
    private mutating func meetSignals(of found: Case) throws -> [SignalKey] {
        _ = try meetSignals(where: "s.case_id = \(found.id)")
        if let opening = found.opening.signal { _ = try meetSignals(where: "s.id = \(opening)") }
        let others = (cases[found.customer] ?? []).filter { $0.id != found.id }.map(\.opening.signal)
        return signals.filter { _, signal in
            signal.id == found.opening.signal
                || signal.joined == found.id && !others.contains(signal.id)
        }.map(\.key)
    }

    private mutating func meetSignals(where condition: SQL) throws -> [SignalKey] {
        let found = try connection.all(
            SignalsToChange(of: organization, where: condition, connection.dialect))
        let strange = found.filter { signals[SignalKey($0)] == nil }
        try meetReadings(of: strange)
        for signal in strange { signals[SignalKey(signal)] = signal }
        return found.map { SignalKey($0) }
    }
}
