import Connections
import Operations
import Recovery
import Storage
import Web

extension EveryPage {
    private static func entry(_ words: String, isOver: Bool = false) -> DriverSessions.Entry {
        DriverSessions.Entry(
            id: ID(words), starterName: words, begunAt: clock.now.subtracting(.seconds(1_000)), drawn: 3,
            fresh: 1, currency: "EUR", ending: isOver ? DriverSession.Ending(.ended, at: clock.now) : nil,
            enderName: isOver ? words : nil)
    }

    private static func signal(_ words: String, _ impact: Int?) -> DriverSignals.Entry {
        var said = SignalForm(source: words, sourceID: words)
        said.comment = words
        said.touchpoint = words
        said.stage = words
        said.measure = .nps
        said.score = 2
        let signal = Signal(
            kept: ID(words), said: said, customer: ID(words), joined: ID(words), band: .detractor,
            occurredAt: clock.now, receivedAt: clock.now, firstScoredAt: clock.now, isHistory: false,
            stamp: .init(localDay: clock.zone.day(of: clock.now), segment: words))
        return DriverSignals.Entry(
            signal,
            ScoredSignal(
                id: signal.id, touchpoint: words, age: .early, driver: Driver(.failedDelivery, at: words),
                basis: .suggested, impact: impact),
            customerName: words, account: ID(words))
    }

    private static func chosen(_ words: String) -> ChosenDrivers.Entry {
        var diagnosis = ChosenDriver.Diagnosis()
        diagnosis.saw = words
        diagnosis.policy = words
        diagnosis.goodwill = words
        diagnosis.affected = words
        diagnosis.cost = [.directMoney: 100, .indirectTime: 90]
        let fix = Fix(
            id: ID(words), title: words, cause: .failedDelivery, touchpoint: words, recordedAt: clock.now)
        let action = ChosenDriver.Action(
            kind: .changePolicy, words: words, owner: ID(words), due: LocalDay(daysSince1970: 20_000),
            fix: fix.id)
        return ChosenDrivers.Entry(
            session: ID(words),
            ChosenDriver(
                Driver(.failedDelivery, at: words), diagnosis: diagnosis, action: action,
                saidAt: clock.now),
            ownerName: words, doerName: words, fix: fix)
    }

    private static func lookBack(_ words: String) -> DriverLookBack {
        DriverLookBack(
            session: entry(words, isOver: true),
            outcomes: [
                .init(
                    chosen(words), then: [signal(words, 3).scored], since: [signal(words, nil).scored],
                    today: clock.zone.day(of: clock.now))
            ])
    }

    static func drivers(_ words: String) -> DriverSessionsPage {
        var page = DriverSessionsPage(
            [.init(entry(words, isOver: true), drivers: [chosen(words)])], last: lookBack(words),
            csrf: words, mayRun: true, clock: clock)
        page.older = words
        page.refusal = note(words, nil)
        return page
    }

    static func driverSession(_ words: String, at step: DriverStep, isOver: Bool = false) -> DriverSessionPage
    {
        let answer = ReadDriverSession.Answer(
            entry: entry(words, isOver: isOver), signals: [signal(words, 4)], drivers: [chosen(words)],
            given: [.init(ID(words), costMinor: 4_500, goodwillMinor: 500)], last: lookBack(words))
        var page = DriverSessionPage(answer, at: step, csrf: words, mayRun: true, clock: clock)
        page.reader = ID(words)
        page.owners = [Choice(words, words)]
        page.fixes = [Choice(words, words)]
        page.refusal = note(words, nil)
        var refused = DriverFields(
            chosen(words).chosen, number: 1, session: words, currency: "EUR", csrf: words)
        refused.words[.saw] = words
        refused.costs[.directTime] = words
        refused.due = words
        refused.refusal = note(words, "direct_time")
        page.refused = refused
        return page
    }
}
