package import Recovery

extension WriteConnection {
    /// Saves cases with everything that follows from them in the same transaction: their row, clock, events,
    /// figure facts and the hint for open pages. A case that somebody else saved since it was loaded is a conflict.
    /// - Parameter calls: to these is added whom it calls; notices to them belong into the same transaction.
    package func save(
        _ cases: inout [Case], of organization: Organization.Key, calling calls: inout [Notice.Call],
        now: Instant,
        isTold: Bool = true
    ) throws {
        calls += cases.flatMap(\.calls)
        try settleRemedies(of: cases, of: organization, now: now)
        try closeTasks(of: cases, of: organization, now: now)
        var saving = CaseRows(organization)
        // Those that ended first: a customer's next open case may stand in the same set.
        for index in cases.indices where !cases[index].isOpen { try saving.add(&cases[index]) }
        for index in cases.indices where cases[index].isOpen { try saving.add(&cases[index]) }
        try saving.write(self)
        if isTold { try tell(cases.map { ($0.id, $0.version) }, of: organization, now: now) }
    }
}

/// The rows of a set of cases, gathered so that each table is written by one statement prepared once.
private struct CaseRows {
    private let organization: SQLValue
    private var inserted: [[SQLValue]] = []
    private var updated: [[SQLValue]] = []
    private var clocks: [[SQLValue]] = []
    private var events: [[SQLValue]] = []
    private var facts: [[SQLValue]] = []

    init(_ organization: Organization.Key) {
        self.organization = organization.sqlValue
    }

    mutating func add(_ saved: inout Case) throws {
        let isNew = saved.version == 0
        let before = saved.version
        let news = saved.takeNews()
        guard isNew || !news.isEmpty else { return }
        guard saved.isSettled else { throw StorageFault(.other, while: "saving a case", "not settled") }
        let numbered = news.enumerated().map { (event: $1, number: saved.number(ofNews: $0)) }
        saved.saved()
        let key: [SQLValue] = [organization, saved.id.sqlValue]
        let state = state(of: saved)
        if isNew {
            inserted.append(key + [.integer(1)] + beginning(of: saved) + state)
        } else {
            updated.append(key + [.integer(Int64(before))] + state)
        }
        for clock in [saved.firstTouch] + saved.clocks { clocks.append(key + row(of: clock, in: saved)) }
        facts.append(key + fact(of: saved))
        for (event, number) in numbered { events.append(key + row(of: event, number: number)) }
    }

    func write(_ connection: any WriteConnection) throws {
        if !updated.isEmpty {
            let changed = try connection.run(Self.updateCase, forEach: updated)
            guard changed == updated.count else {
                throw StorageFault(.conflict, while: "saving a case", "somebody else saved it first")
            }
        }
        if !inserted.isEmpty { try connection.run(Self.insertCase, forEach: inserted) }
        if !clocks.isEmpty { try connection.run(Self.upsertClock, forEach: clocks) }
        if !events.isEmpty { try connection.run(Self.insertEvent, forEach: events) }
        if !facts.isEmpty { try connection.run(Self.upsertFact, forEach: facts) }
    }

    private func beginning(of saved: Case) -> [SQLValue] {
        [
            saved.customer.sqlValue, saved.account.sqlValue, saved.opening.kind.sqlValue,
            saved.opening.signal.sqlValue, saved.opening.measure.sqlValue, saved.opening.score.sqlValue,
            saved.t0.sqlValue, saved.openedAt.sqlValue, saved.isBackfilled.sqlValue,
            saved.slices.journeyStage.sqlValue, saved.slices.touchpoint.sqlValue,
            saved.slices.segment.sqlValue, saved.slices.location.sqlValue, saved.slices.valueTier.sqlValue,
        ]
    }

