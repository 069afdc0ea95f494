package import Recovery

/// What happened with a customer, or with all people of an account, newest first, before a place: only what and when; words
/// are read from their own rows. Each kind is asked for by itself, along an index and no further than the page reaches, so
/// that it costs the same however much there is.
package struct Timeline: Query {
    package enum Whose: Hashable, Sendable {
        case customer(ID<Customer>)
        case account(ID<Account>)
    }

    /// In the order in which they are told of the same moment, the last first.
    package enum Kind: Int, CaseIterable, Hashable, Sendable {
        case signal = 1
        case caseOpened, touch, promise, behaviour, caseEnded, merge
    }

    /// One thing that happened; also the place where the list goes on behind it.
    package struct Entry: Hashable, Sendable, CustomStringConvertible {
        package let kind: Kind
        package let id: String
        package let at: Instant

        package init(kind: Kind, id: String, at: Instant) {
            self.kind = kind
            self.id = id
            self.at = at
        }

        package init?(_ text: String) {
            let parts = text.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 3, let at = Int64(parts[0]), let number = Int(parts[1]),
                let kind = Kind(rawValue: number)
            else { return nil }
            self.init(kind: kind, id: parts[2], at: Instant(milliseconds: at))
        }

        package var description: String { "\(at.milliseconds).\(kind.rawValue).\(id)" }
    }

    package let organization: Organization.Key
    package let whose: Whose
    package let place: Entry?
    package let limit: Int

    package init(of organization: Organization.Key, _ whose: Whose, before place: Entry?, limit: Int) {
        self.organization = organization
        self.whose = whose
        self.place = place
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT kind, id, at_ms FROM (
            \(some(.signal, at: "occurred_ms", from: "signals t", theirs("t")))
            UNION ALL
            \(some(.caseOpened, at: "opened_ms", from: "cases t", theirs("t")))
            UNION ALL
            \(some(.caseEnded, at: "ended_ms", from: "cases t", "\(theirs("t")) AND t.ended_ms IS NOT NULL"))
            UNION ALL
            \(ofCases(.touch, "touches"))
            UNION ALL
            \(ofCases(.promise, "promises"))
            UNION ALL
            \(some(.behaviour, at: "occurred_ms", from: "behaviours t", theirs("t")))
            UNION ALL
            \(some(.merge, at: "at_ms", from: "merges t", "\(merges) AND t.undone_ms IS NULL"))
        ) AS happened
        ORDER BY at_ms DESC, kind DESC, id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        guard let kind = Kind(rawValue: try row.int(0)) else {
            throw StorageFault(.unreadable, while: "reading a time line", "no such kind")
        }
        return Entry(kind: kind, id: try row.text(1), at: try row.instant(2))
    }

    private func theirs(_ table: SQL) -> SQL {
        switch whose {
        case .customer(let id): "\(table).organization_id = \(organization) AND \(table).customer_id = \(id)"
        case .account(let id): "\(table).organization_id = \(organization) AND \(table).account_id = \(id)"
        }
    }

    private var merges: SQL {
        switch whose {
        case .customer(let id): "t.organization_id = \(organization) AND t.survivor_id = \(id)"
        case .account: theirs("t")
        }
    }

    /// A customer's few cases are gone through; an account's thousands are not.
    private func ofCases(_ kind: Kind, _ table: SQL) -> SQL {
        switch whose {
        case .customer:
            some(
                kind, at: "made_ms",
                from: "cases c JOIN \(table) t ON t.organization_id = c.organization_id AND t.case_id = c.id",
                theirs("c"))
        case .account: some(kind, at: "made_ms", from: "\(table) t", theirs("t"))
        }
    }

    private func some(_ kind: Kind, at: SQL, from source: SQL, _ condition: SQL) -> SQL {
        """
        SELECT kind, id, at_ms FROM (
            SELECT \(SQL(stringLiteral: "\(kind.rawValue)")) AS kind, t.id AS id, t.\(at) AS at_ms FROM \(source)
            WHERE \(condition)\(earlier(kind, "t.\(at)"))
            ORDER BY t.\(at) DESC, t.id DESC LIMIT \(limit)) AS \(SQL(stringLiteral: "\(kind)"))
        """
    }

    private func earlier(_ kind: Kind, _ at: SQL) -> SQL {
        guard let place else { return "" }
        if kind == place.kind { return " AND (\(at), t.id) < (\(place.at), \(place.id))" }
        return kind.rawValue < place.kind.rawValue
            ? " AND \(at) <= \(place.at)" : " AND \(at) < \(place.at)"
    }
}
