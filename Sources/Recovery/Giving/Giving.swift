/// What a remedy is given within.
package struct Giving: Hashable, Sendable {
    package var table: GoodwillTable
    /// How often the account (or the customer, where there is none) was given money beside a remedy in the last 12 months.
    package var earlierGoodwill: Int
    /// Who says that it may be given, where whoever asks for it may not give so much.
    package var approver: Member?

    package init(table: GoodwillTable = .empty, earlierGoodwill: Int = 0, approver: Member? = nil) {
        self.table = table
        self.earlierGoodwill = earlierGoodwill
        self.approver = approver
    }

    /// For so long goodwill is remembered.
    package static let memory = Duration.days(365)
}

/// A team's money for remedies in one month.
package struct TeamMonth: Hashable, Sendable {
    package let team: ID<Team>
    /// In the organization's zone.
    package let month: LocalMonth

    package init(team: ID<Team>, month: LocalMonth) {
        self.team = team
        self.month = month
    }

    /// The team has spent its money of the month.
    package struct BudgetRefusal: Refusal, Hashable {
        package let month: TeamMonth
        package let leftMinor: Int64

        package init(of month: TeamMonth, leftMinor: Int64) {
            self.month = month
            self.leftMinor = leftMinor
        }

        package var rule: String { "budget_used" }
    }
}
