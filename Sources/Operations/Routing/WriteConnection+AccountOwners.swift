import Recovery
import Storage

extension WriteConnection {
    /// Who owns the open cases of these accounts, but for somebody who lets go of theirs. Whoever else gives a case of the
    /// same account to somebody is waited for, so that all go to one owner; cases are locked before.
    func accountOwners(
        of accounts: [ID<Account>], in organization: Organization.Key, but leaving: ID<Member>? = nil
    ) throws -> [ID<Account>: ID<Member>] {
        guard !accounts.isEmpty else { return [:] }
        _ = try rows(
            """
            SELECT id FROM accounts WHERE organization_id = \(organization) AND id IN \(list: accounts)
            ORDER BY id\(dialect.forUpdate)
            """)
        let all = try all(AccountOwners(of: organization, accounts: accounts))
        return Dictionary(all.filter { $0.owner != leaving }.map { ($0.account, $0.owner) }) { _, last in last
        }
    }
}
