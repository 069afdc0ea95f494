/// A person who works here.
package struct Member: Hashable, Sendable {
    package let id: ID<Member>
    package var name: String
    package var role: Role
    /// What this member may give in one remedy whatever their role may, in minor units of the organization's currency.
    package var authorityMinor: Int64
    /// What each of their role may give, as it stood when they were read.
    package var roleAuthorityMinor: Int64
    package var isActive: Bool
    /// IANA name of the zone in which they read times; nil: the organization's.
    package var zone: String?

    package init(
        id: ID<Member>, name: String, role: Role, authorityMinor: Int64, roleAuthorityMinor: Int64 = 0,
        isActive: Bool = true, zone: String? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.authorityMinor = authorityMinor
        self.roleAuthorityMinor = roleAuthorityMinor
        self.isActive = isActive
        self.zone = zone
    }

    /// May own a case and make its moves.
    package var worksCases: Bool { isActive && role.may(.workCases) }
}

package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    case administrator
    case programmeLead = "programme_lead"
    case owner
    case functionOwner = "function_owner"
    case financeApprover = "finance_approver"
    case advocacyManager = "advocacy_manager"
    case analyst, sponsor
}
