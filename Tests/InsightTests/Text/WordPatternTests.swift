import Insight
import Testing

@Suite struct WordPatternTests {
    /// What of a text matches, from the first word on at which anything does.
    private func found(_ notation: String, in text: String) throws -> String? {
        let book = try PatternBook([(kind: "it", text: Substring(notation))], kinds: ["it"])
        let reading = Reading(text)
        return book.finds(in: reading)["it"]?.first.map { String(reading.wording.quote($0)) }
    }

    @Test(arguments: [
        ("refund", "The Refund came.", "Refund"),
        ("refund*", "Refunds came", "Refunds"),
        ("*gutschein", "Ein Reisegutschein!", "Reisegutschein"),
        ("don t", "We don\u{2019}t know", "don\u{2019}t"),
        ("grusse", "viele Grüße", "Grüße"),
        ("(a|the) bill", "it is the bill", "the bill"),
        ("(call|get in touch with) us", "do get in touch with us", "get in touch with us"),
        ("very? sorry", "so sorry", "sorry"),
        ("(no|not (any|one))? bill", "not one bill", "not one bill"),
        ("you ..4 refund", "you will get a full refund", "you will get a full refund"),
        ("never ..4", "it will never ever come back to us. Bye", "never ever come back to"),
        ("# %", "now 20 % off", "20"),
        ("100 %", "it is 100% safe", "100"),
        ("# €", "all of £50 or", "50"),
        ("# €", "all of 50 € or", "50"),
        ("dear customer ,", "Dear customer, we", "Dear customer"),
        (", promised ,", "It comes, promised.", "promised"),
    ])
    func `a pattern finds what it says`(notation: String, text: String, match: String) throws {
        #expect(try found(notation, in: text) == match)
    }

    @Test(arguments: [
        ("refund", "The refunds came"),
        ("*gut", "Gutschein"),
        ("you ..4 refund", "you will one day perhaps get a refund"),
        ("you ..4 refund", "It is you. The refund came"),
        ("your call", "It was your. Call"),
        ("# €", "50 pieces"),
        ("100 %", "100 per cent"),
        ("dear customer ,", "Dear customer Wren"),
        ("refund", "You wrote \u{201C}no refund\u{201D} to us"),
        ("refund", ""),
    ])
    func `nothing else is found`(notation: String, text: String) throws {
        #expect(try found(notation, in: text) == nil)
    }

    @Test(arguments: ["", "(a|b", "a)", "@unknown", "..", "a .. b", "two-words", "*", "*a*", "a||"])
    func `what is no pattern is refused`(notation: String) {
        #expect(throws: WordPattern.Malformed.self) { try WordPattern(notation) }
    }

    @Test func `a class stands for its words, and what is taken back is not found`() throws {
        let book = try PatternBook(
            PatternBook.lines(
                of: """
                    # what is offered
                    @money\trefund*|voucher*
                    offer\ta @money
                    not offer\t(no|not) ..4 @money
                    """), kinds: ["offer"])

        let finds = book.finds(in: Reading("A voucher, not a refund; a refund of 5, a voucher"))

        #expect(finds["offer"]?.count == 3)
    }

    @Test(arguments: ["offre", "not offre", "offer "])
    func `a kind that nobody asks for is refused`(kind: String) {
        #expect(throws: WordPattern.Malformed.self) {
            try PatternBook([(Substring(kind), "a")], kinds: ["offer"])
        }
    }

    @Test func `what overlaps is found once`() throws {
        let book = try PatternBook([("it", "a b"), ("it", "b c"), ("it", "a")], kinds: ["it"])

        #expect(book.finds(in: Reading("a b c a"))["it"] == [0..<3, 3..<4])
    }
}
