import Insight
import Testing

@Suite struct VocabularyTests {
    private func vocabulary(_ words: String...) -> Vocabulary {
        words.reduce(into: Vocabulary()) { $0.add($1) }
    }

    @Test(arguments: ["coffe", "cofee", "coffeee", "coffie", "ocffee", "toffee"])
    func `a word one letter off is near`(typed: String) {
        let near = vocabulary("coffee", "late").near(typed, atMost: 10)

        #expect(near.map(\.word) == ["coffee"])
        #expect(near.map(\.distance) == [1])
    }

    @Test func `two letters off are near from eight letters on`() {
        let vocabulary = vocabulary("coffee", "delivery")

        #expect(vocabulary.near("cffe", atMost: 10).isEmpty)
        #expect(vocabulary.near("dleivrey", atMost: 10).map(\.distance) == [2])
        #expect(vocabulary.near("dleivr", atMost: 10).isEmpty)
    }

    @Test func `the nearest come first, then those that begin alike`() {
        let near = vocabulary("boots", "books", "roots", "boost").near("boots", atMost: 3)

        #expect(near.map(\.word) == ["boots", "books", "boost"])
    }

    @Test func `a word is known or is not`() {
        let vocabulary = vocabulary("coffee", "toffee", "été")

        #expect(vocabulary.contains("toffee") && vocabulary.contains("été"))
        #expect(!vocabulary.contains("eeffot") && !vocabulary.contains("cof") && !vocabulary.contains(""))
    }

    @Test func `numbers have no neighbours`() {
        let vocabulary = vocabulary("4711", "c2", "x")

        #expect(vocabulary.count == 0)
        #expect(vocabulary.near("4712", atMost: 10).isEmpty)
    }

    @Test func `distances are those of the whole table`() {
        var die = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let (one, other) = (Self.word(&die), Self.word(&die))
            let whole = Self.distance(one, other)
            for most in 0...3 {
                var measured = EditDistance(to: one, within: most)

                #expect(measured.measure(other[...]) == (whole <= most ? whole : nil), "\(one) \(other)")
                #expect(measured.measure(one[...]) == 0)
            }
        }
    }

    private static func word(_ die: inout some RandomNumberGenerator) -> [UInt16] {
        (0..<Int.random(in: 1...7, using: &die)).map { _ in UInt16.random(in: 97...99, using: &die) }
    }

    /// As the textbook has it: the whole table, nothing left out.
    private static func distance(_ one: [UInt16], _ other: [UInt16]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for i in 0...one.count {
            for j in 0...other.count {
                guard i > 0, j > 0 else {
                    table[i][j] = max(i, j)
                    continue
                }
                let change = one[i - 1] == other[j - 1] ? 0 : 1
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[one.count][other.count]
    }
}
