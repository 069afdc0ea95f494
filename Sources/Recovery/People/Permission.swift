/// Something that not everybody may do. Which role may do what is decided here and nowhere else.
package enum Permission: String, CaseIterable, Hashable, Sendable {
    /// Own cases and make their moves.
    case workCases = "work_cases"
    /// End a case without a recovery.
    case consentToEnds = "consent_to_ends"
    /// Give cases of others to somebody, one or many at once.
    case assignCases = "assign_cases"
    /// Put down what a customer said, open a case by hand, write notes.
    case capture
    case markAsTest = "mark_as_test"
    case editCustomers = "edit_customers"
    /// Say that two customers are one, and take it back.
    case mergeCustomers = "merge_customers"
    /// Import files, make keys, change what the organization has set.
    case administer
    /// Invite members, change their roles, let them go.
    case manageMembers = "manage_members"
    /// Say what each of a role may give by itself, approve a table of it, set what teams may spend.
    case setAuthority = "set_authority"
    /// Put forward a table of what may be given.
    case proposeGoodwill = "propose_goodwill"
    /// Say that a remedy may be given, within what they may give.
    case approveRemedies = "approve_remedies"
    /// Put down structural changes, link cases to them, say that they shipped and whether they worked.
    case manageFixes = "manage_fixes"
    /// Say what the economics are worked out from.
    case setEconomics = "set_economics"
    /// Answer for the programme: assess it, plan its next steps, go through its fixes.
    case runProgramme = "run_programme"
    /// Say which other systems the program speaks with, and what they may be told.
    case connectOutside = "connect_outside"
}

extension Role {
    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    private var permissions: Set<Permission> {
        switch self {
        case .administrator: Set(Permission.allCases)
        case .programmeLead:
            Set(Permission.allCases).subtracting([.manageMembers, .setAuthority, .connectOutside])
        case .owner: [.workCases, .approveRemedies, .capture, .markAsTest, .editCustomers]
        case .advocacyManager: [.capture, .editCustomers]
        case .functionOwner: [.capture, .manageFixes]
        case .financeApprover: [.capture, .setAuthority, .approveRemedies, .setEconomics]
        case .analyst: [.capture, .markAsTest]
        case .sponsor: []
        }
    }

    /// Gets cases of its own by routing.
    package var ownsCases: Bool { self == .owner || self == .programmeLead }
}
