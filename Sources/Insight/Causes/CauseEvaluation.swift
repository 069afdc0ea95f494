package import Recovery

/// How good suggestions were where the cause is known.
package struct CauseEvaluation: Hashable, Sendable {
    package struct Case: Hashable, Sendable {
        /// Indices in `Cause?.all`.
        package let known: Int
        package let suggested: Int
        /// Of what was suggested, 0...1.
        package let confidence: Double

        package init(known: Cause?, suggested: Cause?, confidence: Double) {
            self.known = known.index
            self.suggested = suggested.index
            self.confidence = confidence
        }

        package init(known: Cause?, _ reading: CauseReading) {
            self.init(known: known, suggested: reading.cause, confidence: reading.confidence)
        }

        var isRight: Bool { known == suggested }
    }

    package let cases: [Case]

    package init(_ cases: [Case]) { self.cases = cases }

    /// Rows: what is known; columns: what was suggested; both in the order of `Cause?.all`.
    package var confusion: [[Int]] {
        var table = Array(repeating: Array(repeating: 0, count: Cause?.all.count), count: Cause?.all.count)
        for one in cases { table[one.known][one.suggested] += 1 }
        return table
    }

    package var accuracy: Double? {
        cases.isEmpty ? nil : Double(cases.count(where: \.isRight)) / Double(cases.count)
    }

    /// Share of a class that was suggested as it; nil where nothing is known to be of it.
    package var recalls: [Double?] {
        let table = confusion
        return table.indices.map { index in
            let all = table[index].reduce(0, +)
            return all == 0 ? nil : Double(table[index][index]) / Double(all)
        }
    }

    /// Mean recall of the classes that occur.
    package var balancedAccuracy: Double? { Self.mean(recalls.compactMap(\.self)) }

    /// Mean of 2 x right / (known + suggested) over the classes that are known or suggested.
    package var macroF1: Double? {
        let table = confusion
        return Self.mean(
            table.indices.compactMap { index in
                let known = table[index].reduce(0, +)
                let suggested = table.reduce(0) { $0 + $1[index] }
                return known + suggested == 0
                    ? nil : 2 * Double(table[index][index]) / Double(known + suggested)
            })
    }

    /// Of the surest suggestions, 60 in 100 rounded down; of two as sure, the earlier is surer.
    package var accuracyOfSurest: Double? {
        let surest = cases.indices.sorted {
            (cases[$1].confidence, $0) < (cases[$0].confidence, $1)
        }.prefix(cases.count * 6 / 10)
        return surest.isEmpty
            ? nil : Double(surest.count { cases[$0].isRight }) / Double(surest.count)
    }

    /// How far confidence and share of right ones lie apart, over ten bins of equal width, weighted by their cases.
    package var calibrationError: Double? {
        guard !cases.isEmpty else { return nil }
        var bins = [Double](repeating: 0, count: 10)
        for one in cases {
            bins[min(9, Int(one.confidence * 10))] += (one.isRight ? 1 : 0) - one.confidence
        }
        return bins.reduce(0) { $0 + abs($1) } / Double(cases.count)
    }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
