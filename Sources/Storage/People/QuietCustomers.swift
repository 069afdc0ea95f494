package import Recovery

/// Ids of customers who are left alone now, newest first, before a cursor.
package struct QuietCustomers: Query {
    package let organization: Organization.Key
    package let now: Instant
    package let cursor: String?
    package let limit: Int

    package init(of organization: Organization.Key, now: Instant, before cursor: String?, limit: Int) {
        self.organization = organization
        self.now = now
        self.cursor = cursor
        self.limit = limit
    }

    package var sql: SQL {
        let further: SQL = cursor.map { "q.id < \($0)" } ?? "1 = 1"
        return """
            SELECT q.id FROM (\(QuietCases.all(of: organization, now: now, QuietCases.isOpen))
                UNION \(QuietCases.all(of: organization, now: now, QuietCases.isOver))) AS q
            WHERE \(further) ORDER BY q.id DESC LIMIT \(limit)
            """
    }

    package func answer(_ row: Row) throws -> String { try row.text(0) }
}

/// The cases for whose sake these customers are left alone, or were lately.
package struct QuietCases: Query {
    package struct Entry: Sendable {
        package let customer: ID<Customer>
        package let found: Case
        package var isOwn: Bool { found.customer == customer }
    }

    package let organization: Organization.Key
    package let customers: [ID<Customer>]
    package let now: Instant

    package init(of organization: Organization.Key, _ customers: [ID<Customer>], now: Instant) {
        self.organization = organization
        self.customers = customers
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT \(CaseColumns.list), u.id FROM customers u
        JOIN cases c ON c.organization_id = u.organization_id AND c.customer_id = u.id
        JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id AND k.clock = 'first_touch'
            AND k.generation = 1
        WHERE u.organization_id = \(organization) AND u.id IN \(list: customers) AND \(lately)
        UNION ALL
        SELECT \(CaseColumns.list), u.id FROM customers u
        JOIN cases c ON c.organization_id = u.organization_id AND c.account_id = u.account_id
            AND c.customer_id <> u.id
        JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id AND k.clock = 'first_touch'
            AND k.generation = 1
        WHERE u.organization_id = \(organization) AND u.id IN \(list: customers) AND \(lately)
            AND \(Self.hasFewPeople)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(customer: try row.id(CaseColumns.count), found: try CaseColumns.read(row))
    }

    private var lately: SQL {
        "(c.ended_ms IS NULL OR c.ended_ms > \(now.subtracting(Case.quietPeriod)))"
    }

    /// There is no fifth of them.
    private static let hasFewPeople: SQL = """
        (SELECT p.id FROM customers p WHERE p.organization_id = c.organization_id AND p.account_id = c.account_id
            AND p.merged_into_id IS NULL AND p.is_test = 0 ORDER BY p.id LIMIT 1 OFFSET \(QuietPeriod.fewPeople - 1)) IS NULL
        """

    struct Part {
        let cases: SQL
        let survey: SQL
        let own: SQL
    }

    /// Whose recovery is open, with the people of a small account as long as they are not to be surveyed.
    static func isOpen(_ quietSince: Instant) -> Part {
        Part(
            cases: "c.ended_ms IS NULL", survey: "(c.stage <> 'remedied' OR c.remedied_ms > \(quietSince))",
            own: "1 = 1")
    }

    /// What ended without a verification, not long ago.
    static func isOver(_ quietSince: Instant) -> Part {
        let isQuiet: SQL = """
            (c.stage IN ('honest_no', 'no_response', 'customer_left') AND CASE
                WHEN c.round = 1 AND c.first_remedied_ms IS NOT NULL THEN c.first_remedied_ms ELSE c.ended_ms END
                > \(quietSince))
            """
        return Part(cases: "c.ended_ms > \(quietSince)", survey: isQuiet, own: isQuiet)
    }

    static func all(of organization: Organization.Key, now: Instant, _ part: (Instant) -> Part) -> SQL {
        let part = part(now.subtracting(Case.quietPeriod))
        return """
            SELECT c.customer_id AS id FROM cases c
            WHERE c.organization_id = \(organization) AND \(part.cases) AND c.is_test = 0 AND \(part.own)
            UNION
            SELECT u.id FROM cases c
            JOIN customers u ON u.organization_id = c.organization_id AND u.account_id = c.account_id
            WHERE c.organization_id = \(organization) AND \(part.cases) AND c.is_test = 0 AND \(part.survey)
                AND u.merged_into_id IS NULL AND \(hasFewPeople)
            """
    }
}

extension ReadConnection {
    /// How each of these customers is left alone; who may be surveyed and sold to is not among them.
    package func quietPeriods(
        of customers: [ID<Customer>], in organization: Organization.Key, now: Instant
    ) throws -> [ID<Customer>: QuietPeriod] {
        let cases = Dictionary(
            grouping: try all(QuietCases(of: organization, customers, now: now)), by: \.customer)
        return cases.compactMapValues { entries in
            let own = entries.filter(\.isOwn).map(\.found).sorted { $0.id < $1.id }
            let colleagues = entries.filter { !$0.isOwn }.map(\.found).sorted { $0.id < $1.id }
            return QuietPeriod(own: own, colleagues: colleagues, now: now)
        }
    }

    /// By id, by the key of whoever sends, or by address; who was merged stands for who stayed.
    package func customers(
        named name: String, in organization: Organization.Key
    ) throws -> [CustomerList.Entry] {
        var found = try all(CustomerList(of: organization, id: name))
        if found.isEmpty { found = try all(CustomerList(of: organization, key: name)) }
        if found.isEmpty {
            found = try all(CustomerList(of: organization, email: name.lowercased(), limit: 100))
        }
        return try found.map { entry in
            guard let stayed = entry.customer.mergedInto else { return entry }
            return try first(CustomerList(of: organization, id: stayed.rawValue)) ?? entry
        }
    }
}
