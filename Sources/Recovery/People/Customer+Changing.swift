extension Customer {
    /// Why a customer is not changed.
    package enum ChangeRefusal: Refusal, Hashable {
        case notAnAddress(String)
        case accountUnknown(key: String)
        case isSomebodyElse

        package var rule: String {
            switch self {
            case .notAnAddress: "customer_email"
            case .accountUnknown: "account_unknown"
            case .isSomebodyElse: "customer_was_merged"
            }
        }
    }
}
