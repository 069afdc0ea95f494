extension Account {
    /// Why an account is not changed.
    package enum ChangeRefusal: Refusal, Hashable {
        case managerUnknown
        case revenueBelowZero
        case renewsBeforeItBegan(since: LocalDay)

        package var rule: String {
            switch self {
            case .managerUnknown: "account_manager_unknown"
            case .revenueBelowZero: "account_revenue"
            case .renewsBeforeItBegan: "renewal_before_since"
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
