import Recovery
import Storage

/// A set of signals being taken: what the database knew of them, and what is to be written.
struct Hearing {
    let organization: Organization.Key
    let connection: any WriteConnection
    let world: World
    let now: Instant
    let zone: Zone
    let home: Organization
    let importing: ID<Import>?

    var people: People
    var accounts: Accounts
    var signals: [SignalKey: Signal]
    var latest: [ScoreKey: LatestScore]
    /// Oldest first.
    var cases: [ID<Customer>: [Case]]
    /// Read once a case opens.
    var rules: Rulebook?
    /// Read once a signal joins or opens a case.
    var severity: SeverityTable?

    var newSignals: [SignalKey] = []
    var changedSignals: Set<SignalKey> = []
    var changedScores: Set<ScoreKey> = []
    var deltas: [ScoreCell: Int] = [:]
    var loads: [ID<Member>: Int] = [:]
    var accountScores: [(account: ID<Account>, signal: ID<Signal>, score: AccountScore)] = []
    /// What their comments say: those that were kept, and those that are new.
    var readings: [SignalKey: SignalReading] = [:]
    var newReadings: Set<SignalKey> = []
    /// Signals that moved no account's score after all.
    var withdrawnScores: [ID<Signal>] = []

    struct SignalKey: Hashable {
        let source: String
        let sourceID: String

        init(source: String, sourceID: String) {
            self.source = source
            self.sourceID = sourceID
        }

        init(_ signal: Signal) { self.init(source: signal.said.source, sourceID: signal.said.sourceID) }
    }

    struct ScoreKey: Hashable {
        let customer: ID<Customer>
        let measure: Measure
    }

    /// `customers` are known whether or not the set names them.
    init(
        _ set: ReceiveSignals, about customers: [ID<Customer>] = [], _ connection: any WriteConnection,
        _ world: World
    ) throws {
        organization = set.organization
        importing = set.importing
        self.connection = connection
        self.world = world
        now = world.now()
        if let lock = connection.dialect.zoneLock(of: set.organization, changing: false) {
            _ = try connection.rows(lock)
        }
        home = try connection.organization(set.organization)
        zone = try world.zones.zone(named: home.zone)
        var people = try People(of: set, connection)
        if !customers.isEmpty { try people.meet(customers, of: organization, connection) }
        var signals = try Self.signals(of: set, connection)
        // Another server may have stored a signal and its customer just after we asked for customers.
        while true {
            let strangers = Set(signals.values.compactMap(\.customer)).filter { people[$0] == nil }
            if strangers.isEmpty { break }
            try people.meet(strangers.sorted(), of: organization, connection)
            signals = try Self.signals(of: set, connection)
        }
        self.people = people
        self.signals = signals
        accounts = try Accounts(of: set, people, connection, now: now)
        let known = people.knownIDs
        latest = [:]
        cases = [:]
        try meetReadings(of: Array(signals.values))
        guard !known.isEmpty else { return }
        for score in try connection.all(LatestScores(of: organization, customers: known)) {
            latest[ScoreKey(customer: score.customer, measure: score.measure)] = score
        }
        let theirs = CasesToChange(
            of: organization, where: "c.customer_id IN \(list: known) AND c.merged_into_id IS NULL",
            connection.dialect)
        for found in try connection.all(theirs) { cases[found.customer, default: []].append(found) }
    }

    private static func signals(
        of set: ReceiveSignals, _ connection: any WriteConnection
    ) throws -> [SignalKey: Signal] {
        var bySource: [String: [String]] = [:]
        for form in set.forms { bySource[form.source, default: []].append(form.sourceID) }
        var found: [SignalKey: Signal] = [:]
        for (source, sourceIDs) in bySource.sorted(by: { $0.key < $1.key }) {
            let query = SignalsByKey(
                of: set.organization, source: source, sourceIDs: sourceIDs, connection.dialect)
            for signal in try connection.all(query) {
                found[SignalKey(signal)] = signal
            }
        }
        return found
    }

    /// What was kept of the comments of these signals.
    mutating func meetReadings(of signals: [Signal]) throws {
        guard !signals.isEmpty else { return }
        let keys = Dictionary(uniqueKeysWithValues: signals.map { ($0.id, SignalKey($0)) })
        for kept in try connection.all(Readings(of: organization, signals: keys.keys.sorted())) {
            if let key = keys[kept.signal] { readings[key] = kept.reading }
        }
    }

