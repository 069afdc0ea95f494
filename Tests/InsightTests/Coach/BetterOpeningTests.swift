import Foundation
import Insight
import Recovery
import Testing

@Suite struct BetterOpeningTests {
    @Test(arguments: MessageCoach.languages)
    func `a proposed opening has nothing that hardens, whatever the comment`(language: String) throws {
        let coach = try #require(try MessageCoach.reading(language))
        let comments = try CoachedMessage.all().map(\.comment) + Self.oddComments
        let causes: [Cause?] = [nil] + Cause.allCases

        for (index, comment) in comments.enumerated() {
            let opening = coach.opening(answering: comment, cause: causes[index % causes.count])
            let marks = coach.marks(in: opening, answering: comment).map(\.kind)
            #expect(marks == [], "\(opening) to \(comment)")
            #expect(!opening.contains("{understood}") && !opening.contains("{quote}"))
        }
    }

    @Test(arguments: MessageCoach.languages)
    func `an opening says what was understood`(language: String) throws {
        let coach = try #require(try MessageCoach.reading(language))
        let causes: [Cause?] = [nil] + Cause.allCases

        let openings = causes.map { coach.opening(answering: nil, cause: $0) }

        #expect(Set(openings).count == causes.count)
        #expect(openings.allSatisfy { !$0.contains("  ") })
    }

    private static let oddComments = [
        "", "Too late", "My XXX router broke", "The {name} router broke", "My router ____ broke",
        "Calm down, they said: unfortunately nothing can be done!!", "XXX",
        "{name} [NAME] <b>bold</b>",
        "As per our policy no refund, please rate us five stars, this will never happen again, 100 % guaranteed",
        "Sehr geehrte Kundin, Gutschein über 20 Euro, Unannehmlichkeiten", "遅い配送でした", "🙃🙃 broken 🙃",
        String(repeating: "word ", count: 500), String(repeating: "lampshade", count: 500),
        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o",
        "lam\u{300}\u{301}\u{302}pshade", "\u{202E}lampshade\u{202C} crooked",
        "dont tell me \"to be patient\" again",
    ]

    @Test func `an opening takes up the customer's own words, and no more than twelve`() throws {
        let coach = try #require(try MessageCoach.reading("en"))

        let opening = coach.opening(
            answering:
                "Well. The sofa came with a torn armrest, the driver just shrugged and then drove off in a hurry!",
            cause: .failedDelivery)

        #expect(opening.contains("\u{201C}The sofa came with a torn armrest\u{201D}"))
        #expect(opening.contains("not go as we had agreed"))
    }

    @Test func `rude words are not quoted`() throws {
        let coach = try #require(try MessageCoach.reading("en"))

        let opening = coach.opening(answering: "The fucking boiler leaks into the bedroom", cause: nil)

        #expect(opening.contains("boiler leaks into the bedroom"))
        #expect(!opening.contains("fucking"))
    }

    @Test(arguments: ["", "Das war wohl nichts", "!!!"])
    func `where nothing concrete is said nothing is quoted`(comment: String) throws {
        let coach = try #require(try MessageCoach.reading("de"))

        let opening = coach.opening(answering: comment, cause: nil)

        #expect(!opening.contains("\u{201E}"))
        #expect(opening == coach.opening(answering: nil, cause: nil))
    }
}
