import Foundation
import Recovery

/// Suggests what a comment is about.
package struct CauseModel: Sendable {
    let model: TextModel
    /// What each class gets on top, since its share among what was learned from is not what is expected.
    let shifts: [Double]
    /// How much a difference of sums is worth.
    let sharpness: Double

    /// Probabilities of the four causes and of unclear, in the order of `Cause?.all`; they add up to 1.
    package func probabilities(of text: HashedText) -> [Double] {
        let sums = zip(model.sums(of: text), shifts).map { Double($0) * sharpness + $1 }
        let greatest = sums.max() ?? 0
        return CausePrior.summingToOne(sums.map { exp($0 - greatest) })
    }

    package func reading(of wording: Wording) -> CauseReading {
        reading(of: wording, HashedText(wording))
    }

    /// The same for whoever has the text taken apart already.
    package func reading(of wording: Wording, _ text: HashedText) -> CauseReading {
        let probabilities = probabilities(of: text)
        let first = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        let label = Cause?.all[first]
        let isSure = wording.hasLetters && probabilities[first] >= CauseReading.leastConfidence
        return CauseReading(
            probabilities: probabilities, cause: isSure ? label : nil,
            words: isSure && label != nil ? words(of: wording, text, for: first, probabilities) : [])
    }
}
