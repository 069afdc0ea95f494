extension Account {
    /// What a member changes of an account.
    package enum Field: String, Hashable, Sendable {
        case name, segment, location, revenue, since, renewal, manager, contact
    }

    /// Why an account is not changed.
    package enum ChangeRefusal: Refusal, Hashable {
        case managerUnknown
        case revenueBelowZero
        case renewsBeforeItBegan(since: LocalDay)
        case changedMeanwhile(Field)

        package var rule: String {
            switch self {
            case .managerUnknown: "account_manager_unknown"
            case .revenueBelowZero: "account_revenue"
            case .renewsBeforeItBegan: "renewal_before_since"
            case .changedMeanwhile: "changed_meanwhile"
            }
        }
    }

    /// - Parameter manager: whoever is chosen to manage it; nil for nobody.
    package static func check(
        annualRevenueMinor: Int64?, since: LocalDay?, renewalOn: LocalDay?, manager: Member?
    ) throws(ChangeRefusal) {
        if let annualRevenueMinor, annualRevenueMinor < 0 { throw .revenueBelowZero }
        if let since, let renewalOn, renewalOn < since { throw .renewsBeforeItBegan(since: since) }
        if let manager, !manager.isActive { throw .managerUnknown }
    }
}
