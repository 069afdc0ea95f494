import Insight
import Testing

@Suite struct SearchQuestionTests {
    private func words(_ question: SearchQuestion?) -> [[String]]? {
        question?.terms.map { $0.map { $0.word + ($0.isBeginning ? "*" : "") } }
    }

    @Test func `the last word may be unfinished`() {
        #expect(words(SearchQuestion("Late Café Lind")) == [["late"], ["cafe"], ["lind*"]])
        #expect(words(SearchQuestion("late at")) == [["late"], ["at"]])
    }

    @Test func `a telephone number is found with or without its country`() {
        let typed = ["+49 30 1234567", "030/123 45 67", "1234567"]

        #expect(
            typed.map { words(SearchQuestion.phone(in: $0)) } == [
                [["49301234567", "1234567"]], [["0301234567", "1234567"]], [["1234567", "1234567"]],
            ])
    }

    @Test func `a number with hyphens is asked for as it is written too`() {
        #expect(words(SearchQuestion("2024-00123")) == [["2024"], ["00123*"]])
        #expect(SearchQuestion.phone(in: "order 4711-2345") == nil)
    }

    @Test func `nothing is no question, and no question is endless`() {
        #expect(SearchQuestion(" ?! ") == nil)
        #expect(SearchQuestion((1...100).map { "w\($0)x" }.joined(separator: " "))?.terms.count == 8)
    }

    @Test func `what may have been meant is farther than what was typed`() throws {
        var vocabulary = Vocabulary()
        for word in ["coffee", "cold", "gold"] { vocabulary.add(word) }
        let question = try #require(SearchQuestion("cold cofee"))

        let widened = question.widened(.allWords, by: vocabulary)

        #expect(
            words(question.widened(.unknownWords, by: vocabulary)) == [["cold"], ["cofee*", "coffee"]])
        #expect(words(widened) == [["cold", "gold"], ["cofee*", "coffee"]])
        #expect(widened.distance(to: ["cold", "cofee", "late"]) == 0)
        #expect(widened.distance(to: ["gold", "coffee"]) == 2)
        #expect(widened.distance(to: ["coffee"]) == nil)
        #expect(question.distance(to: ["cold", "coffee"]) == nil)
    }
}
