import Recovery

extension Words {
    enum Giving {
        static let title = "Goodwill"
        static let text =
            """
            The most that one person may give in one remedy, by how grave the case is and by what its account is worth. A \
            member’s own amount counts where it is more. What is beyond it they ask for inside the case.
            """
        static let inForce = "In force"
        static let noneInForce =
            "No table was approved yet: each gives what their role may, whatever the case."
        static func approved(_ proposer: String, _ decider: String, on date: String) -> String {
            "Put forward by \(proposer), approved by \(decider) on \(date)."
        }
        static let pending = "Waits for approval"
        static func proposed(_ proposer: String, on date: String) -> String {
            "Put forward by \(proposer) on \(date). Until it is approved the table above stays."
        }
        static let ownProposal =
            "Somebody else approves it: nobody approves what they put forward themselves."
        static let whoApproves = "Finance approvers and administrators approve it."
        static let approve = "Approve the table"
        static let decline = "Decline it"
        static let propose = "Put another table forward"
        static let proposeHelp =
            "Empty: what each of the role may give anyway. It takes the place of one that waits."
        static let proposeIt = "Put it forward"
        static let whoProposes = "Programme leads and administrators put one forward."

        static func caption(_ role: Role, _ currency: String) -> String { "\(role.text), \(currency)" }
        static let severity = "Severity"
        static func tier(_ tier: ValueTier?) -> String {
            tier.map { "\(Scorecard.tier($0)) value" } ?? "Value unknown"
        }
        static func cell(_ cell: GoodwillTable.Cell) -> String {
            "\(cell.role.text), \(cell.severity.text.lowercased()), \(tier(cell.tier).lowercased())"
        }
        static func notAnAmount(_ cell: GoodwillTable.Cell) -> String {
            "\(self.cell(cell)): write the amount as a plain number, such as 120.50."
        }

        static let budgets = "What teams may spend"
        static func budgetsText(_ month: String) -> String {
            """
            On remedies in a month of the calendar, by the team of the case’s owner; counted when a remedy is chosen or approved. \
            Now: \(month).
            """
        }
        static let noTeams = "There are no teams yet."
        static let team = "Team"
        static let monthly = "A month"
        static let spent = "Spent"
        static let left = "Left"
        static let noBudget = "no limit"
        static func budget(of team: String, in currency: String) -> String { "\(team) (\(currency) a month)" }
        static let budgetHelp = "Empty: no limit. Nothing is taken back from what was spent already."
        static let saveBudgets = "Save the budgets"
        static func notABudget(_ team: String) -> String {
            "\(team): write the amount as a plain number, such as 1200."
        }

        static let asks = "Asked for"
        static let asked = "Above it, ask"
        static let askedHelp = "The remedy is chosen as soon as they approve it. Everything else goes on."
        static let nobodyAsked = "Nobody: I choose it myself"
        static func mayGive(_ name: String, _ limit: String) -> String { "\(name) (up to \(limit))" }
        static func earlier(_ count: Int) -> String {
            """
            This account was given money beside a remedy \(Words.count(count, "time", "times")) within 12 months: once more \
            brings somebody with more authority.
            """
        }
        static func asks(_ asker: String, _ approver: String) -> String { "\(asker) asks \(approver)" }
        static let sinceWhen = "since"
        static let waits = "Waits for an answer"
        static let lapsed = "Lapsed: the case has gone on since"
        static let replaced = "Taken back for another"
        static func decided(_ outcome: Approval.Outcome, by name: String) -> String {
            switch outcome {
            case .approved: "Approved by \(name)"
            case .declined: "Declined by \(name)"
            case .replaced: replaced
            }
        }
        static let approveIt = "Approve it"
        static let declineIt = "Decline it"
        static let why = "Why not"
        static func approved(by name: String) -> String { "Approved by \(name)" }
        static let takenBack = "Taken back"

        static func refusal(_ refusal: Case.ApprovalRefusal, _ currency: String, _ clock: WallClock) -> String
        {
            switch refusal {
            case .cannotBeGiven(let refusal): Words.refusal(refusal, currency: currency, clock: clock)
            case .withinAuthority(let limit):
                "You decide up to \(money(limit, currency)) yourself. Choose it; there is nobody to ask."
            case .ofOneself: "What one asked for oneself somebody else decides. Ask another person."
            case .cannotApprove:
                "They decide nothing of this kind, or are not here any more. Ask another person."
            case .approverBelow(let limit):
                "They decide up to \(money(limit, currency)) in a case like this. Ask somebody who may give more."
            case .inACircle:
                "They wait in this case for an answer of yours, maybe by way of others. Ask somebody outside this circle."
            case .decidedAlready: "It is decided already. Load the page again to see how."
            case .hasLapsed:
                "The case has gone on since this was asked, so it has lapsed. It can be asked for again."
            case .deciderBelow(let limit):
                "You decide up to \(money(limit, currency)) in a case like this. Leave it to whoever was asked."
            case .noReason: "Say in a sentence why not: whoever asked will read it."
            }
        }

        static func field(of refusal: Case.ApprovalRefusal) -> String? {
            switch refusal {
            case .cannotBeGiven(let refusal): Words.field(of: refusal)
            case .ofOneself, .cannotApprove, .approverBelow, .inACircle, .withinAuthority: "approver"
            case .decidedAlready, .hasLapsed, .deciderBelow: nil
            case .noReason: "reason"
            }
        }

        static func budgetUsed(_ refusal: TeamMonth.BudgetRefusal, _ currency: String) -> String {
            let month = Words.month(refusal.month.month)
            return refusal.leftMinor == 0
                ? "The team has spent its budget of \(month). Choose a remedy that costs nothing, or have the budget raised under Settings, Goodwill."
                : "The team has \(money(refusal.leftMinor, currency)) of its budget of \(month) left. Choose one within it, or have the budget raised under Settings, Goodwill."
        }
    }
}
