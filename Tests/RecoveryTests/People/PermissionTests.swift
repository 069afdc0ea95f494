import Recovery
import Testing

@Suite struct PermissionTests {
    /// The whole table: what is not listed is not allowed.
    static let allowed: [Role: Set<Permission>] = [
        .administrator: [
            .workCases, .consentToEnds, .assignCases, .capture, .markAsTest, .editCustomers, .mergeCustomers,
            .administer, .manageMembers, .setAuthority, .proposeGoodwill, .approveRemedies,
            .manageFixes, .setEconomics, .runProgramme, .connectOutside,
        ],
        .programmeLead: [
            .workCases, .consentToEnds, .assignCases, .capture, .markAsTest, .editCustomers, .mergeCustomers,
            .administer, .proposeGoodwill, .approveRemedies, .manageFixes, .setEconomics,
            .runProgramme,
        ],
        .owner: [.workCases, .approveRemedies, .capture, .markAsTest, .editCustomers],
        .functionOwner: [.capture, .manageFixes],
        .financeApprover: [.capture, .setAuthority, .approveRemedies, .setEconomics],
        .advocacyManager: [.capture, .editCustomers],
        .analyst: [.capture, .markAsTest],
        .sponsor: [],
    ]

    @Test(arguments: Role.allCases, Permission.allCases)
    func `a role may do what the table says`(role: Role, permission: Permission) throws {
        let listed = try #require(Self.allowed[role])

        #expect(role.may(permission) == listed.contains(permission))
    }
}
