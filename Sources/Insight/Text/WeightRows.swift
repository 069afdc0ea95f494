/// A table of numbers, a row for each place, whose rows are summed eight columns at a time: each lies where the
/// processor fetches it at once.
package struct WeightRows: Sendable {
    private let columns: Int
    /// Of each row its first eight columns, then the next eight; what is over is 0.
    private let values: [SIMD8<Float>]

    private var parts: Int { (columns + 7) / 8 }

    /// - Parameter value: of a row and a column.
    package init(count: Int, columns: Int, _ value: (_ row: Int, _ column: Int) -> Float) {
        self.columns = columns
        let parts = (columns + 7) / 8
        var values = [SIMD8<Float>](repeating: .zero, count: count * parts)
        for row in 0..<count {
            for column in 0..<columns { values[row * parts + column / 8][column % 8] = value(row, column) }
        }
        self.values = values
    }

    package subscript(row: Int, column: Int) -> Float { values[row * parts + column / 8][column % 8] }

    /// Of each column the sum over the rows of features, each row as often as its feature counts.
    ///
    /// - Parameter first: the place whose row is the first one.
    package func sums(of features: ArraySlice<HashedText.Feature>, from first: Int = 0) -> [Float] {
        let parts = parts
        var sums: [Float] = []
        sums.reserveCapacity(parts * 8)
        for part in 0..<parts {
            var own = SIMD8<Float>.zero
            for feature in features {
                own += values[(Int(feature.place) - first) * parts + part] * feature.count
            }
            for lane in 0..<min(8, columns - part * 8) { sums.append(own[lane]) }
        }
        return sums
    }
}
