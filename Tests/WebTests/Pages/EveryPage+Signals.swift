import Insight
import Storage
import Recovery
import Web

/// The pages of what came in, and what it adds up to.
extension EveryPage {
    static func signalRow(_ words: String) -> SignalRow {
        var row = SignalRow(
            id: words, score: ScoreBadge(score: 2, band: .detractor), measure: .nps, occurred: clock.now,
            received: clock.now)
        row.customer = words
        row.customerID = words
        row.comment = words
        row.stage = words
        row.caseID = words
        row.permalink = words
        return row
    }

    static func signals(_ words: String) -> SignalListPage {
        SignalListPage(rows: [signalRow(words)], clock: clock, olderThan: words)
    }

    static func signal(_ words: String) -> SignalPage {
        var page = SignalPage(signal: signalRow(words), clock: clock, source: words, sourceID: words)
        page.channel = words
        page.touchpoint = words
        page.tags = [words, words]
        page.language = words
        page.reading = reading(of: words)
        page.reason = words
        page.permalink = words
        var test = SignalTestFields(id: words, csrf: words, isTest: false)
        test.opensCase = true
        test.refusal = note(words, nil)
        page.test = test
        return page
    }

    static func reading(of words: String) -> ReadingShown {
        let reading = SignalReading(
            language: "en", sentiment: -700, cause: .failedDelivery, confidence: 820,
            marks: [.init(.cause, at: 0..<2), .init(.churnIntent, at: 2..<4), .init(.legalThreat, at: 2..<4)])
        return ReadingShown(reading, of: words)
    }

    static func customer(_ words: String) -> CustomerPage {
        var page = CustomerPage(id: words, name: words, clock: clock)
        page.quiet = words
        page.glance.email = words
        page.glance.phone = words
        page.glance.sourceID = words
        page.glance.accountID = words
        page.glance.account = words
        page.glance.segment = words
        page.glance.revenue = words
        page.glance.contact = words
        page.cases = [row(words)]
        page.timeline = timeline(words)
        var change = CustomerFields(id: words, csrf: words)
        change.name = words
        change.email = words
        change.phone = words
        change.account = words
        change.shown = ["name": words]
        change.refusal = note(words, "account")
        page.change = change
        page.mayMerge = true
        page.csrf = words
        page.likely = [customerRow(words)]
        page.merges = [MergeRow(id: words, name: words, by: words, at: clock.now)]
        page.splitRefusal = note(words, nil)
        return page
    }

    static func merge(_ words: String) -> MergePage {
        var side = MergePage.Side(id: words, name: words)
        side.glance.email = words
        side.open = row(words)
        side.ended = 2
        var page = MergePage(csrf: words, survivor: side, clock: clock)
        page.merged = side
        page.goesOn = .survivors
        page.typed = words
        page.refusal = note(words, nil)
        return page
    }

    static func search(_ words: String) -> SearchPage {
        var result = SearchResult(.customer(words), words)
        result.score = ScoreBadge(score: 2, band: .detractor)
        result.beside = words
        result.snippet = SearchQuestion("x").map { Snippet(of: words + " x", for: $0) }
        result.when = clock.time(clock.now)
        result.open = (.recovery(words), words)
        var page = SearchPage(typed: words)
        page.groups = [SearchPage.Group(words, [result])]
        return page
    }

    static func timeline(_ words: String) -> TimelineSection {
        var row = TimelineRow(icon: .phone, text: words, at: clock.now)
        row.link = .recovery(words)
        row.score = ScoreBadge(score: 2, band: .detractor)
        row.state = words
        row.said = words
        row.who = .init(id: words, name: words)
        var section = TimelineSection()
        section.rows = [row]
        section.after = words
        section.isFurther = true
        return section
    }

    static func customerRow(_ words: String) -> CustomerListPage.Row {
        var row = CustomerListPage.Row(id: words, name: words, added: clock.now)
        row.account = words
        row.accountID = words
        row.email = words
        return row
    }

    static func customers(_ words: String) -> CustomerListPage {
        var page = CustomerListPage(rows: [customerRow(words)], clock: clock)
        page.after = words
        return page
    }

    static func people(_ words: String) -> CustomerListPage {
        var page = customers(words)
        page.account = .init(id: words, name: words)
        return page
    }

    static func account(_ words: String) -> AccountPage {
        var page = AccountPage(id: words, name: words, clock: clock)
        page.facts.sourceID = words
        page.facts.segment = words
        page.facts.location = words
        page.facts.revenue = words
        page.facts.manager = words
        page.facts.contact = words
        page.people = [customerRow(words)]
        page.hasMorePeople = true
        page.cases = [row(words)]
        page.timeline = timeline(words)
        var change = AccountFields(id: words, csrf: words, currency: words)
        change.name = words
        change.segment = words
        change.location = words
        change.revenue = words
        change.since = words
        change.renewal = words
        change.managers = [Choice(words, words)]
        change.contact = words
        change.shown = ["name": words]
        change.refusal = note(words, nil)
        page.change = change
        return page
    }

    static func accounts(_ words: String) -> AccountListPage {
        var row = AccountListPage.Row(id: words, name: words)
        row.segment = words
        row.revenue = words
        row.manager = words
        return AccountListPage(rows: [row], clock: clock)
    }

    static func imports(_ words: String) -> ImportListPage {
        ImportListPage(
            rows: [
                .init(id: words, file: words, began: clock.now, state: .done, read: 1, refused: 1)
            ], clock: clock)
    }

    static func mapping(_ words: String) -> ImportMappingPage {
        var answers = MappingAnswers()
        answers.source = words
        answers.dateFormats = [Choice(words, words)]
        answers.dateProof = words
        answers.zone = words
        answers.scaleLowest = words
        answers.casesSince = words
        answers.saveAs = words
        var page = ImportMappingPage(
            id: words, csrf: words, file: words, fileFacts: words,
            columns: [.init(header: words, samples: [words, words], field: .score, note: words)],
            answers: answers)
        page.questions = ["column-0", "customers"]
        page.refusal = note(words, "zone")
        return page
    }

    static func importing(_ words: String) -> ImportPage {
        var totals = ImportPage.Totals()
        totals.refused = 2
        var page = ImportPage(id: words, csrf: words, file: words, state: .done, totals: totals)
        page.refused = [.init(line: 1, says: words, reason: words)]
        page.note = words
        page.refusal = note(words, "confirm")
        return page
    }

    static func figures(_ words: String) -> FiguresPage {
        let row = FiguresPage.NPSRow(label: words, promoters: 2, passives: 1, detractors: 1, margin: 3)
        var card = FigureCard(.rePurchase, .notMeasured(words), window: words)
        card.target = .init(words, isMet: nil)
        card.besides = [.init(words, words)]
        var filter = SliceFilter()
        filter.segments = [Choice(words, words)]
        filter.segment = words
        var page = FiguresPage(filter: filter, nps: row, months: [row], stages: [row], cards: [card])
        var signal = SignalFact(id: words, occurredAt: clock.now, receivedAt: clock.now)
        signal.channel = words
        signal.score = 2
        signal.band = .detractor
        var sources = FigureSources()
        sources.signals = [signal]
        let days = Period(from: clock.now.subtracting(.days(2)), to: clock.now.adding(.days(2)))
        let table = ChannelTable(sources, in: FigureFrame(period: days, zone: clock.zone, now: days.to))
        let query = ["figure": "detractor_share", "from": "2026-01-01", "to": "2026-02-01", "segment": words]
        page.channels = Behind(asked: { query[$0] }).map { ChannelShares(table, $0, days: words) }
        return page
    }
}
