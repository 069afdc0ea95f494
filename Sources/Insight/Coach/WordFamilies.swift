/// Words in which others are recognized: as they are, inflected ("leaks", "leaking"), or as part of a longer one
/// ("Ablesung", "Heizungsablesung").
struct WordFamilies {
    private var words: Set<ArraySlice<UInt32>> = []
    private var beginnings: Set<ArraySlice<UInt32>> = []
    private var tails: Set<ArraySlice<UInt32>> = []

    var isEmpty: Bool { words.isEmpty }

    mutating func insert(_ word: ArraySlice<UInt32>) {
        words.insert(word)
        beginnings.formUnion(Self.beginnings(of: word))
        tails.formUnion(Self.tails(of: word))
    }

    func recognize(_ word: ArraySlice<UInt32>) -> Bool {
        words.contains(word) || !beginnings.isDisjoint(with: Self.beginnings(of: word))
            || word.count >= Self.shortestTail && tails.contains(word)
            || !words.isDisjoint(with: Self.tails(of: word))
    }

    /// Six letters in common, or four of words that go on for three at most. A number is itself only.
    private static func beginnings(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard !word.contains(where: Wording.isDigit) else { return [] }
        let lengths = (4...6).filter { $0 <= word.count && ($0 == 6 || word.count <= $0 + 3) }
        return lengths.map { word.prefix($0) }
    }

    private static let shortestTail = 5
    private static let shortestHead = 3

    private static func tails(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard word.count >= shortestHead + shortestTail else { return [] }
        return (shortestTail...word.count - shortestHead).map { word.suffix($0) }
    }
}
