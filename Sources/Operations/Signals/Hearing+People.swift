import Recovery
import Storage

extension Hearing {
    /// The customers of a set: by the id that the source has for them, else by their address. Who was known by the
    /// address alone takes the id over once the two are named together. Who turned out to be somebody else is heard as those.
    struct People {
        private var byKey: [String: KnownCustomer] = [:]
        private var byEmail: [String: String] = [:]
        private var byID: [ID<Customer>: String] = [:]
        /// Of keys under which somebody was known before they turned out to be these.
        private var survivors: [String: ID<Customer>] = [:]
        private var new: Set<String> = []
        private var changed: Set<String> = []
        private var fromDatabase: [ID<Customer>] = []
        /// As they were before the set, of those who changed.
        private var before: [ID<Customer>: KnownCustomer] = [:]

        init(of set: ReceiveSignals, _ connection: any WriteConnection) throws {
            let senders = set.forms.compactMap(\.customer)
            let keys = Set(senders.compactMap(Self.key))
            let emails = Set(senders.compactMap { $0.id == nil ? $0.email.map(Self.folded) : nil })
            var found: [KnownCustomer] = []
            if !keys.isEmpty {
                found = try connection.all(
                    CustomersByKey(of: set.organization, keys: keys.sorted(), connection.dialect))
            }
            if !emails.isEmpty {
                found += try connection.all(
                    CustomersByEmail(of: set.organization, emails: emails.sorted(), connection.dialect))
            }
            try know(found, of: set.organization, connection)
            let strangers = senders.filter { sender in Self.key(of: sender).flatMap { self[$0] } == nil }
            let addresses = Set(strangers.compactMap { $0.email.map(Self.addressKey) }).subtracting(keys)
            if !addresses.isEmpty {
                let query = CustomersByKey(
                    of: set.organization, keys: addresses.sorted(), connection.dialect)
                try know(try connection.all(query), of: set.organization, connection)
            }
        }

        /// Customers of signals that were stored before, whatever their senders are called now.
        mutating func meet(
            _ strangers: [ID<Customer>], of organization: Organization.Key, _ connection: any WriteConnection
        ) throws {
            let found = try connection.all(
                CustomersByID(of: organization, ids: strangers, connection.dialect))
            try know(found, of: organization, connection)
        }

        private mutating func know(
            _ found: [KnownCustomer], of organization: Organization.Key, _ connection: any WriteConnection
        ) throws {
            for customer in found {
                byID[customer.id] = customer.key
                if let email = customer.email, byEmail[email] == nil { byEmail[email] = customer.key }
                survivors[customer.key] = customer.mergedInto
                if customer.mergedInto == nil { byKey[customer.key] = customer }
            }
            let own = found.filter { $0.mergedInto == nil }.map(\.id)
            fromDatabase = Set(fromDatabase + own).sorted()
            let others = Set(found.compactMap(\.mergedInto)).filter { byID[$0] == nil }
            if !others.isEmpty { try meet(others.sorted(), of: organization, connection) }
        }

        var knownIDs: [ID<Customer>] { fromDatabase }

        subscript(id: ID<Customer>) -> KnownCustomer? { byID[id].flatMap { self[$0] } }

        private subscript(key: String) -> KnownCustomer? {
            survivors[key].flatMap { self[$0] } ?? byKey[key]
        }

        func find(_ sender: CustomerForm?) -> KnownCustomer? {
            sender.flatMap(place).flatMap { self[$0] }
        }

        /// The key under which the sender is known.
        private func place(of sender: CustomerForm) -> String? {
            guard let key = Self.key(of: sender) else { return nil }
            if self[key] != nil { return key }
            guard let email = sender.email else { return nil }
            if sender.id != nil { return self[Self.addressKey(email)].map { _ in Self.addressKey(email) } }
            return byEmail[Self.folded(email)]
        }

        /// Nil for a sender without id and address: that is nobody. What the sender says anew is taken over.
        mutating func findOrMake(
            _ sender: CustomerForm, in account: ID<Account>?, isTest: Bool, _ world: World
        ) -> KnownCustomer? {
            let email = sender.email.map(Self.folded)
            if let place = place(of: sender), let known = self[place] {
                var customer = known
                if survivors[place] != nil {
                    // What is said under the other name does not change what they are called.
                    customer.account = customer.account ?? account
                    customer.name = customer.name ?? sender.name
                    customer.email = customer.email ?? email
                    customer.phone = customer.phone ?? sender.phone
                    guard customer != known else { return known }
                    replace(known, by: customer)
                    return customer
                }
                if let id = sender.id, !id.isBlank { customer.key = id }
                customer.account = account ?? customer.account
                customer.name = sender.name ?? customer.name
                customer.email = email ?? customer.email
                customer.phone = sender.phone ?? customer.phone
                guard customer != known else { return known }
                replace(known, by: customer)
                return customer
            }
            guard let key = Self.key(of: sender) else { return nil }
            let customer = KnownCustomer(
                id: ID(world.newName()), key: key, account: account, name: sender.name, email: email,
                phone: sender.phone, isTest: isTest)
            byKey[key] = customer
            byID[customer.id] = key
            if let email, byEmail[email] == nil { byEmail[email] = key }
            new.insert(key)
            return customer
        }