    /// What the moves change, in the order of both statements.
    private func state(of saved: Case) -> [SQLValue] {
        var remedies: [RemedyKind] = []
        var remediedAt: Instant?
        var decided: DecidingScore?
        switch saved.stage {
        case .remedyChosen(_, let kinds): remedies = kinds
        case .remedied(_, let kinds, let at): (remedies, remediedAt) = (kinds, at)
        case .verified(let score, _): decided = score
        case .open, .acknowledged, .diagnosed, .ended: break
        }
        let diagnosis = saved.lastDiagnosis
        return [
            saved.owner.sqlValue, saved.isParked.sqlValue, saved.round.sqlValue, saved.stage.word.sqlValue,
            saved.contactedAt.sqlValue, saved.reachedAt.sqlValue, (diagnosis?.cause).sqlValue,
            (diagnosis?.secondCause).sqlValue, (diagnosis?.reason).sqlValue,
            (diagnosis?.fixability).sqlValue,
            Self.text(remedies),
            remediedAt.sqlValue, saved.firstRemediedAt.sqlValue,
            (decided?.signal).sqlValue, (decided?.band).sqlValue, (decided?.occurredAt).sqlValue,
            (saved.nextScore?.signal).sqlValue, (saved.nextScore?.band).sqlValue,
            (saved.nextScore?.occurredAt).sqlValue,
            (saved.recovery?.at).sqlValue, (saved.recovery?.round).sqlValue, saved.stage.endedAt.sqlValue,
            saved.handOffs.sqlValue, saved.snoozedUntil.sqlValue, saved.promiseDue.sqlValue,
            (saved.nextClock?.due ?? CaseColumns.never).sqlValue, saved.isTest.sqlValue, saved.team.sqlValue,
            saved.firstRoundCause.sqlValue, saved.severity.sqlValue,
            SeverityText.text(saved.severitySum.lines).sqlValue, saved.backer.sqlValue,
            ClockColumns.text(saved.clocks).sqlValue, Self.text(saved.emergency?.kinds ?? []),
            (saved.emergency?.deliveredAt).sqlValue, saved.confirmedAt.sqlValue,
            (saved.contactedAfterOpen?.wholeMilliseconds).sqlValue, saved.asksAgainAt.sqlValue,
        ]
    }

    private static func text(_ kinds: [RemedyKind]) -> SQLValue {
        kinds.isEmpty ? .null : .text(kinds.map(\.rawValue).joined(separator: ","))
    }

    private func row(of clock: Clock, in saved: Case) -> [SQLValue] {
        [
            clock.kind.sqlValue, clock.generation.sqlValue, clock.start.sqlValue,
            clock.limit.wholeMilliseconds.sqlValue, clock.due.sqlValue, clock.warnings[0].sqlValue,
            clock.warnings[1].sqlValue, clock.warned.sqlValue, saved.nextNotice(of: clock).sqlValue,
            clock.stoppedAt.sqlValue, (clock.isBreached ? clock.due : nil).sqlValue,
            clock.noticedAt.sqlValue, clock.subject.sqlValue,
        ]
    }

    private func row(of event: CaseEvent, number: Int) -> [SQLValue] {
        [
            number.sqlValue, event.at.sqlValue, event.kind.sqlValue, event.actor.sqlValue,
            event.round.sqlValue, event.subject.sqlValue, event.was.sqlValue, event.became.sqlValue,
        ]
    }

    private func fact(of saved: Case) -> [SQLValue] {
        var end: Stage.End?
        if case .ended(let kind, _) = saved.stage { end = kind }
        return [
            saved.t0.sqlValue, saved.isDetractorCase.sqlValue, saved.isBackfilled.sqlValue,
            saved.isTest.sqlValue, end.sqlValue, saved.stage.endedAt.sqlValue, saved.contactedAt.sqlValue,
            saved.firstTouch.due.sqlValue, saved.reachedAt.sqlValue, saved.firstRemediedAt.sqlValue,
            (saved.nextScore?.signal).sqlValue, (saved.nextScore?.band).sqlValue,
            (saved.nextScore?.occurredAt).sqlValue, (saved.recovery?.at).sqlValue,
            (saved.recovery?.round).sqlValue, .text(saved.account?.rawValue ?? saved.customer.rawValue),
            saved.slices.segment.sqlValue, saved.slices.journeyStage.sqlValue,
            saved.slices.touchpoint.sqlValue, saved.firstRoundCause.sqlValue,
            saved.slices.location.sqlValue, saved.slices.valueTier.sqlValue, saved.team.sqlValue,
            saved.confirmedAt.sqlValue,
            (saved.contactedAfterOpen?.wholeMilliseconds).sqlValue,
        ]
    }

