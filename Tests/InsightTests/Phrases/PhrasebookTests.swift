import Insight
import Testing

@Suite struct PhrasebookTests {
    /// The words that say it, in a text.
    private func said(_ lines: [(String, String)], _ text: String, _ competitors: [String] = []) throws
        -> [String]
    {
        let book = try Phrasebook(lines.map { (Substring($0.0), Substring($0.1)) })
        let bytes = Array(text.utf8)
        return book.findings(in: Reading(text), competitors: Competitors(competitors)).map {
            String(decoding: bytes[$0.place], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("refund", "The REFUND came.", "REFUND"),
        ("künd*", "Wir KÜNDIGEN!", "KÜNDIGEN"),
        ("*vertrag", "mein Handyvertrag, ja", "Handyvertrag"),
        ("(call|get in touch with) us", "do get in touch with us", "get in touch with us"),
        ("close (my|our)? account", "please close account", "close account"),
        ("cancel ..2 contract", "cancel my old contract", "cancel my old contract"),
        ("cancel :2 contract", "cancel my old contract", "cancel my old contract"),
        ("^ call", "Fine. Call me", "Call"),
        ("cancel $", "I cancel. Bye", "cancel"),
        ("pay # euro", "pay 30 euro", "pay 30 euro"),
        ("on #phone", "on 0171 39200", "on 0171"),
        ("#mail", "jo@example.com", "jo"),
        ("to #name", "I go to Northnet", "to Northnet"),
        ("never", "neeeever", "neeeever"), ("call me", "calllll me", "calllll me"),
        ("killed", "killlled", "killlled"), ("call", "caaaall", "caaaall"),
        ("will leave", "willl leave", "willl leave"),
    ])
    func `a pattern finds its words`(pattern: String, text: String, words: String) throws {
        #expect(try said([("safety", pattern)], text) == [words])
    }

    @Test(arguments: [
        ("refund", "refunds"), ("*vertrag", "verträge"), ("cancel ..1 contract", "cancel my old contract"),
        ("cancel ..3 contract", "I cancel. My contract"), ("cancel :3 contract", "cancel, my contract"),
        ("^ call", "please call"), ("cancel $", "cancel it"), ("pay # euro", "pay some euro"),
        ("on #phone", "on 12 may"), ("on #phone", "on 12 may 34567"), ("feed", "fed up"), ("fed", "feed"),
        ("to #name", "to them"), ("#name", "Northnet"), ("#name", "a TV"),
    ])
    func `and no others`(pattern: String, text: String) throws {
        #expect(try said([("safety", pattern)], text).isEmpty)
    }

    @Test func `what a refusal overlaps is taken back, the rest stands`() throws {
        let lines = [("churn_intent", "leav*"), ("not churn_intent", "not leav*")]

        #expect(try said(lines, "I am not leaving, she is leaving").count == 1)
    }

    @Test func `a refusal of the sentence takes back all in it, and nothing in the next one`() throws {
        let lines = [("churn_intent", "cancel*"), ("unless churn_intent", "years ago")]

        #expect(try said(lines, "Years ago I cancelled. Now I cancel again.") == ["cancel"])
    }

    @Test func `a refusal of one kind leaves another`() throws {
        let lines = [("safety", "fire"), ("profanity", "fire"), ("not safety", "fire him")]

        #expect(try said(lines, "fire him").count == 1)
    }

    @Test func `classes add up and are parts of patterns`() throws {
        let lines = [("@go", "leave|go away"), ("@go", "quit"), ("churn_intent", "will @go")]

        for text in ["I will leave", "I will go away", "I will quit"] {
            #expect(try said(lines, text).count == 1)
        }
    }

    @Test func `letters that a keyboard lacks are found as they are typed`() throws {
        let lines = [("spelled", "ü ue"), ("churn_intent", "kündige")]

        for text in ["kündige", "kuendige", "kundige"] { #expect(try said(lines, text) == [text]) }
    }

    @Test(arguments: ["f*ck", "f**k", "f***", "F@CK", "fu.ck", "f#cking", "f***ing", "fvck off f*ck", "fuck"])
    func `a word is known behind its mask`(text: String) throws {
        #expect(try said([("masked profanity", "fuck*")], text).count == 1)
    }

    @Test(arguments: ["5*", "f", "f 4", "***", "folk", "for 10 %", "a.f.k", "fu"])
    func `and what only looks masked is nothing`(text: String) throws {
        #expect(try said([("masked profanity", "fuck*")], text).isEmpty)
    }

    @Test(arguments: [
        "I go to Velora Bank", "az ajánlatukat a Velora Bankéval hasonlítom", "velora bank",
        "k Velora Bance? Velora Banku",
    ])
    func `a competitor that is named is churn intent`(text: String) throws {
        #expect(try said([("safety", "x")], text, ["Velora Bank"]).count == 1)
    }

    @Test func `a short name is one only with its capital letter`() throws {
        #expect(try said([("safety", "x")], "three days", ["Three"]).isEmpty)
        #expect(try said([("safety", "x")], "I am off to Three", ["Three"]) == ["Three"])
        #expect(try said([("safety", "x")], "Three days. Three weeks", ["Three"]).isEmpty)
        #expect(try said([("safety", "x")], "Silberfunk. Silberfunk", ["Silberfunk"]).count == 2)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a long number within a word is no riddle`() throws {
        let text = "a" + String(repeating: "1", count: 62) + "z"

        #expect(try said([("masked safety", "abcdefghi")], text).isEmpty)
        #expect(try said([("masked safety", "abcdefghi")], "ab1d3fgh1") == ["ab1d3fgh1"])
    }

    @Test func `a long sentence is read to its end`() throws {
        let text = String(repeating: "word ", count: 500) + "fire"

        #expect(try said([("safety", "fire")], text) == ["fire"])
    }

    /// Before and after what is said, so that it stands anywhere in a sentence of a hundred and fifty words.
    private func long(_ text: String, after count: Int) -> String {
        String(repeating: "word ", count: count) + text + String(repeating: " word", count: 150 - count)
    }

    @Test(arguments: 0...150)
    func `in a long sentence a phrase is found wherever it stands, and once`(count: Int) throws {
        let lines = [("churn_intent", "cancel ..2 contract")]

        #expect(
            try said(lines, long("please cancel my contract now", after: count)) == ["cancel my contract"])
    }

    @Test(arguments: 0...150)
    func `and is taken back wherever it stands`(count: Int) throws {
        let lines = [("churn_intent", "leav*"), ("not churn_intent", "not leav*")]

        #expect(try said(lines, long("not leaving", after: count)).isEmpty)
    }

    @Test func `a refusal of a long sentence takes back what stands at its other end`() throws {
        let lines = [("churn_intent", "cancel*"), ("unless churn_intent", "years ago")]

        #expect(try said(lines, long("years ago", after: 150) + " I cancelled").isEmpty)
        #expect(try said(lines, "I cancelled " + long("years ago", after: 150)).isEmpty)
        #expect(try said(lines, long("years ago", after: 9) + ". I cancel") == ["cancel"])
    }

    @Test func `a long sentence begins and ends but once`() throws {
        #expect(try said([("safety", "^ word")], long("word", after: 9)).count == 1)
        #expect(try said([("safety", "word $")], long("word", after: 9)).count == 1)
    }

    @Test(arguments: [
        ("danger", "x"), ("safety", "a|"), ("safety", "(a"), ("safety", "@nobody"), ("maybe safety", "x"),
        ("safety", "*x*"), ("safety", "don't"),
    ])
    func `a line that cannot be read is told`(key: String, pattern: String) {
        #expect(throws: Phrasebook.Unreadable(line: "\(key)\t\(pattern)")) {
            try Phrasebook([(Substring(key), Substring(pattern))])
        }
    }
}
