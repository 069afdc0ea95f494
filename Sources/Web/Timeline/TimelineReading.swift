import Recovery
import Storage

/// A page of a time line, and the rows that its words stand in.
struct TimelineReading {
    static let pageLength = 25

    private let entries: [Timeline.Entry]
    private let hasMore: Bool
    private var signals: [String: Signal] = [:]
    private var cases: [String: CaseList.Entry] = [:]
    private var touches: [String: TimelineTouches.Entry] = [:]
    private var promises: [String: TimelinePromises.Entry] = [:]
    private var behaviours: [String: BehaviourList.Entry] = [:]
    private var merges: [String: Merges.Entry] = [:]
    private var names: CustomerNaming = [:]
    private let namesPeople: Bool

    init(
        _ whose: Timeline.Whose, before place: String?, of key: Organization.Key,
        _ connection: any ReadConnection
    ) throws {
        let query = Timeline(
            of: key, whose, before: place.flatMap(Timeline.Entry.init), limit: Self.pageLength + 1)
        let found = try connection.all(query)
        entries = Array(found.prefix(Self.pageLength))
        hasMore = found.count > Self.pageLength
        if case .account = whose { namesPeople = true } else { namesPeople = false }
        try read(of: key, connection)
    }

    private mutating func read(of key: Organization.Key, _ connection: any ReadConnection) throws {
        func ids(_ kinds: Timeline.Kind...) -> [String] {
            Set(entries.filter { kinds.contains($0.kind) }.map(\.id)).sorted()
        }
        func all<Asked: Query>(
            _ ids: [String], _ query: ([String]) -> Asked, _ id: (Asked.Answer) -> String
        ) throws -> [String: Asked.Answer] {
            guard !ids.isEmpty else { return [:] }
            return Dictionary(try connection.all(query(ids)).map { (id($0), $0) }) { first, _ in first }
        }
        signals = try all(ids(.signal), { SignalList(of: key, ids: $0) }, \.id.rawValue)
        cases = try all(
            ids(.caseOpened, .caseEnded), { CaseList(of: key, ids: $0) }, \.found.id.rawValue)
        touches = try all(ids(.touch), { TimelineTouches(of: key, ids: $0) }, \.id)
        promises = try all(
            ids(.promise), { TimelinePromises(of: key, ids: $0) }, \.promise.id.rawValue)
        behaviours = try all(ids(.behaviour), { BehaviourList(of: key, ids: $0) }, \.id)
        merges = try all(ids(.merge), { Merges(of: key, ids: $0) }, \.id)
        let people = Set(entries.compactMap(customer)).sorted()
        guard namesPeople, !people.isEmpty else { return }
        names = Dictionary(
            try connection.all(CustomerNames(of: key, people)).map { ($0.id, $0.name) }
        ) { first, _ in first }
    }

    private func customer(_ entry: Timeline.Entry) -> ID<Customer>? {
        switch entry.kind {
        case .signal: signals[entry.id]?.customer
        case .caseOpened, .caseEnded: cases[entry.id]?.found.customer
        case .touch: touches[entry.id]?.customer
        case .promise: promises[entry.id]?.customer
        case .behaviour: behaviours[entry.id]?.customer
        case .merge: merges[entry.id]?.survivor
        }
    }

    /// - Parameter place: where this page begins; nil for the newest.
    func section(before place: String?, _ desk: Desk) -> TimelineSection {
        var section = TimelineSection()
        section.rows = entries.compactMap { row($0, desk) }
        section.after = hasMore ? entries.last?.description : nil
        section.isFurther = place != nil
        return section
    }

    private func row(_ entry: Timeline.Entry, _ desk: Desk) -> TimelineRow? {
        let found: TimelineRow? =
            switch entry.kind {
            case .signal: signals[entry.id].map(TimelineRow.init)
            case .caseOpened: cases[entry.id].map { TimelineRow(opening: $0) }
            case .caseEnded: cases[entry.id].map { TimelineRow(ending: $0, at: entry.at) }
            case .touch: touches[entry.id].map { TimelineRow($0, at: entry.at) }
            case .promise: promises[entry.id].map { TimelineRow($0, desk.clock) }
            case .behaviour:
                behaviours[entry.id].map { TimelineRow($0, currency: desk.organization.currency) }
            case .merge: merges[entry.id].map(TimelineRow.init)
            }
        guard var row = found else { return nil }
        row.who = customer(entry).flatMap { id in
            names[id].map { TimelineRow.Person(id: id.rawValue, name: $0) }
        }
        return row
    }
}

extension TimelineRow {
    fileprivate init(_ signal: Signal) {
        let row = SignalRow(signal, names: [:])
        self.init(
            icon: .signals, text: signal.said.measure.map(Words.measure) ?? Words.Timeline.said,
            at: signal.occurredAt)
        link = .signal(row.id)
        score = row.score
        state = signal.said.isTest ? Words.Signals.test : nil
        said = row.excerpt
    }

    fileprivate init(opening entry: CaseList.Entry) {
        let found = entry.found
        self.init(
            icon: .flag, text: Words.Timeline.opened(found.opening.kind, owner: entry.ownerName),
            at: found.openedAt)
        link = .recovery(found.id.rawValue)
        state = found.stage.word.text
    }

    fileprivate init(ending entry: CaseList.Entry, at: Instant) {
        self.init(
            icon: entry.found.recovery == nil ? .no : .check,
            text: Words.Timeline.over(entry.found.stage.word), at: at)
        link = .recovery(entry.found.id.rawValue)
    }

    fileprivate init(_ entry: TimelineTouches.Entry, at: Instant) {
        self.init(icon: .phone, text: Words.Timeline.touched(entry.kind, by: entry.memberName), at: at)
        link = .recovery(entry.found.rawValue)
        state = entry.hasBounced ? Words.Bouncing.cameBack : nil
        said = entry.note
    }

    fileprivate init(_ entry: TimelinePromises.Entry, _ clock: WallClock) {
        let promise = entry.promise
        self.init(
            icon: .flag,
            text: Words.Timeline.promised(entry.memberName, by: clock.dateTime(promise.due)),
            at: promise.madeAt)
        link = .recovery(entry.found.rawValue)
        state =
            switch promise.state(now: clock.now) {
            case .open: nil
            case .kept: Words.Desk.kept
            case .broken: Words.Desk.broken
            case .moved: Words.Desk.moved
            }
        said = entry.words
    }

    fileprivate init(_ entry: BehaviourList.Entry, currency: String) {
        let amount = entry.amountMinor.map { Words.money($0, entry.currency ?? currency) }
        self.init(
            icon: .scorecard,
            text: Words.Timeline.behaviour(
                entry.kind, amount: amount, quantity: entry.quantity.map { Words.grouped(Int($0)) }),
            at: entry.occurredAt)
    }

    fileprivate init(_ entry: Merges.Entry) {
        self.init(
            icon: .customers, text: Words.Timeline.merged(entry.mergedName, by: entry.memberName),
            at: entry.at)
    }
}
