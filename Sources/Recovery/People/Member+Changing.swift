extension Member {
    /// Why a member is not changed.
    package enum ChangeRefusal: Refusal, Hashable {
        case noName
        case notAnAddress(String)
        case alreadyHere(email: String)
        case authorityBelowZero
        case lastAdministrator
        case notAZone(String)
        case leaveBackwards
        case nobodyToTakeOver
        case hasLeft

        package var rule: String {
            switch self {
            case .noName: "member_name"
            case .notAnAddress: "member_email"
            case .alreadyHere: "member_already_here"
            case .authorityBelowZero: "authority_amount"
            case .lastAdministrator: "last_administrator"
            case .notAZone: "zone_unknown"
            case .leaveBackwards: "leave_from_to"
            case .nobodyToTakeOver: "somebody_takes_over"
            case .hasLeft: "member_has_left"
            }
        }
    }

    /// Somebody must always be left who can let others in: `others` are the other active
    /// administrators with a password.
    package mutating func change(
        role: Role, authorityMinor: Int64, otherAdministrators others: Int
    ) throws(ChangeRefusal) {
        guard authorityMinor >= 0 else { throw .authorityBelowZero }
        guard self.role != .administrator || role == .administrator || others > 0 else {
            throw .lastAdministrator
        }
        self.role = role
        self.authorityMinor = authorityMinor
    }

    package mutating func deactivate(otherAdministrators others: Int) throws(ChangeRefusal) {
        guard role != .administrator || others > 0 else { throw .lastAdministrator }
        isActive = false
    }
}
