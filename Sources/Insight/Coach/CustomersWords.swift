/// The concrete words of a comment, to be recognized in the answer to it.
struct CustomersWords {
    private var families = WordFamilies()

    /// Where a comment says nothing concrete, nothing can be taken up.
    var isEmpty: Bool { families.isEmpty }

    init(in comment: CoachReading) {
        for word in 0..<comment.reading.count where comment.isConcrete(word) {
            families.insert(comment.letters(of: word))
        }
    }

    /// The first word of a message that is one of theirs. The offer of a call is none, nor is a number in its sentence:
    /// that is the hour proposed, whatever stood in the comment.
    func firstTakenUp(by message: CoachReading) -> Int? {
        let calls = message.finds("call")
        let called = Set(calls.joined())
        let starts = Set(calls.map(\.lowerBound))
        let besideCalls = Set(
            message.reading.sentences.filter { $0.contains(where: starts.contains) }.joined())
        return (0..<message.reading.count).first { word in
            let isOffered = called.contains(word) || besideCalls.contains(word) && message.isNumber(word)
            return !isOffered && message.isConcrete(word) && families.recognize(message.letters(of: word))
        }
    }
}
