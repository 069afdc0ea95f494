import Recovery
import Storage

extension ReadConnection {
    /// - Throws: `Missing` where there is none of that id.
    func driverSession(_ id: ID<DriverSession>, of organization: Organization.Key) throws -> DriverSession {
        guard let found = try first(DriverSessions(of: organization, id)) else {
            throw Missing("driver session")
        }
        return DriverSession(
            found, signals: try all(DriverSignals(of: organization, id)) { $0.scored },
            chosen: try all(ChosenDrivers(of: organization, [id])) { $0.chosen })
    }

    /// What became of the drivers of the last session that ended; nil before the first did.
    func lookBack(
        before id: ID<DriverSession>? = nil, of organization: Organization.Key, today: LocalDay
    ) throws -> DriverLookBack? {
        guard let last = try first(DriverSessions(lastEndedOf: organization, before: id)) else { return nil }
        let then = try all(LatestDetractors(of: organization, in: last.id)) { $0.proposed }
        let latest = LatestDetractors(
            of: organization, after: last.begunAt, limit: DriverLookBack.mostSince)
        let since = try all(latest) { $0.proposed }
        let outcomes = try all(ChosenDrivers(of: organization, [last.id])) { entry in
            DriverLookBack.Outcome(entry, then: then, since: since, today: today)
        }
        return DriverLookBack(session: last, outcomes: outcomes)
    }
}

extension DriverSession {
    init(_ entry: DriverSessions.Entry, signals: [ScoredSignal], chosen: [ChosenDriver]) {
        self.init(
            id: entry.id, begunAt: entry.begunAt, drawn: entry.drawn, signals: signals, chosen: chosen,
            ending: entry.ending)
    }
}
