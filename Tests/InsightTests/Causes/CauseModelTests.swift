import Foundation
import Insight
import Recovery
import Testing

@Suite struct CauseModelTests {
    private static let known = SharedTexts.file("causes/dev.tsv")

    @Test func `a plain complaint is suggested as what it says, in each language`() throws {
        let model = try Learned.causes.get()
        let plain: [(String, Cause)] = [
            ("The engineer did not turn up again and the line is still dead.", .failedDelivery),
            (
                "An hour in the queue, passed on four times, explained it all anew each time.",
                .processFriction
            ),
            ("The price on the website was half of what I am charged now.", .mismatchedExpectations),
            ("Ten years a customer and nobody has ever asked how we are doing.", .relationalNeglect),
            ("Das Paket kam zwei Wochen zu spät und war beschädigt.", .failedDelivery),
            ("Le colis est arrivé cassé et avec dix jours de retard.", .failedDelivery),
            ("El técnico no vino y seguimos sin internet.", .failedDelivery),
            ("Nem jött ki a szerelő, három napja nincs internet.", .failedDelivery),
            ("Balík přišel rozbitý a o týden později.", .failedDelivery),
            ("Мастер не приехал, интернета нет третий день.", .failedDelivery),
        ]

        for (text, cause) in plain { #expect(model.reading(of: Wording(text)).cause == cause, "\(text)") }
    }

    @Test(arguments: ["", "   ", "ok", "5", "...", "👍", "n/a", "日本語"])
    func `what says nothing is unclear, and no word of it speaks`(text: String) throws {
        let reading = try Learned.causes.get().reading(of: Wording(text))

        #expect(reading.cause == nil)
        #expect(reading.words == [])
        #expect(abs(reading.probabilities.reduce(0, +) - 1) < 1e-9)
    }

    @Test(.enabled(if: known != nil, "comments of others are not here"))
    func `real comments that it never saw are suggested well`() throws {
        let comments = try LabelledComment.read(Data(contentsOf: #require(Self.known)))
        let model = try Learned.causes.get()

        let evaluation = CauseEvaluation(
            comments.map { .init(known: $0.cause, model.reading(of: Wording($0.text))) })

        print("dev: accuracy \(evaluation.accuracy ?? 0), macro-F1 \(evaluation.macroF1 ?? 0)")
        #expect(try #require(evaluation.accuracy) >= 0.68)
        #expect(try #require(evaluation.macroF1) >= 0.55)
        #expect(try #require(evaluation.accuracyOfSurest) >= 0.80)
        #expect(try #require(evaluation.calibrationError) <= 0.10)
    }

    @Test func `without the words that speak for a cause it is less likely, and marks never cut a character`()
        throws
    {
        let model = try Learned.causes.get()
        var sure = 0
        var lower = 0
        for comment in try Learned.comments.get().enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
            let reading = model.reading(of: Wording(comment.text))
            guard let cause = reading.cause, reading.confidence >= 0.6 else { continue }
            var rest = Array(comment.text.utf8)
            for place in reading.words.reversed() {
                #expect(String(validating: rest[place], as: UTF8.self) != nil)
                rest.removeSubrange(place)
            }
            let left = try #require(String(validating: rest, as: UTF8.self))
            sure += 1
            let after = model.probabilities(of: HashedText(Wording(left)))[Cause?.some(cause).index]
            if after < reading.confidence { lower += 1 }
        }

        #expect(sure > 300)
        #expect(Double(lower) >= 0.95 * Double(sure))
    }

    @Test func `words that speak are few, within the text and in their order`() throws {
        let text =
            "No internet since Tuesday 🙃; the engineer — Zoë’s colleague — never turned up, naïvely I waited."

        let reading = try Learned.causes.get().reading(of: Wording(text))

        #expect(reading.cause == .failedDelivery)
        #expect((1...5).contains(reading.words.count))
        #expect(zip(reading.words, reading.words.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        for place in reading.words {
            #expect(String(validating: Array(text.utf8)[place], as: UTF8.self)?.isEmpty == false)
        }
    }

    @Test(arguments: ["No internet ❤️ at all 👍🏽👍🏽", "👨‍👩‍👧 no internet for 3 days 👩‍💻", "\u{600}\u{600}broken again"])
    func `words that speak are whole characters`(text: String) throws {
        let reading = try Learned.causes.get().reading(of: Wording(text))

        #expect(!reading.words.isEmpty)
        for place in reading.words {
            let ends = [place.lowerBound, place.upperBound].map {
                text.utf8.index(text.utf8.startIndex, offsetBy: $0)
            }
            #expect(ends.allSatisfy { $0.samePosition(in: text) != nil }, "\(place)")
        }
    }

    @Test func `a text that is taken apart already is read the same`() throws {
        let wording = Wording("The engineer did not turn up again and the line is still dead.")
        let model = try Learned.causes.get()

        #expect(model.reading(of: wording, HashedText(wording)) == model.reading(of: wording))
    }

    @Test func `the same comments teach the same, whatever else is learned beside`() async throws {
        let some = try Learned.comments.get().enumerated().filter { $0.offset % 40 == 0 }.map(\.element)
        let text = HashedText(Wording("The engineer did not turn up"))

        let learned = await withTaskGroup(of: [Double].self) { group in
            for _ in 0..<4 { group.addTask { CauseModel(learning: some).probabilities(of: text) } }
            return await group.reduce(into: Set<[Double]>()) { $0.insert($1) }
        }

        #expect(learned.count == 1)
    }

    @Test func `what an organization confirmed is learned, and its own mix is expected`() throws {
        let words = "Flurbo glimmered wumpwise"
        let confirmed = (0..<40).map {
            LabelledComment(.relationalNeglect, language: "en", text: "\(words) in hall \($0)")
        }
        let some = try Learned.comments.get().enumerated().filter { $0.offset % 12 == 0 }.map(\.element)

        let before = CauseModel(learning: some).reading(of: Wording(words))
        let after = CauseModel(learning: some, confirmed: confirmed).reading(of: Wording(words))

        #expect(before.cause != .relationalNeglect)
        #expect(after.cause == .relationalNeglect)
        let prior = CausePrior(confirmed: confirmed.map(\.cause)).shares
        let neglect = Cause?.some(.relationalNeglect).index
        // (0.12 x 60 + 40) / 100.
        #expect(abs(prior[neglect] - 0.472) < 1e-9)
        #expect(abs(prior.reduce(0, +) - 1) < 1e-9)
    }

    @Test func `the mix of an organization is taken towards even, as the assumed one was`() {
        // 81, 9, 9, 1 and 0 of a hundred: their roots are 9, 3, 3, 1 and 0 of sixteen.
        let counts = zip(Cause?.all, [81, 9, 9, 1, 0])
        let prior = CausePrior(confirmed: counts.flatMap { Array(repeating: $0, count: $1) }).shares

        let wanted = zip(CausePrior.assumed.shares, [9, 3, 3, 1, 0]).map { ($0 * 60 + $1 / 16 * 100) / 160 }
        #expect(zip(prior, wanted).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(CausePrior(confirmed: []) == .assumed)
    }

    @Test(.enabled(if: !SharedTexts.naughty.isEmpty, "texts of others are not here"))
    func `naughty texts are read like others`() throws {
        let model = try Learned.causes.get()
        for text in SharedTexts.naughty + [String(repeating: "Ω≈ç√ broken ", count: 20_000)] {
            let reading = model.reading(of: Wording(text))

            #expect(reading.probabilities.allSatisfy { (0...1).contains($0) })
            for place in reading.words {
                #expect(String(validating: Array(text.utf8)[place], as: UTF8.self) != nil)
            }
        }
    }
}
