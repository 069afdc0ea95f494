package import Recovery

extension WriteConnection {
    package func insert(
        _ touch: Touch, as name: String, note: String?, in touched: Case, of organization: Organization.Key,
        now: Instant
    ) throws {
        try run(
            """
            INSERT INTO touches (organization_id, id, case_id, member_id, kind, is_template, made_ms, recorded_ms,
                note, account_id, minutes, role)
            VALUES (\(organization), \(name), \(touched.id), \(touch.member), \(touch.kind),
                \(touch.isTemplate), \(touch.madeAt), \(now), \(note), \(touched.account), \(touch.minutes),
                (SELECT role FROM members WHERE organization_id = \(organization) AND id = \(touch.member)))
            """)
    }

    /// A mail came back.
    package func update(_ touch: Touch, as name: String, of organization: Organization.Key) throws {
        try run(
            """
            UPDATE touches SET bounced_ms = \(touch.bouncedAt)
            WHERE organization_id = \(organization) AND id = \(name)
            """)
    }

    package func insert(
        _ diagnosis: Diagnosis, _ words: DiagnosisWords, as name: String, by member: ID<Member>,
        in diagnosed: Case, of organization: Organization.Key, now: Instant
    ) throws {
        let whys = (words.whys + [words.fewerWhysBecause].compactMap { $0.map { "(" + $0 + ")" } })
            .joined(separator: "\n")
        try run(
            """
            INSERT INTO diagnoses (organization_id, id, case_id, round, member_id, made_ms, cause, second_cause,
                reason, fixability, whys, evidence, incident_reason)
            VALUES (\(organization), \(name), \(diagnosed.id), \(diagnosed.round), \(member), \(now),
                \(diagnosis.cause), \(diagnosis.secondCause), \(diagnosis.reason), \(diagnosis.fixability),
                \(whys), \(words.evidence), \(words.anotherIncidentBecause))
            """)
    }

    /// Strikes out what was diagnosed so far.
    package func strikeDiagnoses(of struck: Case, of organization: Organization.Key, now: Instant) throws {
        try run(
            """
            UPDATE diagnoses SET struck_ms = \(now)
            WHERE organization_id = \(organization) AND case_id = \(struck.id) AND struck_ms IS NULL
            """)
    }

    /// The last cause of the rounds before is superseded; or, nil, struck out like any other.
    package func supersede(
        _ id: String, of reopened: Case, of organization: Organization.Key, at: Instant?
    ) throws {
        try run(
            """
            UPDATE diagnoses SET superseded_ms = \(at)
            WHERE organization_id = \(organization) AND case_id = \(reopened.id) AND id = \(id)
                AND struck_ms IS NOT NULL
            """)
    }

    package func insert(
        _ given: GivenRemedy, as name: String, in chosen: Case, of organization: Organization.Key,
        now: Instant
    ) throws {
        let remedy = given.remedy
        try run(
            """
            INSERT INTO remedies (organization_id, id, case_id, round, member_id, kind, code, cost_minor,
                rationale, chosen_ms, fit, fit_reason, approver_id, limit_minor, is_goodwill, team_id, month)
            VALUES (\(organization), \(name), \(chosen.id), \(chosen.round), \(given.member), \(remedy.kind),
                \(remedy.code), \(remedy.costMinor), \(remedy.rationale), \(now), \(remedy.fit),
                \(remedy.fitReason), \(given.approver), \(given.limitMinor), \(given.isGoodwill),
                \(given.month?.team), \(given.month?.month.monthsSince1970))
            """)
    }

    /// What was chosen for a cause that was struck out since is not delivered with the rest; what was chosen in an emergency
    /// is, unless the diagnosis took it back: before it by itself, and once more with what makes the case remedied.
    package func markDelivered(_ delivered: Case, of organization: Organization.Key) throws {
        guard case .remedied(_, let kinds, let at) = delivered.stage else {
            return try markEmergencyDelivered(delivered, of: organization)
        }
        try run(
            """
            UPDATE remedies SET delivered_ms = \(at)
            WHERE organization_id = \(organization) AND case_id = \(delivered.id) AND round = \(delivered.round)
                AND taken_back_ms IS NULL AND ((fit = 'emergency' AND \(delivered.emergency == nil ? 0 : 1) = 1)
                    OR (delivered_ms IS NULL AND kind IN \(list: kinds) AND chosen_ms >= (
                        SELECT MAX(d.made_ms) FROM diagnoses d WHERE d.organization_id = remedies.organization_id
                            AND d.case_id = remedies.case_id AND d.round = remedies.round)))
            """)
    }

    private func markEmergencyDelivered(_ its: Case, of organization: Organization.Key) throws {
        guard let at = its.emergency?.deliveredAt else { return }
        try run(
            """
            UPDATE remedies SET delivered_ms = \(at)
            WHERE organization_id = \(organization) AND case_id = \(its.id) AND round = \(its.round)
                AND fit = 'emergency' AND delivered_ms IS NULL AND taken_back_ms IS NULL
            """)
    }

    package func insert(
        note: String, event: Int, in noted: Case, of organization: Organization.Key
    ) throws {
        try run(
            """
            INSERT INTO case_notes (organization_id, case_id, event_number, words)
            VALUES (\(organization), \(noted.id), \(event), \(note))
            """)
    }
}
