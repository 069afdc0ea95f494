import Insight
import Testing

@Suite(.enabled(if: TelecomComments.areThere)) struct TelecomThemesTests {
    @Test func `thirty themes at most cover 60 % of the long comments`() throws {
        let suggestions = ThemeSuggestions(from: try TelecomComments.read())
        let coverage = try #require(suggestions.coverage)
        print("coverage \(coverage.value) of \(coverage.denominator), \(suggestions.themes.count) themes")

        #expect(12...30 ~= suggestions.themes.count)
        #expect(coverage.value >= 0.6)
    }

    @Test func `what a lead would look for is among them, what says nothing is not`() throws {
        let themes = ThemeSuggestions(from: try TelecomComments.read()).themes
        let words = Set(themes.flatMap(\.keyWords).map { $0.lowercased() })

        #expect(words.isSuperset(of: ["engineer", "price", "customer service", "appointment", "staff"]))
        #expect(words.isDisjoint(with: ["service", "good", "very", "company", "great", "and", "t", "time"]))
        #expect(Set(themes.map(\.theme.name)).count == themes.count)
    }

    @Test func `a tenth less of the comments leaves the themes what they are`() throws {
        let all = try TelecomComments.read()
        let themes = ThemeSuggestions(from: all).themes
        var chance = Chance(state: 10)
        var (overlaps, termOverlaps): ([Double], [Double]) = ([], [])
        for _ in 0..<10 {
            let kept = all.indices.shuffled(using: &chance).dropLast(all.count / 10).sorted()
            let others = ThemeSuggestions(from: kept.map { all[$0] }).themes
            let pairs = Self.matched(themes, others, kept: kept)
            overlaps.append(pairs.map(\.comments).reduce(0, +) / Double(max(themes.count, others.count)))
            termOverlaps.append(pairs.map(\.terms).reduce(0, +) / Double(pairs.count))
        }
        let mean = overlaps.reduce(0, +) / 10
        print(
            "mean Jaccard \(mean), least \(overlaps.min() ?? 0), of terms \(termOverlaps.reduce(0, +) / 10)")

        // One without a partner counts 0.
        #expect(mean >= 0.9)
        #expect(termOverlaps.allSatisfy { $0 >= 0.8 })
    }

    @Test func `the order of the comments changes nothing`() throws {
        let all = try TelecomComments.read()
        var chance = Chance(state: 4)
        let order = all.indices.shuffled(using: &chance)
        let (themes, others) = (
            ThemeSuggestions(from: all).themes, ThemeSuggestions(from: order.map { all[$0] }).themes
        )

        #expect(themes.map(\.theme) == others.map(\.theme))
        #expect(themes.map(\.keyWords) == others.map(\.keyWords))
        #expect(themes.map(\.comments) == others.map { $0.comments.map { order[$0] }.sorted() })
    }

    @Test func `thousands of comments take seconds`() throws {
        let all = try TelecomComments.read()
        let many = (0..<5_000).map { all[$0 % all.count] }
        let time = ContinuousClock().measure { _ = ThemeSuggestions(from: many) }

        // Without optimisation it takes thirty times as long.
        #expect(time < .seconds(20), "\(time)")
    }

    /// Each theme with the one that shares most comments with it, the closest first, none twice.
    private static func matched(
        _ themes: [SuggestedTheme], _ others: [SuggestedTheme], kept: [Int]
    ) -> [(comments: Double, terms: Double)] {
        let there = Set(kept)
        let sets = themes.map { Set($0.comments).intersection(there) }
        let otherSets = others.map { Set($0.comments.map { kept[$0] }) }
        let pairs = sets.indices.flatMap { left in
            otherSets.indices.map { (left, $0, jaccard(sets[left], otherSets[$0])) }
        }
        var (left, right) = (Set(sets.indices), Set(otherSets.indices))
        var matched: [(comments: Double, terms: Double)] = []
        for pair in pairs.sorted(by: { $0.2 > $1.2 }) where left.contains(pair.0) && right.contains(pair.1) {
            left.remove(pair.0)
            right.remove(pair.1)
            matched.append((pair.2, jaccard(themes[pair.0].theme.terms, others[pair.1].theme.terms)))
        }
        return matched
    }

    private static func jaccard<Element>(_ left: Set<Element>, _ right: Set<Element>) -> Double {
        Double(left.intersection(right).count) / Double(max(1, left.union(right).count))
    }
}
