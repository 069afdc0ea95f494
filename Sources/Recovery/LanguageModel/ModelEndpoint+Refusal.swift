extension ModelEndpoint {
    /// Why no language model is asked so.
    package enum EndpointRefusal: Refusal, Hashable {
        case notAnAddress
        case noModel
        case notAKey
        case budgetOutOfRange
        case patienceOutOfRange

        package var rule: String {
            switch self {
            case .notAnAddress: "model_address"
            case .noModel: "model_name"
            case .notAKey: "model_key"
            case .budgetOutOfRange: "model_budget"
            case .patienceOutOfRange: "model_patience"
            }
        }
    }
}
