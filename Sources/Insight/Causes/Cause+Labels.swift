package import Recovery

extension Cause? {
    /// The four causes and unclear, in the order in which models and figures have them.
    package static let all: [Cause?] = Cause.allCases + [nil]

    package var index: Int { self.flatMap { Cause.allCases.firstIndex(of: $0) } ?? Cause.allCases.count }
}
