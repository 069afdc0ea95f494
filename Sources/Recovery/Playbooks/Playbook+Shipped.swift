extension Playbook {
    /// What an organization works by until it writes its own: one for each cause, in the order of `Cause`.
    package static let shipped = Cause.allCases.map(shipped)

    package static func shipped(_ cause: Cause) -> Playbook {
        switch cause {
        case .failedDelivery: failedDelivery
        case .processFriction: processFriction
        case .mismatchedExpectations: mismatchedExpectations
        case .relationalNeglect: relationalNeglect
        }
    }
}
