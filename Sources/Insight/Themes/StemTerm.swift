/// One stem, or two that stand next to each other in either order.
struct StemTerm: Hashable {
    let first: Int
    let second: Int?

    init(_ stem: Int) {
        first = stem
        second = nil
    }

    init(_ stem: Int, _ other: Int) {
        first = min(stem, other)
        second = max(stem, other)
    }

    var stems: [Int] { [first] + (second.map { [$0] } ?? []) }
}

extension [StemmedWord] {
    /// Every term that the words make, with the words of the comment from its first to its last.
    func forEachTerm(_ body: (StemTerm, Range<Int>) -> Void) {
        for (index, word) in enumerated() {
            body(StemTerm(word.stem), word.place..<word.place + 1)
            guard word.isNextToOneBefore, self[index - 1].stem != word.stem else { continue }
            let before = self[index - 1]
            body(StemTerm(before.stem, word.stem), before.place..<word.place + 1)
        }
    }
}
