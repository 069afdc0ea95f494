package import Recovery

/// How a signal reads from its row, and how it is written.
package enum SignalColumns {
    package static let list: SQL = """
        s.id, s.source, s.source_id, s.customer_id, s.case_id, s.measure, s.score, s.band, s.comment, s.channel,
        s.entry_point, s.touchpoint, s.stage, s.tags, s.reported_reason, s.language, s.permalink, s.reach,
        s.occurred_ms, s.received_ms, s.churn_intent, s.contact_me, s.is_test, s.is_history, s.local_day,
        s.segment, s.scale, s.first_scored_ms
        """

    package static func read(_ row: Row) throws -> Signal {
        var said = SignalForm(source: try row.text(1), sourceID: try row.text(2))
        said.measure = try row.optionalCode(5)
        said.score = try row.optionalInt(6)
        said.scale = try row.optionalText(26).flatMap(Scale.init(stored:))
        said.comment = try row.optionalText(8)
        said.channel = try row.optionalText(9)
        said.entryPoint = try row.optionalText(10)
        said.touchpoint = try row.optionalText(11)
        said.stage = try row.optionalText(12)
        said.tags = try row.optionalText(13).map { $0.split(separator: "\n").map(String.init) } ?? []
        said.reportedReason = try row.optionalText(14)
        said.language = try row.optionalText(15)
        said.permalink = try row.optionalText(16)
        said.reach = try row.optionalInt(17)
        said.occurredAt = try row.instant(18)
        said.churnIntent = try row.bool(20)
        said.contactMe = try row.bool(21)
        said.isTest = try row.bool(22)
        let receivedAt = try row.instant(19)
        return Signal(
            kept: try row.id(0), said: said, customer: try row.optionalID(3), joined: try row.optionalID(4),
            band: try row.code(7), occurredAt: try row.instant(18), receivedAt: receivedAt,
            firstScoredAt: said.score == nil ? nil : try row.optionalInstant(27) ?? receivedAt,
            isHistory: try row.bool(23),
            stamp: Signal.Stamp(
                localDay: LocalDay(daysSince1970: try row.int(24)), segment: try row.optionalText(25)))
    }
}

extension WriteConnection {
    package func insert(
        _ signals: [Signal], of organization: Organization.Key, importing: ID<Import>?
    ) throws {
        guard !signals.isEmpty else { return }
        let key = organization.sqlValue
        try run(
            """
            INSERT INTO signals (organization_id, id, source, source_id, measure, received_ms, local_day,
                is_history, segment, import_id, customer_id, case_id, score, band, comment, channel, entry_point,
                touchpoint, stage, tags, reported_reason, language, permalink, reach, occurred_ms, churn_intent,
                contact_me, is_test, scale, first_scored_ms, account_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, \(Self.account(of: 11)))
            """,
            forEach: signals.map { signal in
                var row: [SQLValue] = [
                    key, signal.id.sqlValue, signal.said.source.sqlValue, signal.said.sourceID.sqlValue,
                    signal.said.measure.sqlValue, signal.receivedAt.sqlValue,
                    signal.stamp.localDay.daysSince1970.sqlValue, signal.isHistory.sqlValue,
                    signal.stamp.segment.sqlValue, importing.sqlValue,
                ]
                row.reserveCapacity(30)
                signal.appendChangeable(to: &row)
                return row
            })
    }

    /// The account of the customer in this place of the values.
    private static func account(of place: Int) -> String {
        "(SELECT c.account_id FROM customers c WHERE c.organization_id = $1 AND c.id = $\(place))"
    }

    package func update(_ signals: [Signal], of organization: Organization.Key) throws {
        guard !signals.isEmpty else { return }
        let key = organization.sqlValue
        try run(
            """
            UPDATE signals SET measure = $3, received_ms = $4, customer_id = $5, case_id = $6, score = $7,
                band = $8, comment = $9, channel = $10, entry_point = $11, touchpoint = $12, stage = $13,
                tags = $14, reported_reason = $15, language = $16, permalink = $17, reach = $18,
                occurred_ms = $19, churn_intent = $20, contact_me = $21, is_test = $22, scale = $23,
                first_scored_ms = $24, account_id = \(Self.account(of: 5))
            WHERE organization_id = $1 AND id = $2
            """,
            forEach: signals.map { signal in
                var row: [SQLValue] = [
                    key, signal.id.sqlValue, signal.said.measure.sqlValue, signal.receivedAt.sqlValue,
                ]
                signal.appendChangeable(to: &row)
                return row
            })
    }
}

extension Signal {
    fileprivate func appendChangeable(to row: inout [SQLValue]) {
        row.append(customer.sqlValue)
        row.append(joined.sqlValue)
        row.append(said.score.sqlValue)
        row.append(band.sqlValue)
        row.append(said.comment.sqlValue)
        row.append(said.channel.sqlValue)
        row.append(said.entryPoint.sqlValue)
        row.append(said.touchpoint.sqlValue)
        row.append(said.stage.sqlValue)
        row.append(said.tags.isEmpty ? .null : .text(said.tags.joined(separator: "\n")))
        row.append(said.reportedReason.sqlValue)
        row.append(said.language.sqlValue)
        row.append(said.permalink.sqlValue)
        row.append(said.reach.sqlValue)
        row.append(occurredAt.sqlValue)
        row.append(said.churnIntent.sqlValue)
        row.append(said.contactMe.sqlValue)
        row.append(said.isTest.sqlValue)
        row.append((said.scale?.stored).sqlValue)
        row.append((firstScoredAt == receivedAt ? nil : firstScoredAt).sqlValue)
    }
}

extension Scale {
    /// `0 10 6 9`: lowest, highest, detractor up to, promoter from.
    fileprivate var stored: String { "\(lowest) \(highest) \(detractorUpTo) \(promoterFrom)" }

    init?(stored: String) {
        let numbers = stored.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        self.init(
            lowest: numbers[0], highest: numbers[1], detractorUpTo: numbers[2], promoterFrom: numbers[3])
    }
}

/// Signals already taken under these keys of one source, locked in the order of their ids: nothing else guards those of
/// nobody in particular.
package struct SignalsByKey: Query {
    package let organization: Organization.Key
    package let source: String
    package let sourceIDs: [String]
    package let dialect: Dialect

    package init(of organization: Organization.Key, source: String, sourceIDs: [String], _ dialect: Dialect) {
        self.organization = organization
        self.source = source
        self.sourceIDs = sourceIDs
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list) FROM signals s
        WHERE s.organization_id = \(organization) AND s.source = \(source) AND s.source_id IN \(list: sourceIDs)
        ORDER BY s.id\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> Signal { try SignalColumns.read(row) }
}
