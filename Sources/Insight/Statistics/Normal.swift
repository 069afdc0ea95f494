#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif

/// The normal distribution, as far as figures need it.
package enum Normal {
    /// How many standard errors to each side hold 95 %.
    package static let z95 = 1.959_963_984_540_054

    /// How likely a result at least this far from 0, to either side, is by chance.
    package static func twoSidedProbability(ofZ z: Double) -> Double {
        erfc(z.magnitude / 2.0.squareRoot())
    }
}
