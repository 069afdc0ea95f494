/// A table that somebody put forward; it counts once somebody else who answers for the money has approved it.
package struct GoodwillProposal: Hashable, Sendable {
    package let id: ID<GoodwillProposal>
    package let table: GoodwillTable
    package let proposer: ID<Member>
    package let proposedAt: Instant
    package let state: State

    package enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case pending
        case inForce = "in_force"
        case declined
        /// By a later one.
        case replaced
    }

    package enum DecisionRefusal: Refusal, Hashable {
        case ownProposal
        case decidedAlready

        package var rule: String {
            switch self {
            case .ownProposal: "goodwill_table_of_ones_own"
            case .decidedAlready: "goodwill_table_decided"
            }
        }
    }

    package init(
        id: ID<GoodwillProposal>, table: GoodwillTable, proposer: ID<Member>, proposedAt: Instant,
        state: State = .pending
    ) {
        self.id = id
        self.table = table
        self.proposer = proposer
        self.proposedAt = proposedAt
        self.state = state
    }

    /// Nobody approves what they put forward themselves.
    package func checkDecision(by member: ID<Member>) throws(DecisionRefusal) {
        guard state == .pending else { throw .decidedAlready }
        guard member != proposer else { throw .ownProposal }
    }
}
