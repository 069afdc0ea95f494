package import Recovery

/// The drivers that were gone on with in some driver sessions, by session and place.
package struct ChosenDrivers: Query {
    package struct Entry: Hashable, Sendable {
        package let session: ID<DriverSession>
        package let chosen: ChosenDriver
        package let ownerName: String?
        package let doerName: String?
        /// That the action is part of.
        package let fix: Fix?

        package init(
            session: ID<DriverSession>, _ chosen: ChosenDriver, ownerName: String?, doerName: String?,
            fix: Fix?
        ) {
            self.session = session
            self.chosen = chosen
            self.ownerName = ownerName
            self.doerName = doerName
            self.fix = fix
        }
    }

    package let organization: Organization.Key
    package let sessions: [ID<DriverSession>]

    package init(of organization: Organization.Key, _ sessions: [ID<DriverSession>]) {
        self.organization = organization
        self.sessions = sessions
    }

    package var sql: SQL {
        """
        SELECT \(FixColumns.list), d.session_id, d.cause, d.touchpoint, d.saw, d.policy, d.goodwill, d.affected,
            d.direct_minor, d.direct_minutes, d.indirect_minor, d.indirect_minutes, d.decision, d.action_words,
            d.owner_id, d.due_day, d.said_ms, d.done_ms, d.doer_id, o.name, p.name
        FROM drivers d
        LEFT JOIN fixes f ON f.organization_id = d.organization_id AND f.id = d.fix_id
        LEFT JOIN members o ON o.organization_id = d.organization_id AND o.id = d.owner_id
        LEFT JOIN members p ON p.organization_id = d.organization_id AND p.id = d.doer_id
        WHERE d.organization_id = \(organization) AND d.session_id IN \(list: sessions)
        ORDER BY d.session_id DESC, d.place, d.cause, d.touchpoint
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let fix = try row.optionalText(0) == nil ? nil : try FixColumns.read(row)
        return Entry(
            session: try row.id(8),
            ChosenDriver(
                Driver(try row.code(9), at: try row.text(10)), diagnosis: try Self.diagnosis(row),
                action: try Self.action(row, fix: fix?.id), saidAt: try row.optionalInstant(23)),
            ownerName: try row.optionalText(26), doerName: try row.optionalText(27), fix: fix)
    }

    private static func diagnosis(_ row: Row) throws -> ChosenDriver.Diagnosis {
        var diagnosis = ChosenDriver.Diagnosis()
        diagnosis.saw = try row.optionalText(11) ?? ""
        diagnosis.policy = try row.optionalText(12) ?? ""
        diagnosis.goodwill = try row.optionalText(13) ?? ""
        diagnosis.affected = try row.optionalText(14) ?? ""
        diagnosis.cost[.directMoney] = try row.optionalInteger(15)
        diagnosis.cost[.directTime] = try row.optionalInteger(16)
        diagnosis.cost[.indirectMoney] = try row.optionalInteger(17)
        diagnosis.cost[.indirectTime] = try row.optionalInteger(18)
        return diagnosis
    }

    private static func action(_ row: Row, fix: ID<Fix>?) throws -> ChosenDriver.Action? {
        guard let kind: ChosenDriver.Action.Kind = try row.optionalCode(19) else { return nil }
        let done = try row.optionalInstant(24).map { ChosenDriver.Action.Done(at: $0, by: try row.id(25)) }
        return ChosenDriver.Action(
            kind: kind, words: try row.optionalText(20) ?? "", owner: try row.id(21),
            due: LocalDay(daysSince1970: try row.int(22)), fix: fix, done: done)
    }
}
