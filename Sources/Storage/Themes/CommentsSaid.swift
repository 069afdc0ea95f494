package import Recovery

/// Comments of one measure that count, of some days, the latest first.
package struct CommentsSaid: Query {
    package struct Entry: Sendable {
        package let signal: ID<Signal>
        package let day: LocalDay
        package let comment: String
        package let band: Band
        /// As a way in said it, or as it was read.
        package let language: String?
        /// In thousandths, from bad to good; nil where nobody has read it.
        package let sentiment: Int?
        package let segment: String?
        package let stage: String?
    }

    package let organization: Organization.Key
    package let measure: Measure
    /// Whole days, both included.
    package let days: ClosedRange<LocalDay>
    private let slice: SQL
    package let limit: Int

    /// - Parameter segment: nil: of all; "": of none. The same holds for the touchpoint.
    package init(
        of organization: Organization.Key, _ measure: Measure, days: ClosedRange<LocalDay>,
        segment: String?, touchpoint: String?, limit: Int
    ) {
        self.organization = organization
        self.measure = measure
        self.days = days
        self.limit = limit
        var slice: SQL = ""
        if let segment { slice.append(" AND COALESCE(s.segment, '') = \(segment)") }
        if let touchpoint { slice.append(" AND COALESCE(s.touchpoint, '') = \(touchpoint)") }
        self.slice = slice
    }

    package var sql: SQL {
        """
        SELECT s.id, s.local_day, s.comment, s.band, COALESCE(s.language, r.language), r.sentiment, s.segment,
            s.stage
        FROM signals s
        LEFT JOIN readings r ON r.organization_id = s.organization_id AND r.signal_id = s.id
        WHERE s.organization_id = \(organization) AND s.measure = \(measure) AND s.comment IS NOT NULL
            AND s.is_test = 0 AND s.local_day >= \(days.lowerBound.daysSince1970)
            AND s.local_day <= \(days.upperBound.daysSince1970)\(slice)
        ORDER BY s.local_day DESC, s.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            signal: try row.id(0), day: LocalDay(daysSince1970: try row.int(1)), comment: try row.text(2),
            band: try row.code(3), language: try row.optionalText(4), sentiment: try row.optionalInt(5),
            segment: try row.optionalText(6), stage: try row.optionalText(7))
    }
}
