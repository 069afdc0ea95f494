/// What confirmed cases add: each comment is judged by a model that learned from our own comments and from confirmed
/// ones, yet never from a comment of its own fold.
package struct CauseFolds: Sendable {
    package let own: [LabelledComment]
    package let confirmed: [LabelledComment]

    package init(own: [LabelledComment], confirmed: [LabelledComment]) {
        self.own = own
        self.confirmed = confirmed
    }

    package static let count = 5

    /// - Parameter share: how many of the confirmed ones outside a fold are learned from, 0...1; the first in their order.
    package func evaluation(of comments: [LabelledComment], learning share: Double = 1) -> CauseEvaluation {
        var cases: [(index: Int, judged: CauseEvaluation.Case)] = []
        for fold in 0..<Self.count {
            let judged = comments.indices.filter { Self.fold(of: comments[$0].text) == fold }
            guard !judged.isEmpty else { continue }
            let others = confirmed.filter { Self.fold(of: $0.text) != fold }
            let model = CauseModel(
                learning: own,
                confirmed: Array(others.prefix(Int((Double(others.count) * share).rounded()))))
            for index in judged {
                let reading = model.reading(of: Wording(comments[index].text))
                cases.append((index, CauseEvaluation.Case(known: comments[index].cause, reading)))
            }
        }
        return CauseEvaluation(cases.sorted { $0.index < $1.index }.map(\.judged))
    }

    /// The same for comments of the same letters, whatever else stands between them.
    static func fold(of text: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in Wording(text).letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        // The lower bits of such a hash depend on the lower bits of the letters alone.
        var mixed = SplitMix64(seed: hash)
        return Int(mixed.next() % UInt64(count))
    }
}
