package import Recovery

/// Versions of playbooks that an organization keeps, the latest first. One that never was worked by nor edited is not
/// among them: see `ReadConnection+Playbooks`.
package struct PlaybookVersions: Query {
    package struct Entry: Sendable {
        package let playbook: Playbook
        /// Nil: as it was shipped.
        package let memberName: String?
        /// Nil: it is not kept yet.
        package let madeAt: Instant?

        package init(_ playbook: Playbook, memberName: String? = nil, madeAt: Instant? = nil) {
            self.playbook = playbook
            self.memberName = memberName
            self.madeAt = madeAt
        }
    }

    package let organization: Organization.Key
    private let condition: SQL

    /// The latest of each.
    package init(of organization: Organization.Key) {
        self.organization = organization
        condition = """
            p.version = (SELECT MAX(l.version) FROM playbook_versions l
                WHERE l.organization_id = p.organization_id AND l.cause = p.cause AND l.reason = p.reason)
            """
    }

    /// All of one.
    package init(of organization: Organization.Key, _ key: Playbook.Key) {
        self.organization = organization
        condition = "p.cause = \(key.cause) AND p.reason = \(key.reason ?? "")"
    }

    /// The one that a case began with when it was first found to have that cause and reason.
    package init(of organization: Organization.Key, _ id: ID<Case>, found diagnosis: Diagnosis) {
        self.organization = organization
        condition = """
            p.cause = \(diagnosis.cause) AND EXISTS (SELECT 1 FROM case_playbooks b
                WHERE b.organization_id = p.organization_id AND b.case_id = \(id) AND b.cause = p.cause
                    AND b.reason = \(diagnosis.reason) AND b.playbook_reason = p.reason
                    AND b.version = p.version)
            """
    }

    package var sql: SQL {
        """
        SELECT p.cause, p.reason, p.version, p.checklist, p.questions, p.openings, p.talking_points, p.never_say,
            p.apology, p.remedies, m.name, p.made_ms, p.reonboarding
        FROM playbook_versions p
        LEFT JOIN members m ON m.organization_id = p.organization_id AND m.id = p.member_id
        WHERE p.organization_id = \(organization) AND \(condition)
        ORDER BY p.cause, p.reason, p.version DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let reason = try row.text(1)
        let playbook = Playbook(
            Playbook.Key(try row.code(0), reason: reason.isEmpty ? nil : reason), version: try row.int(2),
            [
                .checklist: try row.lines(3), .questions: try row.lines(4), .openings: try row.lines(5),
                .talkingPoints: try row.lines(6), .neverSay: try row.lines(7),
                .reonboarding: try row.lines(12),
            ],
            apology: try row.optionalText(8), remedies: try row.lines(9).map(PlaybookRemedy.init(kept:)))
        return Entry(
            playbook, memberName: try row.optionalText(10), madeAt: try row.instant(11))
    }
}

extension Row {
    fileprivate func lines(_ column: Int) throws -> [String] {
        try text(column).split(separator: "\n").map(String.init)
    }
}

extension PlaybookRemedy {
    fileprivate init(kept line: String) throws {
        let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 3, let cost = Cost(rawValue: parts[1]) else {
            throw StorageFault(.unreadable, while: "reading a playbook", "expected a remedy")
        }
        self.init(parts[0], costs: cost, parts[2])
    }

    fileprivate var kept: String { [code, cost.rawValue, words].joined(separator: "\t") }
}

extension WriteConnection {
    /// Keeps a version that is not kept yet; the same one again changes nothing. Returns whether it was new.
    @discardableResult
    package func keep(
        _ playbook: Playbook, by member: ID<Member>?, of organization: Organization.Key, now: Instant
    ) throws -> Bool {
        func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }
        return try run(
            """
            INSERT INTO playbook_versions (organization_id, cause, reason, version, member_id, made_ms, checklist,
                questions, openings, talking_points, never_say, apology, remedies, reonboarding)
            VALUES (\(organization), \(playbook.key.cause), \(playbook.key.reason ?? ""), \(playbook.version),
                \(member), \(now), \(text(playbook[.checklist])), \(text(playbook[.questions])),
                \(text(playbook[.openings])), \(text(playbook[.talkingPoints])), \(text(playbook[.neverSay])),
                \(playbook.apology), \(text(playbook.remedies.map(\.kept))), \(text(playbook[.reonboarding])))
            ON CONFLICT (organization_id, cause, reason, version) DO NOTHING
            """) > 0
    }
}