    /// Takes one signal; what it changes is kept for `write`.
    mutating func hear(_ form: SignalForm, reading: SignalReading? = nil) throws -> SignalAnswer {
        let key = SignalKey(source: form.source, sourceID: form.sourceID)
        let old = signals[key]
        let isNew = form.hasNewComment(after: old)
        let before = readings[key]
        if isNew { readings[key] = reading }
        do {
            let form = form.taking(reading, after: old)
            let answer = if let old { try hearAgain(form, old, key) } else { try hearNew(form, key) }
            if isNew { newReadings.insert(key) }
            return answer
        } catch let refusal as Signal.SignalRefusal {
            readings[key] = before
            return .refused(refusal)
        }
    }

    private mutating func hearNew(_ form: SignalForm, _ key: SignalKey) throws -> SignalAnswer {
        // Asked first: nobody is made known by a signal that is refused.
        try Signal.check(form)
        let customer = try customer(of: form)
        let segment = customer.flatMap { people[$0]?.account }.flatMap { accounts[$0]?.segment }
        var signal = try Signal(
            ID(world.newName()), taking: form, of: customer, segment: segment, receivedAt: now, in: zone)
        stampTest(&signal)
        count(signal, +1)
        let opened = try follow(&signal, opening: form.opening)
        signals[key] = signal
        newSignals.append(key)
        return .taken(signal.id, signal.joined, opened: opened)
    }

    private mutating func hearAgain(
        _ form: SignalForm, _ old: Signal, _ key: SignalKey
    ) throws -> SignalAnswer {
        let sender = people.find(form.customer)?.id
        if form.customer != nil, sender == nil, old.customer != nil {
            throw Signal.SignalRefusal.anotherCustomer
        }
        var signal = try old.updated(by: form, of: sender ?? old.customer, now: now) ?? old
        if signal.customer == nil { signal.customer = try customer(of: form) }
        guard signal != old else { return .unchanged(old.id, old.joined) }
        if let decided = caseDecided(by: old) {
            if signal.said.isTest { throw Signal.SignalRefusal.decidedACase(decided) }
        } else {
            stampTest(&signal)
        }
        if signal.said.isTest, !old.said.isTest { try takeOut(old, key) }
        count(old, -1)
        count(signal, +1)
        let opened = try retriage(&signal, from: old, form.opening)
        signals[key] = signal
        changedSignals.insert(key)
        return .updated(signal.id, signal.joined, opened: opened)
    }

    private mutating func retriage(
        _ signal: inout Signal, from old: Signal, _ opening: SignalForm.Opening
    ) throws -> Bool {
        // What was nobody's has replaced nothing of theirs.
        if old.customer != nil, old.said.score != nil, old.said.score != signal.said.score {
            return try correct(&signal, from: old, opening: opening)
        }
        let isNews = signal.said.score != old.said.score || signal.customer != old.customer
        if isNews { return try follow(&signal, opening: opening) }
        return try reconsider(&signal, opening: opening)
    }

    private mutating func customer(of form: SignalForm) throws -> ID<Customer>? {
        guard let sender = form.customer else { return nil }
        let account = sender.account.map { accounts.findOrMake($0, world) }
        return people.findOrMake(sender, in: account, isTest: false, world)?.id
    }

    private func stampTest(_ signal: inout Signal) {
        if isTest(signal.customer) { signal.setTest(true) }
    }

    /// A test customer's signals are test signals.
    func isTest(_ customer: ID<Customer>?) -> Bool {
        guard let customer = customer.flatMap({ people[$0] }) else { return false }
        return customer.isTest || customer.account.flatMap { accounts[$0] }?.isTest == true
    }

    /// Adds a signal to the score series, or takes it out.
    mutating func count(_ signal: Signal, _ number: Int) {
        guard let score = signal.score, !signal.said.isTest else { return }
        deltas[cell(of: score, signal), default: 0] += number
    }

    private func cell(of score: Score, _ signal: Signal) -> ScoreCell {
        ScoreCell(
            localDay: signal.stamp.localDay, measure: score.measure, stage: signal.said.stage,
            segment: signal.stamp.segment, touchpoint: signal.said.touchpoint, score: score.value,
            band: score.band)
    }
}
