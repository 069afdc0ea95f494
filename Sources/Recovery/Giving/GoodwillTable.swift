/// The most that one of a role may give in one remedy, by how grave the case is and by what its account is worth. Where
/// nothing is said of a cell, it is what each of the role may give anyway.
package struct GoodwillTable: Hashable, Sendable {
    package let amounts: [Cell: Int64]

    package struct Cell: Hashable, Sendable {
        package let role: Role
        package let severity: Severity
        /// Nil: what the account is worth is not known.
        package let tier: ValueTier?

        package init(_ role: Role, _ severity: Severity, _ tier: ValueTier?) {
            self.role = role
            self.severity = severity
            self.tier = tier
        }
    }

    package enum TableRefusal: Refusal, Hashable {
        case belowZero(Cell)
        case givesNothing(Role)

        package var rule: String {
            switch self {
            case .belowZero: "goodwill_amount"
            case .givesNothing: "role_gives_nothing"
            }
        }
    }

    /// In minor units of the organization's currency.
    package init(_ amounts: [Cell: Int64]) throws(TableRefusal) {
        for (cell, minor) in amounts {
            guard Self.roles.contains(cell.role) else { throw .givesNothing(cell.role) }
            guard minor >= 0 else { throw .belowZero(cell) }
        }
        self.init(kept: amounts)
    }

    /// As it was kept; storage builds it, and nobody else.
    package init(kept amounts: [Cell: Int64]) {
        self.amounts = amounts
    }

    /// What an organization has that never approved one.
    package static let empty = GoodwillTable(kept: [:])

    /// Whoever gives, or says that somebody may.
    package static let roles = Role.allCases.filter { $0.may(.approveRemedies) }
    package static let tiers: [ValueTier?] = ValueTier.allCases + [nil]
}

extension Member {
    /// The most they may give in one remedy of this case: what the table says of their role, or what they themselves may
    /// where that is more.
    package func limitMinor(in found: Case, by table: GoodwillTable) -> Int64 {
        limitMinor(found.severity, found.slices.valueTier, by: table)
    }

    package func limitMinor(_ severity: Severity, _ tier: ValueTier?, by table: GoodwillTable) -> Int64 {
        max(authorityMinor, table.amounts[GoodwillTable.Cell(role, severity, tier)] ?? roleAuthorityMinor)
    }
}
