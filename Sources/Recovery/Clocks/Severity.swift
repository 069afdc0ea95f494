/// How grave a case is; the graver, the shorter its clocks.
package enum Severity: String, CaseIterable, Comparable, Hashable, Sendable, Codable {
    case low, normal, high, critical

    private var rank: Int {
        switch self {
        case .low: 0
        case .normal: 1
        case .high: 2
        case .critical: 3
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
