import Recovery

/// Why an account, customer or behaviour event is not taken.
package enum RecordRefusal: Refusal, Hashable {
    case managerUnknown(email: String)
    case nobodyNamed

    package var rule: String {
        switch self {
        case .managerUnknown: "manager_is_no_member"
        case .nobodyNamed: "id_or_email_needed"
        }
    }
}
