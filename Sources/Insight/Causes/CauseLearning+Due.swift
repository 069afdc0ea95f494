extension CauseLearning {
    /// So few say nothing.
    package static let leastConfirmed = 30

    /// Whether it is worth to learn: from enough causes, and a fifth more of them than the last time.
    package static func isDue(confirmed: Int, after last: Int?) -> Bool {
        confirmed >= leastConfirmed && confirmed * 5 >= (last ?? 0) * 6
    }
}
