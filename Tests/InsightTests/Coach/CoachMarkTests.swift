import Foundation
import Insight
import Testing

@Suite struct CoachMarkTests {
    private func marked(_ message: String, comment: String? = nil, in language: String = "en") throws
        -> [String]
    {
        let coach = try #require(try MessageCoach.reading(language))
        return coach.marks(in: message, answering: comment).map { mark in
            let words = mark.place.map { String(decoding: Array(message.utf8)[$0], as: UTF8.self) }
            return "\(mark.kind.rawValue): \(words ?? "-")"
        }
    }

    @Test func `each mark says where it stands`() throws {
        let marks = try marked(
            "Dear valued customer, I saw that you gave us a 2. As per our policy you should have called.")

        #expect(
            marks == [
                "template: Dear valued customer", "surveillance_opener: saw that you gave us a 2",
                "defensive: per our policy", "defensive: you should have", "no_call: -",
            ])
    }

    @Test(arguments: [
        "{name}", "{{ first_name }}", "[NAME]", "[Customer name]", "<first name>", "%NAME%", "XXX", "____",
    ])
    func `a place that nobody filled in is template text`(placeholder: String) throws {
        #expect(try marked("Hello \(placeholder), may I call you?") == ["template: \(placeholder)"])
    }

    @Test(arguments: ["[1]", "{}", "a < b and c > d", "20 % to 30 %", "MAXXXIMUM", "see you xxx"])
    func `other signs are none`(text: String) throws {
        let marks = try marked("Hello \(text), may I call you?")

        #expect(marks == [])
    }

    @Test func `what somebody else said is not held against the writer`() throws {
        let message =
            "You were told \u{201C}as per our policy, unfortunately we cannot\u{201D}. May I call you?"

        #expect(try marked(message).isEmpty)
    }

    @Test func `a score hardens where it leads, and money before what went wrong is named`() throws {
        let comment = "The kettle exploded in my kitchen."
        let late = """
            The kettle exploded in your kitchen, and it should have been checked before it left us. I want to know whether \
            anybody was hurt, and what else was damaged there. May I call you at five? Then we can also speak of what it \
            cost you. You will get a refund of £40 whatever we find, and you gave us a 1 for good reason.
            """

        #expect(try marked(late, comment: comment).isEmpty)
        #expect(
            try marked(
                "We will send you a refund. The kettle exploded in your kitchen. May I call you?",
                comment: comment)
                == ["money_first: We will send you a refund"])
    }

    @Test(arguments: [
        ("The kettle exploded", "kettles explode", true), ("Die Heizungsablesung fiel aus", "Ablesung", true),
        ("I waited since Friday, 22 days", "22 days", true), ("The dog bit me", "Your doggerel", false),
        ("That is not what it was", "Sorry for this", nil), ("", "Sorry for this", nil),
    ])
    func `the customer's words are recognized inflected, and hours proposed are none of them`(
        comment: String, words: String, isTakenUp: Bool?
    ) throws {
        let language = comment.contains("Heizung") ? "de" : "en"
        let offer = language == "de" ? "Darf ich Sie um 22 Uhr anrufen?" : "May I call you at 22?"

        let isMissed =
            try marked("\(words). \(offer)", comment: comment, in: language) == ["no_customer_words: -"]

        #expect(isMissed == (isTakenUp == false))
    }

    @Test func `a hundred and fifty words are enough`() throws {
        let offer = "May I call you? "

        #expect(try marked(offer + String(repeating: "don't ", count: 146)).isEmpty)
        #expect(try marked(offer + String(repeating: "don't ", count: 147)) == ["too_long: -"])
    }

    @Test func `a language that nobody coaches in has no coach`() throws {
        #expect(try MessageCoach.reading("ja") == nil)
        #expect(try MessageCoach.reading("de-AT") != nil)
    }
}
