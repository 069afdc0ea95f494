import Foundation
import Recovery

extension CauseModel {
    /// Learns from comments of our own and from those whose cause an organization confirmed.
    package init(learning own: [LabelledComment], confirmed: [LabelledComment] = []) {
        let comments = own + Array(repeating: confirmed, count: Self.confirmedWeight).flatMap(\.self)
        let labels = comments.map(\.cause.index)
        model = TextModel(
            learning: comments.map { HashedText(Wording($0.text)) }, of: labels, classes: Cause?.all.count,
            cost: Self.cost)
        let learned = CausePrior.summingToOne(
            Cause?.all.indices.map { index in Double(1 + labels.count { $0 == index }) })
        shifts = zip(CausePrior(confirmed: confirmed.map(\.cause)).shares, learned).map { log($0 / $1) }
        sharpness = Self.sharpness
    }

    static let cost = 3.0
    static let sharpness = 1.2
    /// A confirmed comment is of this company's own customers, and counts as several of ours.
    static let confirmedWeight = 3
}