        private mutating func replace(_ known: KnownCustomer, by customer: KnownCustomer) {
            byKey[known.key] = nil
            byKey[customer.key] = customer
            byID[customer.id] = customer.key
            if let email = customer.email, byEmail[email] == nil || byEmail[email] == known.key {
                byEmail[email] = customer.key
            }
            if new.remove(known.key) != nil {
                new.insert(customer.key)
            } else {
                changed.remove(known.key)
                changed.insert(customer.key)
                if before[known.id] == nil { before[known.id] = known }
            }
        }

        func write(_ hearing: Hearing) throws {
            let made = new.sorted().compactMap { byKey[$0] }
            try hearing.connection.insert(
                made, of: hearing.organization, importing: hearing.importing, now: hearing.now)
            let others = changed.sorted().compactMap { byKey[$0] }
            try hearing.connection.update(others, of: hearing.organization)
            try hearing.connection.takeAlong(
                others.filter { $0.account != before[$0.id]?.account }.map { ($0.id, $0.account) },
                of: hearing.organization)
            if let importing = hearing.importing {
                try hearing.connection.remember(
                    others.compactMap { before[$0.id] }, changedBy: importing, of: hearing.organization)
            }
        }

        private static func key(of sender: CustomerForm) -> String? {
            if let id = sender.id, !id.isBlank { return id }
            return sender.email.map(addressKey)
        }

        /// The key of somebody of whom nothing but the address is known.
        private static func addressKey(_ email: String) -> String { "email:" + folded(email) }

        private static func folded(_ email: String) -> String { email.lowercased() }
    }

    /// The accounts of a set, with what each scored lately.
    struct Accounts {
        private var byKey: [String: KnownAccount] = [:]
        private var byID: [ID<Account>: String] = [:]
        private var new: [String] = []
        var tallies: [ID<Account>: AccountTallies.Tally] = [:]
        var history: [ID<Account>: [AccountScore]] = [:]
        private let organization: Organization.Key

        init(
            of set: ReceiveSignals, _ people: People, _ connection: any WriteConnection, now: Instant
        ) throws {
            organization = set.organization
            let keys = Set(set.forms.compactMap { $0.customer?.account })
            let ids = Set(people.knownIDs.compactMap { people[$0]?.account })
            var found: [KnownAccount] = []
            if !keys.isEmpty {
                found += try connection.all(KnownAccounts(of: organization, keys: keys.sorted()))
            }
            let others = ids.subtracting(found.map(\.id))
            if !others.isEmpty {
                found += try connection.all(KnownAccounts(of: organization, ids: others.sorted()))
            }
            guard !found.isEmpty else { return }
            for account in found {
                byKey[account.key] = account
                byID[account.id] = account.key
            }
            let all = found.map(\.id)
            for tally in try connection.all(AccountTallies(of: organization, accounts: all)) {
                tallies[tally.account] = tally
            }
            let since = now.subtracting(AccountScore.window)
            for entry in try connection.all(AccountHistory(of: organization, accounts: all, since: since)) {
                history[entry.account, default: []].append(entry.score)
            }
        }

        var ids: [ID<Account>] { byID.keys.sorted() }

        subscript(id: ID<Account>) -> KnownAccount? { byID[id].flatMap { byKey[$0] } }

        mutating func findOrMake(_ key: String, _ world: World) -> ID<Account> {
            if let known = byKey[key] { return known.id }
            let account = KnownAccount(id: ID(world.newName()), key: key)
            byKey[key] = account
            byID[account.id] = key
            new.append(key)
            return account.id
        }

        func write(_ hearing: Hearing) throws {
            try hearing.connection.insert(
                new.sorted().compactMap { byKey[$0] }, of: organization, importing: hearing.importing,
                now: hearing.now)
        }
    }

    /// What decides of a case that opens: who gets it, how grave it is, by when it is due.
    struct Rulebook {
        var routing: Routing
        let severity: SeverityTable
        let timekeeping: Timekeeping
        let reasons: [Reason]
        var accountOwners: [ID<Account>: ID<Member>]
    }
}
