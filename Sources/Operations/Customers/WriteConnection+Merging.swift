import Recovery
import Storage

extension WriteConnection {
    /// Saves those of a set of cases to which something happened, with what follows: struck diagnoses, members' loads.
    func save(
        changed cases: [Case], from before: [Case], of organization: Organization.Key, _ world: World,
        now: Instant
    ) throws {
        var touched = cases.filter { !$0.news.isEmpty }
        let moved = try settle(&touched, of: organization, world, now: now)
        for struck in touched where struck.news.contains(where: { $0.kind == .struckOut }) {
            try strikeDiagnoses(of: struck, of: organization, now: now)
        }
        try save(&touched, of: organization, world, now: now)
        try makeFindable(touched.map { SearchSubject(.recovery, $0.id.rawValue) }, of: organization)
        var loads: [ID<Member>: Int] = [:]
        for open in before where open.isOpen { loads[open.owner, default: 0] -= 1 }
        for open in cases where open.isOpen { loads[open.owner, default: 0] += 1 }
        loads.merge(moved, uniquingKeysWith: +)
        try carry(loads, of: organization, now: now)
    }

    /// A case that goes on in another one counts nowhere.
    func takeOutOfFigures(_ id: ID<Case>, of organization: Organization.Key) throws {
        try run("DELETE FROM case_facts WHERE organization_id = \(organization) AND case_id = \(id)")
    }

    /// Each one's latest score in each measure, from their signals.
    func recountScores(of customers: [ID<Customer>], of organization: Organization.Key) throws {
        try run(
            """
            DELETE FROM customer_scores
            WHERE organization_id = \(organization) AND customer_id IN \(list: customers)
            """)
        try run(
            """
            INSERT INTO customer_scores (organization_id, customer_id, measure, account_id, signal_id, score, band,
                occurred_ms)
            SELECT organization_id, customer_id, measure, account_id, id, score, band, occurred_ms FROM (
                SELECT s.organization_id, s.customer_id, s.measure, c.account_id, s.id, s.score, s.band,
                    s.occurred_ms, ROW_NUMBER() OVER (PARTITION BY s.customer_id, s.measure
                        ORDER BY s.occurred_ms DESC, s.id DESC) AS place
                FROM signals s
                JOIN customers c ON c.organization_id = s.organization_id AND c.id = s.customer_id
                WHERE s.organization_id = \(organization) AND s.customer_id IN \(list: customers)
                    AND s.score IS NOT NULL AND s.is_test = 0
            ) AS given
            WHERE place = 1
            """)
    }

    /// What the accounts of these customers score by themselves, once the customers' own scores have been recounted.
    func recountAccounts(
        of customers: [KnownCustomer], of organization: Organization.Key, now: Instant
    ) throws {
        let scores = try all(LatestScores(of: organization, customers: customers.map(\.id)))
        guard let answer = scores.filter({ $0.measure == .nps }).map(\.signal).min() else { return }
        try recount(Set(customers.compactMap(\.account)), since: answer, of: organization, now: now)
    }
}
