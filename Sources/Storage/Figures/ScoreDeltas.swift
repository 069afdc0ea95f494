package import Recovery

/// Where an answer counts in the score series.
package struct ScoreCell: Hashable, Comparable, Sendable {
    package let localDay: LocalDay
    package let measure: Measure
    package let stage: String
    package let segment: String
    package let touchpoint: String
    package let score: Int
    package let band: Band

    package init(
        localDay: LocalDay, measure: Measure, stage: String?, segment: String?, touchpoint: String?,
        score: Int,
        band: Band
    ) {
        self.localDay = localDay
        self.measure = measure
        self.stage = stage ?? ""
        self.segment = segment ?? ""
        self.touchpoint = touchpoint ?? ""
        self.score = score
        self.band = band
    }
}

extension ScoreCell {
    package static func < (left: ScoreCell, right: ScoreCell) -> Bool {
        let day = (left.localDay, right.localDay)
        if day.0 != day.1 { return day.0 < day.1 }
        return (
            left.measure.rawValue, left.stage, left.segment, left.touchpoint, left.score, left.band.rawValue
        )
            < (
                right.measure.rawValue, right.stage, right.segment, right.touchpoint, right.score,
                right.band.rawValue
            )
    }
}

extension WriteConnection {
    /// Appends what a transaction adds to or takes from the series; readers count rollups and deltas together.
    package func append(
        _ deltas: [ScoreCell: Int], of organization: Organization.Key, newName: () -> String
    ) throws {
        let deltas = deltas.filter { $0.value != 0 }
        guard !deltas.isEmpty else { return }
        try run(
            """
            INSERT INTO score_deltas (organization_id, id, local_day, measure, stage, segment, touchpoint, score,
                band, answers)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            forEach: deltas.map { cell, answers in
                [
                    organization.sqlValue, .text(newName()), cell.localDay.daysSince1970.sqlValue,
                    cell.measure.sqlValue, cell.stage.sqlValue, cell.segment.sqlValue,
                    cell.touchpoint.sqlValue, cell.score.sqlValue, cell.band.sqlValue, answers.sqlValue,
                ]
            })
    }

    /// Counts straight into the rollups: for a long import, which waits for nobody and would leave many deltas behind.
    package func count(_ deltas: [ScoreCell: Int], of organization: Organization.Key) throws {
        let deltas = deltas.filter { $0.value != 0 }
        guard !deltas.isEmpty else { return }
        // In one order, so that two transactions do not wait for each other crosswise.
        try run(
            """
            INSERT INTO score_rollups (organization_id, local_day, measure, stage, segment, touchpoint, score,
                band, answers)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (organization_id, local_day, measure, stage, segment, touchpoint, score, band) DO UPDATE
            SET answers = score_rollups.answers + excluded.answers
            """,
            forEach: deltas.sorted { $0.key < $1.key }.map { cell, answers in
                [
                    organization.sqlValue, cell.localDay.daysSince1970.sqlValue, cell.measure.sqlValue,
                    cell.stage.sqlValue, cell.segment.sqlValue, cell.touchpoint.sqlValue,
                    cell.score.sqlValue, cell.band.sqlValue, answers.sqlValue,
                ]
            })
    }

    /// Folds what was appended into the rollups; returns how many deltas went.
    package func foldScores(of organization: Organization.Key, limit: Int) throws -> Int {
        let ids = try rows(
            """
            SELECT id FROM score_deltas WHERE organization_id = \(organization) ORDER BY id LIMIT \(limit)\
            \(dialect.forUpdate)
            """
        ).map { try $0.text(0) }
        guard !ids.isEmpty else { return 0 }
        try run(
            """
            INSERT INTO score_rollups (organization_id, local_day, measure, stage, segment, touchpoint, score,
                band, answers)
            SELECT organization_id, local_day, measure, stage, segment, touchpoint, score, band,
                CAST(SUM(answers) AS BIGINT)
            FROM score_deltas WHERE organization_id = \(organization) AND id IN \(list: ids)
            GROUP BY organization_id, local_day, measure, stage, segment, touchpoint, score, band
            ORDER BY local_day, measure, stage, segment, touchpoint, score, band
            ON CONFLICT (organization_id, local_day, measure, stage, segment, touchpoint, score, band) DO UPDATE
            SET answers = score_rollups.answers + excluded.answers
            """)
        try run("DELETE FROM score_deltas WHERE organization_id = \(organization) AND id IN \(list: ids)")
        return ids.count
    }
}