    private static let insertCase = """
        INSERT INTO cases (organization_id, id, version, customer_id, account_id, opened_by, opening_signal_id,
            opening_measure, opening_score, t0_ms, opened_ms, is_backfilled, journey_stage, touchpoint, segment,
            location, value_tier, owner_id, is_parked, round, stage, contacted_ms, reached_ms, cause, second_cause, reason,
            fixability, remedies, remedied_ms, first_remedied_ms, decided_signal_id, decided_band, decided_ms,
            next_signal_id, next_band, next_ms, recovered_ms, recovered_round, ended_ms, hand_offs, snoozed_ms,
            promise_due_ms, next_due_ms, is_test, team_id, first_cause, severity, severity_sum, backer_id, clocks,
            emergency, emergency_delivered_ms, confirmed_ms, contacted_open_ms, asks_ms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40,
            $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55)
        """

    private static let updateCase = """
        UPDATE cases SET version = version + 1, owner_id = $4, is_parked = $5, round = $6, stage = $7,
            contacted_ms = $8, reached_ms = $9, cause = $10, second_cause = $11, reason = $12, fixability = $13,
            remedies = $14, remedied_ms = $15, first_remedied_ms = $16, decided_signal_id = $17,
            decided_band = $18, decided_ms = $19, next_signal_id = $20, next_band = $21, next_ms = $22,
            recovered_ms = $23, recovered_round = $24, ended_ms = $25, hand_offs = $26, snoozed_ms = $27,
            promise_due_ms = $28, next_due_ms = $29, is_test = $30,
            team_id = $31, first_cause = $32, severity = $33, severity_sum = $34, backer_id = $35, clocks = $36,
            emergency = $37, emergency_delivered_ms = $38, confirmed_ms = $39, contacted_open_ms = $40,
            asks_ms = $41
        WHERE organization_id = $1 AND id = $2 AND version = $3
        """

    private static let upsertClock = """
        INSERT INTO clocks (organization_id, case_id, clock, generation, start_ms, limit_ms, due_ms, half_ms, late_ms,
            warned, notice_ms, stopped_ms, breached_ms, noticed_ms, subject_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (organization_id, case_id, clock, generation) DO UPDATE
        SET start_ms = excluded.start_ms, limit_ms = excluded.limit_ms, due_ms = excluded.due_ms,
            half_ms = excluded.half_ms, late_ms = excluded.late_ms, warned = excluded.warned,
            notice_ms = excluded.notice_ms, stopped_ms = excluded.stopped_ms, breached_ms = excluded.breached_ms,
            noticed_ms = excluded.noticed_ms, subject_id = excluded.subject_id
        """

    private static let insertEvent = """
        INSERT INTO events (organization_id, case_id, number, at_ms, kind, actor_id, round, subject_id, was,
            became)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """

    private static let upsertFact = """
        INSERT INTO case_facts (organization_id, case_id, t0_ms, is_detractor, is_backfilled, is_test, end_kind,
            ended_ms, contacted_ms, deadline_ms, reached_ms, first_remedied_ms, next_signal_id, next_band,
            next_ms, recovered_ms, recovered_round, unit_id, segment, journey_stage, touchpoint, cause,
            location, value_tier, team_id, confirmed_ms, contacted_open_ms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27)
        ON CONFLICT (organization_id, case_id) DO UPDATE
        SET is_test = excluded.is_test, end_kind = excluded.end_kind, ended_ms = excluded.ended_ms, contacted_ms = excluded.contacted_ms,
            deadline_ms = excluded.deadline_ms, reached_ms = excluded.reached_ms,
            first_remedied_ms = excluded.first_remedied_ms, next_signal_id = excluded.next_signal_id,
            next_band = excluded.next_band, next_ms = excluded.next_ms, recovered_ms = excluded.recovered_ms,
            recovered_round = excluded.recovered_round, cause = excluded.cause,
            team_id = excluded.team_id, confirmed_ms = excluded.confirmed_ms,
            contacted_open_ms = excluded.contacted_open_ms
        """
}
