package import Recovery

/// How a case reads from its row and its first-touch clock.
package enum CaseColumns {
    /// When the next clock ends of a case of which none runs: the year 10000.
    package static let never = Instant(milliseconds: 253_402_300_800_000)

    /// From `cases c JOIN clocks k`, generation 1 of the first touch.
    package static let list = list(state: "c", clock: "k")

    /// What moves change may be read from other tables than `c` and `k`.
    static func list(state s: SQL, clock: SQL) -> SQL {
        """
        c.id, c.version, c.customer_id, c.account_id, c.opened_by, c.opening_signal_id, c.opening_measure,
        c.opening_score, c.t0_ms, c.opened_ms, c.is_backfilled, c.is_test, \(s).owner_id, \(s).is_parked, \(s).round,
        \(s).stage, \(s).contacted_ms, \(s).reached_ms, \(s).cause, \(s).second_cause, \(s).reason, \(s).fixability,
        \(s).remedies, \(s).remedied_ms, \(s).first_remedied_ms, \(s).decided_signal_id, \(s).decided_band,
        \(s).decided_ms, \(s).next_signal_id, \(s).next_band, \(s).next_ms, \(s).recovered_ms, \(s).recovered_round,
        \(s).ended_ms, c.journey_stage, c.touchpoint, c.segment,
        k.start_ms, k.due_ms, \(clock).stopped_ms, \(clock).breached_ms, \(clock).noticed_ms,
        \(s).hand_offs, \(s).snoozed_ms, \(s).promise_due_ms, c.location, c.value_tier, \(s).team_id,
        \(s).first_cause, k.limit_ms, k.half_ms, k.late_ms, k.warned, \(s).clocks, c.severity, c.severity_sum, \(s).backer_id,
        \(s).emergency, \(s).emergency_delivered_ms, \(s).confirmed_ms, \(s).contacted_open_ms, \(s).asks_ms
        """
    }

    static let count = 62

    package static let source: SQL = """
        cases c JOIN clocks k ON k.organization_id = c.organization_id AND k.case_id = c.id
            AND k.clock = 'first_touch' AND k.generation = 1
        """

    package static func read(_ row: Row) throws -> Case {
        let opening = Case.Opening(
            kind: try row.code(4), signal: try row.optionalID(5), measure: try row.optionalCode(6),
            score: try row.optionalInt(7))
        let start = Case.Start(
            id: try row.id(0), customer: try row.id(2), account: try row.optionalID(3), opening: opening,
            receivedAt: try row.instant(8), isBackfilled: try row.bool(10), isTest: try row.bool(11),
            slices: Case.Slices(
                journeyStage: try row.optionalText(34), touchpoint: try row.optionalText(35),
                segment: try row.optionalText(36), location: try row.optionalText(45),
                valueTier: try row.optionalCode(46)))
        let diagnosis = try diagnosis(row)
        let clock = Clock(
            start: try row.instant(37), due: try row.instant(38), limit: .milliseconds(try row.integer(49)),
            warnings: [try row.instant(50), try row.instant(51)], warned: try row.int(52),
            stoppedAt: try row.optionalInstant(39), isBreached: try row.optionalInteger(40) != nil,
            noticedAt: try row.optionalInstant(41))
        return Case(
            kept: start, t0: try row.instant(8), openedAt: try row.instant(9),
            ownership: Case.Ownership(
                owner: try row.id(12), isParked: try row.bool(13), team: try row.optionalID(47)),
            stage: try stage(row, diagnosis), round: try row.int(14),
            severitySum: try SeverityText.read(row.optionalText(55), row.code(54)),
            firstTouch: clock, clocks: try ClockColumns.read(try row.optionalText(53)),
            marks: try marks(row, diagnosis), version: try row.int(1))
    }

    private static func diagnosis(_ row: Row) throws -> Diagnosis? {
        guard let cause: Cause = try row.optionalCode(18) else { return nil }
        return Diagnosis(
            cause: cause, reason: try row.text(20), secondCause: try row.optionalCode(19),
            fixability: try row.code(21))
    }

    private static func stage(_ row: Row, _ diagnosis: Diagnosis?) throws -> Stage {
        let word: Stage.Word = try row.code(15)
        let remedies = kinds(try row.optionalText(22))
        switch (word, diagnosis) {
        case (.open, _): return .open
        case (.acknowledged, _): return .acknowledged
        case (.diagnosed, let diagnosis?): return .diagnosed(diagnosis)
        case (.remedyChosen, let diagnosis?): return .remedyChosen(diagnosis, remedies)
        case (.remedied, let diagnosis?): return .remedied(diagnosis, remedies, at: try row.instant(23))
        case (.diagnosed, nil), (.remedyChosen, nil), (.remedied, nil):
            throw StorageFault(.unreadable, while: "reading a case", "stage \(word) without a diagnosis")
        case (.recovered, _), (.promoter, _):
            let score = DecidingScore(
                signal: try row.id(25), band: try row.code(26), occurredAt: try row.instant(27))
            return .verified(score, at: try row.instant(33))
        case (.honestNo, _): return .ended(.honestNo, at: try row.instant(33))
        case (.noResponse, _): return .ended(.noResponse, at: try row.instant(33))
        case (.customerLeft, _): return .ended(.customerLeft, at: try row.instant(33))
        case (.notADetractor, _): return .ended(.notADetractor, at: try row.instant(33))
        }
    }

    private static func kinds(_ text: String?) -> [RemedyKind] {
        (text ?? "").split(separator: ",").compactMap { RemedyKind(rawValue: String($0)) }
    }

    private static func marks(_ row: Row, _ diagnosis: Diagnosis?) throws -> Case.Marks {
        var marks = Case.Marks()
        marks.contactedAt = try row.optionalInstant(16)
        marks.contactedAfterOpen = try row.optionalInteger(60).map { .milliseconds($0) }
        marks.reachedAt = try row.optionalInstant(17)
        marks.firstRemediedAt = try row.optionalInstant(24)
        marks.lastDiagnosis = diagnosis
        if let signal: ID<Signal> = try row.optionalID(28) {
            marks.nextScore = DecidingScore(
                signal: signal, band: try row.code(29), occurredAt: try row.instant(30))
        }
        if let at = try row.optionalInstant(31) {
            marks.recovery = Case.Recovery(at: at, round: try row.int(32))
        }
        marks.confirmedAt = try row.optionalInstant(59)
        marks.asksAgainAt = try row.optionalInstant(61)
        marks.backer = try row.optionalID(56)
        marks.firstRoundCause = try row.optionalCode(48)
        marks.handOffs = try row.int(42)
        marks.snoozedUntil = try row.optionalInstant(43)
        marks.promiseDue = try row.optionalInstant(44)
        if let text = try row.optionalText(57) {
            marks.emergency = Case.Emergency(kinds: kinds(text), deliveredAt: try row.optionalInstant(58))
        }
        return marks
    }
}

/// Cases by what `condition` says of `c`, for a transaction that means to change them.
package struct CasesToChange: Query {
    package let organization: Organization.Key
    package let condition: SQL
    package let dialect: Dialect

    package init(of organization: Organization.Key, where condition: SQL, _ dialect: Dialect) {
        self.organization = organization
        self.condition = condition
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(CaseColumns.list) FROM \(CaseColumns.source)
        WHERE c.organization_id = \(organization) AND \(condition) ORDER BY c.id\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> Case { try CaseColumns.read(row) }
}
