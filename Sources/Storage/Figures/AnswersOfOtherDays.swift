package import Recovery

/// Signals that lie on another day in a zone than the one they are counted on, the next so many after one, locked.
package struct AnswersOfOtherDays: Query {
    package struct Entry: Sendable {
        package let id: ID<Signal>
        package let day: LocalDay
        /// Where it is counted now; nil where it is in no score.
        package let cell: ScoreCell?
    }

    package let organization: Organization.Key
    package let stretches: [Zone.Stretch]
    package let last: String
    package let limit: Int
    package let dialect: Dialect

    package init(
        of organization: Organization.Key, in stretches: [Zone.Stretch], after last: String, limit: Int,
        _ dialect: Dialect
    ) {
        self.organization = organization
        self.stretches = stretches
        self.last = last
        self.limit = limit
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT id, \(day), local_day, measure, stage, segment, touchpoint, score, band, is_test FROM signals
        WHERE organization_id = \(organization) AND id > \(last) AND local_day <> \(day)
        ORDER BY id LIMIT \(limit)\(dialect.forUpdate)
        """
    }

    /// Before 1970 too, where a division would round towards it.
    private var day: SQL {
        let (days, length): (Int64, Int64) = (1_000_000, 86_400_000)
        let cases = stretches.map { stretch -> SQL in
            let shift = stretch.offsetMilliseconds + days * length
            let day: SQL = "(occurred_ms + \(shift)) / \(length) - \(days)"
            return stretch.end.map { "WHEN occurred_ms < \($0) THEN \(day)" } ?? "ELSE \(day)"
        }
        let all = cases.dropFirst().reduce("CASE WHEN 1 = 0 THEN 0 \(cases[0])" as SQL) { "\($0) \($1)" }
        return "\(all) END"
    }

    package func answer(_ row: Row) throws -> Entry {
        var cell: ScoreCell?
        if let score = try row.optionalInt(7), !(try row.bool(9)) {
            cell = ScoreCell(
                localDay: LocalDay(daysSince1970: try row.int(2)), measure: try row.code(3),
                stage: try row.optionalText(4), segment: try row.optionalText(5),
                touchpoint: try row.optionalText(6), score: score, band: try row.code(8))
        }
        return Entry(id: try row.id(0), day: LocalDay(daysSince1970: try row.int(1)), cell: cell)
    }
}

extension ScoreCell {
    package func moved(to day: LocalDay) -> ScoreCell {
        ScoreCell(
            localDay: day, measure: measure, stage: stage, segment: segment, touchpoint: touchpoint,
            score: score, band: band)
    }
}
