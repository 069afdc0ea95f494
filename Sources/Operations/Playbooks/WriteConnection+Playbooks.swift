import Recovery
import Storage

extension WriteConnection {
    /// Puts down by which playbook a case is worked now that it was diagnosed. What it began with for that cause and
    /// reason stays, and so does the version of a playbook that it was worked by before for another reason.
    func beginPlaybook(
        of moved: Case, for diagnosis: Diagnosis, of organization: Organization.Key, now: Instant
    ) throws {
        let playbook = try playbook(of: diagnosis.cause, reason: diagnosis.reason, in: organization)
        let reason = playbook.key.reason ?? ""
        if playbook.version == 1 { try keep(playbook, by: nil, of: organization, now: now) }
        try run(
            """
            INSERT INTO case_playbooks (organization_id, case_id, cause, reason, playbook_reason, version, round,
                begun_ms)
            VALUES (\(organization), \(moved.id), \(diagnosis.cause), \(diagnosis.reason), \(reason),
                COALESCE((SELECT MIN(b.version) FROM case_playbooks b WHERE b.organization_id = \(organization)
                    AND b.case_id = \(moved.id) AND b.cause = \(diagnosis.cause)
                    AND b.playbook_reason = \(reason)), \(playbook.version)),
                \(moved.round), \(now))
            ON CONFLICT (organization_id, case_id, cause, reason) DO NOTHING
            """)
    }
}
