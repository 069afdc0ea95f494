import Recovery
import Storage

extension WriteConnection {
    /// Counts what accounts score by themselves, after one of their people came or went with this answer.
    func recount(
        _ accounts: Set<ID<Account>>, since signal: ID<Signal>, of organization: Organization.Key,
        now: Instant
    ) throws {
        guard !accounts.isEmpty else { return }
        let accounts = accounts.sorted()
        let tallies = Dictionary(
            try all(AccountTallies(of: organization, accounts: accounts)).map { ($0.account, $0) }
        ) { first, _ in first }
        try insert(
            accounts.map { account in
                let tally = tallies[account] ?? AccountTallies.Tally(account: account)
                let score = AccountScore(
                    at: now, answers: tally.answers, promoters: tally.promoters,
                    detractors: tally.detractors)
                return (account, signal, score)
            }, of: organization)
    }

    /// The pages of their open cases show who they are. No case is saved: the hints go by the time instead of a version.
    func tellOfCases(
        of customers: [ID<Customer>], in organization: Organization.Key, now: Instant
    ) throws {
        let open = try rows(
            """
            SELECT id FROM cases WHERE organization_id = \(organization) AND customer_id IN \(list: customers)
                AND ended_ms IS NULL
            """)
        try tell(
            try open.map { (try $0.id(0), Int(now.milliseconds)) }, of: organization, now: now)
    }
}
