/// As many words of a sentence as there are bits in a machine word. A longer sentence has several parts, each with words
/// of its neighbours, so that a match is looked for together with what stands before it and after it.
struct SentencePart {
    /// Its words in the text.
    let words: Range<Int>
    /// Where matches begin that are told of this part; the others are told of its neighbours.
    let own: Range<Int>
    let sentence: Range<Int>

    var isFirst: Bool { words.lowerBound == sentence.lowerBound }
    var isLast: Bool { words.upperBound == sentence.upperBound }

    /// There is a bit for the end, too.
    static let longest = 63
    private static let step = 32
    /// So many words of the part before belong to it.
    private static let before = 8

    static func parts(of sentence: Range<Int>) -> [SentencePart] {
        let last = max(0, sentence.count - longest)
        return stride(from: 0, to: last + step, by: step).map { distance in
            let start = sentence.lowerBound + distance
            let end = min(start + longest, sentence.upperBound)
            let first = distance == 0 ? start : start + before
            let own = first..<(distance >= last ? end : start + step + before)
            return SentencePart(words: start..<end, own: own, sentence: sentence)
        }
    }
}
