import Operations
import Recovery
import Storage
import TestSupport
import Web

extension Company {
    /// A session with the detractors that there are, each put to one driver, of which these words are said; open still.
    func drivers(saying words: String) async throws -> ID<DriverSession> {
        let id = try await BeginDriverSession(of: key, by: lea).run(at: workplace)
        let (organization, session) = (key, id)
        let signals = try await workplace.writer.reader.read {
            try $0.all(DriverSignals(of: organization, session)) { $0.signal.id }
        }
        let driver = Driver(.processFriction)
        try await go(on: id, .score(signals.map { .init($0, impact: 4, .to(driver)) }))
        try await go(on: id, .choose([driver]))
        try await go(on: id, .diagnose(driver, said(words)))
        return id
    }

    func said(_ words: String) -> MoveDriverSession.Said {
        var said = MoveDriverSession.Said()
        said.diagnosis.saw = words
        said.draft.kind = .act
        said.draft.words = words
        said.draft.due = LocalDay(daysSince1970: Int(watch.now.milliseconds / 86_400_000) + 7)
        said.owner = olga
        return said
    }

    func go(
        on id: ID<DriverSession>, by member: ID<Member>? = nil, _ move: MoveDriverSession.Move
    ) async throws {
        try await MoveDriverSession(of: key, id, by: member ?? lea, move).run(at: workplace)
    }
}

extension APICompany {
    /// One more session that came to nothing.
    func abandonDrivers() async throws {
        let id = try await BeginDriverSession(of: company.key, by: company.lea).run(at: site.workplace)
        try await company.go(on: id, .abandon)
    }
}
