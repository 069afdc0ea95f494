import Recovery
import Storage

extension Hearing {
    /// What a signal with a first score (or with none) means: for the customer's latest score, for the account's, for
    /// their cases. Returns whether a case was opened.
    mutating func follow(_ signal: inout Signal, opening: SignalForm.Opening) throws -> Bool {
        guard let customer = signal.customer else { return false }
        let earlier = rememberScore(of: signal, customer)
        let accountFell = countForAccount(signal, customer, replacing: earlier)
        hearVerifications(&signal, customer)
        return try joinOrOpen(&signal, opening, earlierScore: earlier?.score, accountFell: accountFell)
    }

    /// A correction within a day replaces the first score: in the latest scores, in the account's, and in the case that
    /// the score had opened or decided.
    mutating func correct(
        _ signal: inout Signal, from old: Signal, opening: SignalForm.Opening
    ) throws -> Bool {
        guard let customer = signal.customer, let score = signal.score else { return false }
        let place = ScoreKey(customer: customer, measure: score.measure)
        if latest[place]?.signal == signal.id {
            latest[place] = LatestScore(score, of: customer, in: people[customer]?.account)
            changedScores.insert(place)
            let replaced = old.score.map { LatestScore($0, of: customer, in: people[customer]?.account) }
            _ = countForAccount(signal, customer, replacing: replaced)
        }
        if signal.band != .detractor { endByCorrection(of: signal, customer) }
        hearVerifications(&signal, customer)
        return try joinOrOpen(&signal, opening, earlierScore: nil, accountFell: false)
    }

    /// More was said, the score is the same: churn intent or a wish for contact may open what the score did not.
    mutating func reconsider(_ signal: inout Signal, opening: SignalForm.Opening) throws -> Bool {
        guard signal.joined == nil else { return false }
        return try joinOrOpen(&signal, opening, earlierScore: nil, accountFell: false)
    }

    private mutating func endByCorrection(of signal: Signal, _ customer: ID<Customer>) {
        guard
            let index = cases[customer]?.firstIndex(where: {
                $0.isOpen && $0.opening.kind == .detractor && $0.opening.signal == signal.id
            })
        else { return }
        cases[customer]?[index].endByCorrection(of: signal.id, now: now)
        if let owner = cases[customer]?[index].owner { loads[owner, default: 0] -= 1 }
    }

    private mutating func joinOrOpen(
        _ signal: inout Signal, _ opening: SignalForm.Opening, earlierScore: Int?, accountFell: Bool
    ) throws -> Bool {
        guard let customer = signal.customer else { return false }
        let open = cases[customer]?.firstIndex(where: \.isOpen)
        if let open, cases[customer]?[open].isBeside(signal) == false {
            guard signal.joined != cases[customer]?[open].id else { return false }
            let customersTier = people[customer]?.account.flatMap { accounts[$0] }.flatMap(valueTier)
            let sum = SeveritySum(
                of: severityFacts(signal, customer, earlierScore: earlierScore, customersTier),
                by: try severityTable())
            cases[customer]?[open].join(signal.id, now: now)
            cases[customer]?[open].weigh(sum, now: now)
            signal.joined = cases[customer]?[open].id
            return false
        }
        let arrival = Arrival.opens(opening, occurredAt: signal.occurredAt, receivedAt: now)
        let triage = Triage(
            band: signal.band, measure: signal.said.measure, scale: signal.scale, score: signal.said.score,
            earlierScore: earlierScore, churnIntent: signal.said.churnIntent,
            contactMe: signal.said.contactMe, accountFell: accountFell)
        guard arrival.mayOpen, let kind = triage.opening ?? (opening == .byHand ? .byHand : nil) else {
            return false
        }
        let opened = try self.open(
            kind, signal, customer, earlierScore: earlierScore, isBackfilled: arrival.isHistory)
        endTests(of: customer, beside: opened, for: signal)
        cases[customer, default: []].append(opened)
        signal.joined = opened.id
        return true
    }

    private mutating func endTests(of customer: ID<Customer>, beside counting: Case, for signal: Signal) {
        for index in cases[customer]?.indices ?? 0..<0 {
            guard var test = cases[customer]?[index], test.givesWay(to: counting) else { continue }
            test.giveWay(to: signal.id, now: now)
            cases[customer]?[index] = test
            loads[test.owner, default: 0] -= 1
        }
    }

    /// Keeps the newest score of the customer; returns the one before it, when this one is the newest.
    mutating func rememberScore(of signal: Signal, _ customer: ID<Customer>) -> LatestScore? {
        guard let score = signal.score, !signal.said.isTest else { return nil }
        let key = ScoreKey(customer: customer, measure: score.measure)
        let before = latest[key]
        if let before, before.occurredAt > score.occurredAt || before.signal == signal.id { return nil }
        latest[key] = LatestScore(score, of: customer, in: people[customer]?.account)
        changedScores.insert(key)
        return before
    }

