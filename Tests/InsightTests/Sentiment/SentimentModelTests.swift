import Insight
import Recovery
import Testing

@Suite struct SentimentModelTests {
    private static let texts = (try? MoodText.own()) ?? []
    private static let words = ((try? LanguageFile.own()) ?? []).flatMap(\.moods)
    private static let model = SentimentModel(learning: texts + words)

    private func value(_ text: String) throws -> Double {
        try #require(Self.model.sentiment(of: HashedText(Wording(text)))).value
    }

    /// How often one of the first is above one of the second; a draw counts half.
    private func share(_ first: [Double], above second: [Double]) -> Double {
        let wins = first.reduce(0.0) { wins, value in
            wins + second.reduce(0) { $0 + (value > $1 ? 1 : value == $1 ? 0.5 : 0) }
        }
        return wins / Double(first.count * second.count)
    }

    @Test(.enabled(if: TelecomComments.areThere))
    func `promoters sound more contented than detractors, whose scores it never saw`() throws {
        let comments = try TelecomComments.read()
        func values(_ band: Band) -> [Double] {
            comments.filter { $0.band == band }.compactMap {
                Self.model.sentiment(of: HashedText(Wording($0.text)))?.value
            }
        }

        let share = share(values(.promoter), above: values(.detractor))

        print("AUC \(share)")
        #expect(share >= 0.80)
    }

    private static let heldOut = Set(texts.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element))
    private static let unknowing = SentimentModel(learning: texts.filter { !heldOut.contains($0) } + words)

    @Test(arguments: ["cs", "de", "en", "es", "fr", "hu", "ru"])
    func `every language is heard, in texts that it did not learn from`(code: String) {
        func values(_ side: Sentiment.Side) -> [Double] {
            Self.heldOut.filter { $0.side == side && $0.language.code == code }.compactMap {
                Self.unknowing.sentiment(of: HashedText(Wording($0.text)))?.value
            }
        }

        let share = share(values(.positive), above: values(.negative))

        print("\(code) \(share)")
        #expect(share >= 0.80)
    }

    @Test func `it stays within its bounds, and pictures speak`() throws {
        #expect(try value("Excellent service, really happy, thank you!") > Sentiment.clear)
        #expect(try value("Terrible, never again, worst company ever") < -Sentiment.clear)
        #expect(try value("😡😡") < value("😍"))
        #expect((-1...1).contains(try value(String(repeating: "terrible ", count: 300))))
        #expect(Self.model.sentiment(of: HashedText(Wording(" ... "))) == nil)
    }
}
