/// What makes customers unhappy again and again: a cause, at the touchpoint where they meet it.
package struct Driver: Hashable, Sendable {
    package let cause: Cause
    /// Nil: at no one place.
    package let touchpoint: String?

    package init(_ cause: Cause, at touchpoint: String? = nil) {
        self.cause = cause
        self.touchpoint = touchpoint.flatMap { $0.isBlank ? nil : $0 }
    }

    /// Whether it is the same, or the same cause at one place where this one is at no one place.
    package func covers(_ other: Driver) -> Bool {
        cause == other.cause && (touchpoint == nil || touchpoint == other.touchpoint)
    }
}

extension Driver: CustomStringConvertible {
    /// `failed_delivery`, or `failed_delivery:installation`: how forms and programs name it.
    package var description: String {
        touchpoint.map { "\(cause.rawValue):\($0)" } ?? cause.rawValue
    }

    /// Nil for what names none.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let cause = Cause(rawValue: String(first)) else { return nil }
        self.init(cause, at: parts.count == 2 ? String(parts[1]) : nil)
    }
}
