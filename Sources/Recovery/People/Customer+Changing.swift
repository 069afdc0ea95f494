extension Customer {
    /// What a member changes of a customer.
    package enum Field: String, Hashable, Sendable {
        case name, email, phone, account
    }

    /// Why a customer is not changed.
    package enum ChangeRefusal: Refusal, Hashable {
        case notAnAddress(String)
        case accountUnknown(key: String)
        case isSomebodyElse
        case changedMeanwhile(Field)

        package var rule: String {
            switch self {
            case .notAnAddress: "customer_email"
            case .accountUnknown: "account_unknown"
            case .isSomebodyElse: "customer_was_merged"
            case .changedMeanwhile: "changed_meanwhile"
            }
        }
    }
}