    /// Counts the answer for the account's own score; returns whether that fell.
    mutating func countForAccount(
        _ signal: Signal, _ customer: ID<Customer>, replacing earlier: LatestScore?
    ) -> Bool {
        guard signal.said.measure == .nps, let account = people[customer]?.account,
            let score = signal.score, latest[ScoreKey(customer: customer, measure: .nps)]?.signal == signal.id
        else { return false }
        var tally = accounts.tallies[account] ?? AccountTallies.Tally(account: account)
        if let earlier, earlier.account == account { tally.count(earlier.band, -1) }
        tally.count(score.band, +1)
        accounts.tallies[account] = tally
        let its = AccountScore(
            at: score.occurredAt, answers: tally.answers, promoters: tally.promoters,
            detractors: tally.detractors)
        let fell = its.hasFallen(from: accounts.history[account] ?? [])
        accounts.history[account, default: []].append(its)
        accountScores.append((account, signal.id, its))
        return fell
    }

    /// Lets every case of the customer hear the score, or those that `isHearing` names; at most one is open.
    mutating func hearVerifications(
        _ signal: inout Signal, _ customer: ID<Customer>, by isHearing: (Case) -> Bool = { _ in true }
    ) {
        guard let score = signal.score, !signal.said.isTest, let before = cases[customer] else { return }
        for index in before.indices where isHearing(before[index]) {
            guard var found = cases[customer]?[index] else { continue }
            let wasOpen = found.isOpen
            let verdict = found.hear(score, now: now, mayReopen: before[index].mayBeOpen(beside: before))
            cases[customer]?[index] = found
            if verdict == .recovered || verdict == .reopened, !found.isBeside(signal) {
                signal.joined = found.id
            }
            if wasOpen, !found.isOpen { loads[found.owner, default: 0] -= 1 }
            guard !wasOpen, found.isOpen else { continue }
            loads[found.owner, default: 0] += 1
            endTests(of: customer, beside: found, for: signal)
        }
    }

    private mutating func open(
        _ kind: OpeningKind, _ signal: Signal, _ customer: ID<Customer>, earlierScore: Int?,
        isBackfilled: Bool
    ) throws -> Case {
        let account = people[customer]?.account
        let known = account.flatMap { accounts[$0] }
        let tier = known.flatMap(valueTier)
        let severity = SeveritySum(
            of: severityFacts(signal, customer, earlierScore: earlierScore, tier),
            by: try rulebook().severity)
        let start = Case.Start(
            id: ID(world.newName()), customer: customer, account: account,
            opening: Case.Opening(
                kind: kind, signal: signal.id, measure: signal.said.measure, score: signal.said.score),
            receivedAt: signal.receivedAt, isBackfilled: isBackfilled, isTest: signal.said.isTest,
            slices: Case.Slices(
                journeyStage: signal.said.stage, touchpoint: signal.said.touchpoint,
                segment: signal.stamp.segment, location: known?.location, valueTier: tier),
            severity: severity)
        let answer = try give(signal, known, as: kind, severity.severity, tier)
        let ownership = answer.ownership
        let timing = try rulebook().timekeeping.timing(
            owner: ownership.owner, team: ownership.team, signal.said.measure)
        return Case.open(start, ownedBy: ownership, backedBy: answer.backer, by: timing, now: now)
    }

    private func severityFacts(
        _ signal: Signal, _ customer: ID<Customer>, earlierScore: Int?, _ tier: ValueTier?
    ) -> SeveritySum.Facts {
        var facts = SeveritySum.Facts(band: signal.band, scale: signal.scale, score: signal.said.score)
        facts.earlierScore = earlierScore
        facts.churnIntent = signal.said.churnIntent
        facts.comment = signal.said.comment
        facts.kinds = reading(of: signal)?.kinds ?? []
        facts.reach = signal.said.reach
        facts.hadCase = cases[customer]?.contains { !$0.isTest && !$0.isOpen } ?? false
        facts.renewsIn = renewsIn(customer)
        facts.segment = signal.stamp.segment
        facts.valueTier = tier
        return facts
    }

    private func renewsIn(_ customer: ID<Customer>) -> Int? {
        people[customer]?.account.flatMap { accounts[$0]?.renewsOn }.map {
            $0.daysSince1970 - zone.day(of: now).daysSince1970
        }
    }

    private func valueTier(of account: KnownAccount) -> ValueTier? {
        home.valueCuts?.tier(
            of: account.annualRevenueMinor,
            isOwnCurrency: (account.currency ?? home.currency) == home.currency)
    }

