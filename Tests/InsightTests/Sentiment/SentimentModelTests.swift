import Insight
import Recovery
import Testing

@Suite struct SentimentModelTests {
    private static let texts = Result { try MoodText.own(complaints: Learned.comments.get()) }
    private static let words = Result { try Learned.files.get().flatMap(\.moods) }
    private static let model = Result { SentimentModel(learning: try texts.get() + words.get()) }

    private func value(_ text: String) throws -> Double {
        try #require(Self.model.get().sentiment(of: HashedText(Wording(text)))).value
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
        let model = try Self.model.get()
        func values(_ band: Band) -> [Double] {
            comments.filter { $0.band == band }.compactMap {
                model.sentiment(of: HashedText(Wording($0.text)))?.value
            }
        }

        let share = share(values(.promoter), above: values(.detractor))

        print("AUC \(share)")
        #expect(share >= 0.80)
    }

    private static let heldOut = Result {
        Set(try texts.get().enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element))
    }
    private static let unknowing = Result {
        let unknown = try heldOut.get()
        return SentimentModel(learning: try texts.get().filter { !unknown.contains($0) } + words.get())
    }

    @Test(arguments: ["cs", "de", "en", "es", "fr", "hu", "ru"])
    func `every language is heard, in texts that it did not learn from`(code: String) throws {
        let (heldOut, model) = (try Self.heldOut.get(), try Self.unknowing.get())
        func values(_ side: Sentiment.Side) -> [Double] {
            heldOut.filter { $0.side == side && $0.language.code == code }.compactMap {
                model.sentiment(of: HashedText(Wording($0.text)))?.value
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
        #expect(try Self.model.get().sentiment(of: HashedText(Wording(" ... "))) == nil)
    }
}
