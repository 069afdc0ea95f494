extension Playbook {
    /// Of what it is: a cause, or one of the organization's reasons of that cause.
    package struct Key: Hashable, Sendable {
        package let cause: Cause
        /// Nil: of the cause, for all its reasons that have none of their own.
        package let reason: String?

        package init(_ cause: Cause, reason: String? = nil) {
            self.cause = cause
            self.reason = reason
        }
    }
}

extension Playbook.Key: LosslessStringConvertible {
    /// As in "failed_delivery" or "failed_delivery.product_bug".
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let cause = Cause(rawValue: parts[0]), parts.last?.isEmpty == false else { return nil }
        self.init(cause, reason: parts.count == 1 ? nil : parts[1])
    }

    package var description: String { reason.map { "\(cause.rawValue).\($0)" } ?? cause.rawValue }
}