    private mutating func give(
        _ signal: Signal, _ account: KnownAccount?, as kind: OpeningKind, _ severity: Severity,
        _ tier: ValueTier?
    ) throws -> Routing.Answer {
        var rules = try rulebook()
        var question = Routing.Question()
        question.facts = RoutingFacts(of: signal, openedBy: kind, severity)
        if let customer = signal.customer.flatMap({ people[$0] }) {
            question.facts[.customer] = customer.key
            question.facts.set(.renewsIn, renewsIn(customer.id).map(Int64.init))
        }
        if let account {
            question.facts.take(account, tier)
            question.accountOwner = rules.accountOwners[account.id]
            question.accountManager = account.manager
        }
        question.suspect(signal.said.reportedReason, reading(of: signal), among: rules.reasons)
        guard let answer = rules.routing.give(question, now: now) else {
            throw Missing("member who could own a case")
        }
        let owner = answer.ownership.owner
        if let account, !answer.ownership.isParked { rules.accountOwners[account.id] = owner }
        loads[owner, default: 0] += 1
        self.rules = rules
        return answer
    }

    private mutating func severityTable() throws -> SeverityTable {
        let read = try severity ?? rules?.severity ?? connection.severityTable(of: organization)
        severity = read
        return read
    }

    /// What the organization has set of cases that open; read once, when the first does.
    mutating func rulebook() throws -> Rulebook {
        if let rules { return rules }
        let owners = try connection.accountOwners(of: accounts.ids, in: organization)
        let timekeeping = try connection.timekeeping(of: organization, world)
        let read = Rulebook(
            routing: try connection.routing(of: organization, timekeeping, now: now, world),
            severity: try severityTable(), timekeeping: timekeeping,
            reasons: try connection.all(OrganizationsReasons(of: organization)), accountOwners: owners)
        rules = read
        return read
    }

    /// Writes all that was gathered: customers first, members' loads last.
    mutating func write() throws {
        try accounts.write(self)
        try people.write(self)
        var touched = casesWithNews()
        let moved = try connection.settle(&touched, of: organization, world, now: now)
        loads.merge(moved, uniquingKeysWith: +)
        let fresh = newSignals.compactMap { signals[$0] }
        try connection.insert(fresh, of: organization, importing: importing)
        let inserted = Set(newSignals)
        let changed = changedSignals.subtracting(inserted).compactMap { signals[$0] }
        try connection.update(changed.sorted { $0.id < $1.id }, of: organization)
        try connection.save((fresh + changed).compactMap(newReading), of: organization, at: now)
        let scores = changedScores.sorted {
            ($0.customer, $0.measure.rawValue) < ($1.customer, $1.measure.rawValue)
        }
        try connection.save(scores.compactMap { latest[$0] }, of: organization)
        try connection.forget(
            scores.filter { latest[$0] == nil }.map { ($0.customer, $0.measure) }, of: organization)
        try connection.withdraw(withdrawnScores, of: organization)
        try connection.insert(accountScores, of: organization)
        // A score strikes the cause as a person does.
        for struck in touched where struck.news.contains(where: { $0.kind == .struckOut }) {
            try connection.strikeDiagnoses(of: struck, of: organization, now: now)
        }
        var calls: [Notice.Call] = []
        try connection.save(
            &touched, of: organization, calling: &calls, now: now, isTold: importing == nil)
        // Cases that a file brings are told of in one notice, once it is taken in.
        if importing != nil { calls.removeAll { $0.kind.sort == .cases } }
        try connection.notify(calls, of: organization, world, by: rules?.timekeeping)
        try connection.makeFindable((fresh + changed).compactMap(\.searchSubject), of: organization)
        // Where many write at once, they append, and a job folds; the one writer of SQLite waits for nobody.
        if importing == nil, connection.dialect == .postgresql {
            try connection.append(deltas, of: organization, newName: world.newName)
        } else {
            try connection.count(deltas, of: organization)
        }
        try connection.carry(loads, of: organization, now: now)
    }

    private func newReading(of signal: Signal) -> (ID<Signal>, SignalReading)? {
        guard newReadings.contains(SignalKey(signal)) else { return nil }
        return reading(of: signal).map { (signal.id, $0) }
    }

    func reading(of signal: Signal) -> SignalReading? { readings[SignalKey(signal)] }

    /// Sorted by id; their keys are sorted, since a case is large to move about.
    private func casesWithNews() -> [Case] {
        var places: [(id: ID<Case>, customer: ID<Customer>, index: Int)] = []
        for (customer, theirs) in cases {
            for index in theirs.indices where !theirs[index].news.isEmpty {
                places.append((theirs[index].id, customer, index))
            }
        }
        places.sort { $0.id < $1.id }
        return places.compactMap { cases[$0.customer]?[$0.index] }
    }
}
