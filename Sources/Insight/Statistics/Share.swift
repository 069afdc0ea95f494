/// So many of so many; never of none, which is no data and not 0 %.
package struct Share: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    /// Nil where the base is empty, or the part larger than the whole.
    package init?(_ numerator: Int, of denominator: Int) {
        guard denominator > 0, 0...denominator ~= numerator else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    package var value: Double { Double(numerator) / Double(denominator) }
}
