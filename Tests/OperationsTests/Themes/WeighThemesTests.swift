import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct WeighThemesTests {
    private static let today = LocalDay(year: 2026, month: 3, day: 2) ?? .init(daysSince1970: 0)

    private static func slice(
        _ measure: Measure = .nps, segment: String? = nil, touchpoint: String? = nil
    ) -> ThemeSlice {
        ThemeSlice(
            today.adding(days: -89)...today, measure, segment: segment, touchpoint: touchpoint)
    }

    /// An answer with a comment some days ago.
    private func said(
        _ comment: String?, _ score: Int?, as id: String, days: Int = 1, measure: Measure = .nps,
        touchpoint: String? = nil
    ) -> SignalForm {
        let customer = CustomerForm(id: "c\(id)", email: "c\(id)@example.org", name: "Customer \(id)")
        return .nps(score, of: customer, as: id, at: Instant.monday.subtracting(.days(days))).with {
            $0.comment = comment
            $0.measure = measure
            $0.touchpoint = touchpoint
        }
    }

    @Test(arguments: Engine.allCases)
    func `the impact is on the score that the figures show for the same days and slice`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                said("The parcel came late.", 2, as: "1", touchpoint: "shop"),
                said("Parcels, parcels!", 4, as: "2", touchpoint: "shop"),
                said("All is well", 10, as: "3"), said(nil, 9, as: "4", touchpoint: "shop"),
                said(nil, 9, as: "5", touchpoint: "shop"), said(nil, 7, as: "6"),
                said("A parcel, long ago", 0, as: "7", days: 95),
                said("A parcel of another measure", 1, as: "8", measure: .csat),
                said("A parcel without a score", nil, as: "9"))
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))

            for touchpoint in [nil, "shop"] as [String?] {
                let slice = Self.slice(touchpoint: touchpoint)
                let answer = try await company.weigh(slice)
                let shown = try await company.score(in: slice)
                let whole = answer.weighed[0].report.whole
                let impact = try whole.impact.get()

                #expect(answer.score == shown)
                #expect(impact.theme == NetPromoterScore(promoters: 0, passives: 0, detractors: 2))
                #expect(impact.theme.count + impact.others.count == shown?.count)
            }
            let answer = try await company.weigh(Self.slice())
            #expect(answer.weighed[0].report.whole.count == 3)
            #expect(answer.comments == 4)
            #expect(answer.touchpoints == ["shop"])
            #expect(!answer.isCut)
            #expect(answer.score == NetPromoterScore(promoters: 3, passives: 1, detractors: 2))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is marked as a test, changed or taken over by a merge counts as the score counts it`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            try await company.receive(
                said("The parcel", 9, as: "1"), said("A parcel", 2, as: "2"), said("well", 10, as: "3"),
                said("parcel test", 9, as: "4").with { $0.isTest = true })
            try await company.receive(said("No box at all", 9, as: "1"))
            let slice = Self.slice()

            let answer = try await company.weigh(slice)
            #expect(answer.weighed[0].report.whole.count == 1)
            let shown = try await company.score(in: slice)
            #expect(answer.score == shown)

            let id = try await company.rows("SELECT id FROM signals WHERE source_id = '3'")[0].text(0)
            try await MarkSignal(of: company.key, ID(id), by: company.lea, asTest: true).run(
                at: company.workplace)
            let marked = try await company.weigh(slice)
            #expect(marked.score == NetPromoterScore(promoters: 1, passives: 0, detractors: 1))
            #expect(marked.comments == 2)
            let shownThen = try await company.score(in: slice)
            #expect(marked.score == shownThen)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of more comments than are read the latest whole days are taken, and the scores of the same days`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            try await company.receive(
                said("parcel", 1, as: "1", days: 3), said("parcel", 1, as: "2", days: 2),
                said("fine", 9, as: "3", days: 2), said("fine", 9, as: "4", days: 1),
                said(nil, 8, as: "5", days: 2), said(nil, 8, as: "6", days: 3))

            let three = try await company.weigh(Self.slice(), most: 3)
            let two = try await company.weigh(Self.slice(), most: 2)

            #expect(three.isCut)
            #expect(three.comments == 3)
            #expect(three.days == Self.today.adding(days: -2)...Self.today)
            #expect(three.score == NetPromoterScore(promoters: 2, passives: 1, detractors: 1))
            #expect(two.comments == 1)
            #expect(two.days == Self.today.adding(days: -1)...Self.today)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a day with more comments than are read stands for itself`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            try await company.receive(
                said("parcel", 1, as: "1", days: 2), said("parcel", 1, as: "2"), said("fine", 9, as: "3"))

            let answer = try await company.weigh(Self.slice(), most: 1)

            #expect(answer.isCut)
            #expect(answer.comments == 1)
            #expect(answer.days == Self.today.adding(days: -1)...Self.today)
            #expect(answer.score == NetPromoterScore(promoters: 1, passives: 0, detractors: 1))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the latest comments come first, with how they were read`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            var world = company.workplace.world
            world.comments = CommentModels { comment, _ in
                SignalReading(language: "en", sentiment: comment.contains("late") ? -800 : 400)
            }
            let place = Workplace(writer: company.workplace.writer, world: world)
            let forms = [
                said("late parcel", 1, as: "1", days: 40), said("parcel", 9, as: "2", days: 2),
                said("parcels late", 1, as: "3", days: 9),
            ]
            _ = try await ReceiveSignals(of: company.key, forms).run(at: place)
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))

            let weighed = try await company.weigh(Self.slice()).weighed[0]
            let latest = try await company.sources(of: weighed.latest)

            #expect(latest == ["2", "3", "1"])
            #expect(abs((weighed.report.whole.sentiment ?? 0) + 0.4) < 1e-9)
            #expect(weighed.report.months.map(\.count) == [1, 2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what comes up in many comments is suggested, with the latest of them`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let comments = [
                "The engineer never came", "An engineer came late", "No engineer today", "All is fine here",
                "Our engineers were rude", "Nothing to say of it",
            ]
            for (number, comment) in comments.enumerated() {
                try await company.receive(
                    said(comment, 3, as: "\(number)", days: 20 - number).with { $0.language = "en" })
            }

            let answer = try await SuggestThemes(of: company.key, Self.slice()).run(
                with: company.workplace.writer.reader)
            let other = try await SuggestThemes(of: company.key, Self.slice(.csat)).run(
                with: company.workplace.writer.reader)

            let engineer = try #require(answer.suggested.first)
            #expect(engineer.theme.keyWords.first == "engineer")
            #expect(engineer.theme.comments.count == 4)
            #expect(try await company.sources(of: engineer.examples) == ["4", "2", "1"])
            #expect(other.suggested.isEmpty)
        }
    }
}

extension Company {
    fileprivate func weigh(_ slice: ThemeSlice, most: Int? = nil) async throws -> WeighThemes.Answer {
        var weighing = WeighThemes(of: key, slice, try await themes())
        weighing.most = most ?? weighing.most
        return try await weighing.run(with: workplace.writer.reader, workplace.world)
    }

    /// As the pages of figures count it.
    fileprivate func score(in slice: ThemeSlice) async throws -> NetPromoterScore? {
        let key = key
        let cells = try await workplace.writer.read { try $0.all(ScoreCells(of: key, days: slice.days)) }
        let rows = cells.filter { slice.touchpoint == nil || $0.cell.touchpoint == slice.touchpoint }.map {
            ScoreRow(
                localDay: $0.cell.localDay, measure: $0.cell.measure, score: $0.cell.score,
                band: $0.cell.band, count: $0.answers)
        }
        return ScoreSeries(rows, of: slice.measure).overall
    }

    fileprivate func sources(of signals: [ID<Signal>]) async throws -> [String] {
        let sources = Dictionary(
            uniqueKeysWithValues: try await rows("SELECT id, source_id FROM signals").map {
                (try $0.text(0), try $0.text(1))
            })
        return signals.compactMap { sources[$0.rawValue] }
    }
}
