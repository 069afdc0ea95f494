import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct PlaybooksTests {
    private let key = Playbook.Key(.failedDelivery)

    @Test(arguments: Engine.allCases)
    func `an organization that never wrote one works by the shipped ones`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            for cause in Cause.allCases {
                let playbook = try await company.playbook(cause, reason: "price")
                #expect(playbook == .shipped(cause))
            }
            #expect(try await company.count("SELECT COUNT(*) FROM playbook_versions") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `each saving is a version, and those before it stay`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            #expect(try await company.save(.asking("What came?"), editing: 1) == 2)
            company.watch.advance(.days(1))
            #expect(try await company.save(.asking("What broke?"), editing: 2) == 3)
            #expect(try await company.save(.asking("What broke?"), editing: 3) == 3)

            let versions = try await company.versions(key)
            #expect(versions.map(\.playbook.version) == [3, 2, 1])
            #expect(versions.map(\.memberName) == ["Lea", "Lea", nil])
            #expect(versions.map(\.madeAt) == [.monday.adding(.days(1)), .monday, .monday])
            #expect(versions[0].playbook[.questions] == ["What broke?"])
            #expect(versions[2].playbook == .shipped(.failedDelivery))
            #expect(try await company.playbook(.failedDelivery, reason: nil) == versions[0].playbook)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is kept is read as it was written`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let lines = Dictionary(
                uniqueKeysWithValues: Playbook.Part.allCases.map { ($0, ["\($0)", "“Ça\tva?”"]) })
            let remedy = PlaybookRemedy("redo", costs: .nothing, "Do it\tagain.")
            let written = Playbook(key, version: 2, lines, apology: "Sorry.\nTruly.", remedies: [remedy])

            _ = try await company.save(written, editing: 1)

            #expect(try await company.versions(key)[0].playbook == written)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reason has none until one is written for it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let bugs = Playbook.asking(
                "Which screen?", of: Playbook.Key(.failedDelivery, reason: "product_bug"))

            let version = try await company.save(bugs, editing: 0)

            #expect(version == 1)
            #expect(try await company.playbook(.failedDelivery, reason: "product_bug") == bugs)
            #expect(
                try await company.playbook(.failedDelivery, reason: "botched_set_up")
                    == .shipped(.failedDelivery))
            let strange = Playbook.asking("Why?", of: Playbook.Key(.failedDelivery, reason: "price"))
            await #expect(throws: Missing("playbook")) { try await company.save(strange, editing: 0) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two who edit one version the second is told`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            _ = try await company.save(.asking("What came?"), editing: 1)

            await #expect(throws: SavePlaybook.SavingRefusal.changedMeanwhile(version: 2)) {
                try await company.save(.asking("What broke?"), editing: 1)
            }
            let outcomes = await withTaskGroup { group in
                for number in 1...4 {
                    group.addTask { try? await company.save(.asking("Number \(number)?"), editing: 2) }
                }
                return await group.reduce(into: [Int]()) { versions, version in
                    if let version { versions.append(version) }
                }
            }
            #expect(outcomes == [3])
            #expect(try await company.versions(key).count == 3)
        }
    }

    @Test func `who does not administer writes none, and what cannot be worked by is refused`() async throws {
        try await withCompany(.sqlite) { company in
            await #expect(throws: NotAllowed(.owner)) {
                try await company.save(.asking("What came?"), editing: 1, by: company.olga)
            }
            await #expect(throws: Playbook.PlaybookRefusal.noQuestion) {
                try await company.save(.asking(" "), editing: 1)
            }
            let versions = try await company.versions(key)
            #expect(versions.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case keeps the version it began with`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let met = try await company.move(company.only(), .call)
            try await company.move(met, .find("product_bug"))
            _ = try await company.save(.asking("What came?"), editing: 1)

            company.watch.advance(.hours(1))
            try await company.move(met, .find("botched_set_up"))
            company.watch.advance(.hours(1))
            try await company.move(met, .diagnosis(.processFriction))
            company.watch.advance(.hours(1))
            try await company.move(met, .find("product_bug"))

            #expect(try await company.begun(met, "product_bug") == .shipped(.failedDelivery))
            #expect(try await company.begun(met, "botched_set_up") == .shipped(.failedDelivery))
            #expect(try await company.begun(met, "late_or_broken_delivery") == nil)
            #expect(try await company.count("SELECT COUNT(*) FROM case_playbooks") == 3)
            #expect(try await company.violations() == [])

            try await company.receive(.nps(3, of: .bo, as: "2"))
            let other = try await company.move(company.only(.bo), .call)
            try await company.move(other, .find("product_bug"))
            #expect(try await company.begun(other, "product_bug")?.version == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reason's own playbook goes before its cause's`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let bugs = Playbook.asking(
                "Which screen?", of: Playbook.Key(.failedDelivery, reason: "product_bug"))
            _ = try await company.save(bugs, editing: 0)
            try await company.receive(.nps(3, as: "1"))
            let met = try await company.move(company.only(), .call)

            try await company.move(met, .find("product_bug"))

            #expect(try await company.begun(met, "product_bug") == bugs)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a version is told by the cases that began with it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            try await company.remedy(company.only())
            _ = try await company.save(.asking("What came?"), editing: 1)
            try await company.receive(.nps(2, of: .bo, as: "2"))
            try await company.remedy(company.only(.bo))
            company.watch.advance(.days(20))
            try await company.receive(.nps(9, as: "3"))
            company.watch.advance(.days(60))

            let results = try await company.results()

            #expect(results[key, 1].begun == 1)
            #expect(results[key, 1].recovered?.numerator == 1)
            #expect(results[key, 2].begun == 1)
            #expect(results[key, 2].recovered?.numerator == 0)
        }
    }
}

extension Playbook {
    fileprivate static func asking(_ question: String, of key: Key = Key(.failedDelivery)) -> Playbook {
        Playbook(
            key, [.questions: [question], .openings: ["Hello."]],
            remedies: [PlaybookRemedy("redo", costs: .time, "Do it again.")])
    }
}

extension MoveCase.Move {
    fileprivate static func find(_ reason: String) -> MoveCase.Move {
        .diagnose(Diagnosis(cause: .failedDelivery, reason: reason, fixability: .fixableNow), .threeWhys)
    }
}

extension Company {
    fileprivate func save(_ playbook: Playbook, editing edited: Int, by member: ID<Member>? = nil)
        async throws
        -> Int
    {
        try await SavePlaybook(of: key, by: member ?? lea, playbook, editing: edited).run(at: workplace)
    }

    fileprivate func playbook(_ cause: Cause, reason: String?) async throws -> Playbook {
        try await workplace.writer.read { [key] in try $0.playbook(of: cause, reason: reason, in: key) }
    }

    fileprivate func versions(_ of: Playbook.Key) async throws -> [PlaybookVersions.Entry] {
        try await workplace.writer.read { [key] in try $0.all(PlaybookVersions(of: key, of)) }
    }

    fileprivate func begun(_ its: Case, _ reason: String) async throws -> Playbook? {
        let found = Diagnosis(cause: .failedDelivery, reason: reason, fixability: .fixableNow)
        return try await workplace.writer.read { [key] in
            try $0.first(PlaybookVersions(of: key, its.id, found: found))?.playbook
        }
    }

    fileprivate func results() async throws -> PlaybookResults {
        let reader = workplace.writer.reader
        let organization = try await reader.read { [key] in try $0.all(Organizations(key)) }[0]
        return try await ReadPlaybookResults(of: organization).run(with: reader, workplace.world)
    }
}
