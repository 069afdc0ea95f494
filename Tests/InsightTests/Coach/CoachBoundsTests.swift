import Insight
import Testing

@Suite struct CoachBoundsTests {
    private static func expectWholeCharacters(_ marks: [CoachMark], of message: String) {
        for place in marks.compactMap(\.place) {
            let bytes = message.utf8
            let ends = [place.lowerBound, place.upperBound].map {
                bytes.index(bytes.startIndex, offsetBy: $0)
            }
            #expect(
                ends.allSatisfy { $0.samePosition(in: message) != nil },
                "\(place) of \(message)")
        }
    }

    @Test(
        .enabled(if: !SharedTexts.naughty.isEmpty, "the shared test data is not beside the repository"),
        arguments: MessageCoach.languages)
    func `naughty strings are read and answered`(language: String) throws {
        let coach = try #require(try MessageCoach.reading(language))

        for text in SharedTexts.naughty {
            let wrapped = "Unfortunately we cannot \(text) 100 % \(text)"
            for message in [text, wrapped] {
                Self.expectWholeCharacters(coach.marks(in: message, answering: text), of: message)
            }
            let opening = coach.opening(answering: text, cause: nil)
            #expect(coach.marks(in: opening, answering: text).isEmpty, "\(opening) to \(text)")
        }
    }

    @Test func `two hundred kilobytes are read`() throws {
        let coach = try #require(try MessageCoach.reading("de"))
        let message = String(
            repeating: "Wir bitten die Unannehmlichkeiten zu entschuldigen, leider. ", count: 3_400)

        let marks = coach.marks(in: message, answering: nil)

        #expect(marks.contains { $0.kind == .tooLong })
        #expect(marks.count { $0.kind == .template } == 3_400)
    }
}
