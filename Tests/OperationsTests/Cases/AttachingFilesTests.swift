import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct AttachingFilesTests {
    @Test(arguments: Engine.allCases)
    func `the same bytes are kept once, as long as a file of them is attached`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, of: .ada, as: "1"), .nps(2, of: .bo, as: "2"))
            let (ada, bo) = (try await company.only(.ada), try await company.only(.bo))
            let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 % 251) }

            try await company.attach(bytes, "first.log", to: ada)
            try await company.attach(bytes, "second.log", to: bo)
            let files = try await company.files(of: ada) + company.files(of: bo)

            #expect(files.map(\.evidence.name) == ["first.log", "second.log"])
            #expect(try await company.kept() == [2, 1, 3])
            #expect(try await company.bytes(of: files[0]) == bytes)
            try await company.move(ada, .detach(files[0].id))
            #expect(try await company.kept() == [1, 1, 3])
            #expect(try await company.bytes(of: files[1]) == bytes)
            try await company.move(bo, .detach(files[1].id))
            #expect(try await company.kept() == [0, 0, 0])
            #expect(try await company.events(of: ada).suffix(2) == [.fileAttached, .fileRemoved])
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a refused file nothing is kept`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let before = try await company.everything()

            for (bytes, name, refusal) in [
                ([], "a.png", .empty), ([1], "a/b.png", .notAName),
                (Array(repeating: 7, count: Evidence.mostBytes + 1), "a.png", .tooLong),
            ] as [([UInt8], String, Case.EvidenceRefusal)] {
                await #expect(throws: refusal) { try await company.attach(bytes, name, to: opened) }
            }

            #expect(try await company.everything() == before)
            #expect(try await company.kept() == [0, 0, 0])
        }
    }

    @Test(arguments: Engine.allCases)
    func `many who attach and remove the same bytes at once leave what is attached`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let customers = (0..<8).map { CustomerForm(id: "u\($0)") }
            for (number, customer) in customers.enumerated() {
                try await company.receive(.nps(3, of: customer, as: "\(number)"))
            }
            let cases = try await company.cases()
            let bytes = Array("the same".utf8)

            try await withThrowingTaskGroup { group in
                for found in cases {
                    group.addTask {
                        for number in 0..<5 {
                            try await company.attach(bytes, "\(number).log", to: found)
                            let file = try await company.files(of: found)[0]
                            if number < 4 { try await company.move(found, .detach(file.id)) }
                        }
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await company.kept() == [8, 1, 1])
            for found in cases {
                let file = try await company.files(of: found)[0]
                #expect(try await company.bytes(of: file) == bytes)
            }
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two servers attach the same bytes, and they are kept once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            guard engine == .postgresql else { return }
            try await company.receive(.nps(3, of: .ada, as: "1"), .nps(2, of: .bo, as: "2"))
            let cases = try await company.cases()
            let other = Workplace(
                writer: Writer(company.workplace.writer.database), world: .still(company.watch, seed: "m"))

            try await withThrowingTaskGroup { group in
                for (number, place) in [company.workplace, other].enumerated() {
                    group.addTask {
                        var bytes = FileBytes()
                        bytes.take(Array("the same".utf8))
                        let move = MoveCase.Move.attach(bytes.evidence(named: "a.log", nil), bytes)
                        _ = try await MoveCase(of: company.key, cases[number].id, by: company.lea, move)
                            .run(at: place)
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await company.kept() == [2, 1, 1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `only who attached it, or a lead, removes a file, and by its own case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, of: .ada, as: "1"), .nps(2, of: .bo, as: "2"))
            let (ada, bo) = (try await company.only(.ada), try await company.only(.bo))
            try await company.attach([1], "a.log", to: ada, by: company.olga)
            let file = try await company.files(of: ada)[0]

            await #expect(throws: Case.EvidenceRefusal.somebodyElses) {
                try await company.move(ada, by: company.otto, .detach(file.id))
            }
            await #expect(throws: Missing("file")) {
                try await company.move(bo, by: company.lea, .detach(file.id))
            }
            try await company.move(ada, by: company.lea, .detach(file.id))
            await #expect(throws: Missing("file")) {
                try await company.move(ada, by: company.lea, .detach(file.id))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was attached to a case that goes on in another one stands there too`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(2, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            try await company.attach([1], "younger.log", to: younger)
            company.watch.advance(.hours(1))
            try await company.attach([3], "stray.log", to: younger)
            let (ada, bo) = (older.customer, younger.customer)

            let merge = try await MergeCustomers(of: company.key, bo, into: ada, by: company.lea)
                .run(at: company.workplace)
            let merged = try await company.files(of: older)
            await #expect(throws: Case.MergedRefusal.goesOnElsewhere) {
                try await company.attach([2], "late.log", to: younger)
            }
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
            let stray = try #require(merged.last)
            try await company.move(older, by: company.lea, .detach(stray.id))
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            #expect(merged.map(\.evidence.name) == ["younger.log", "stray.log"])
            #expect(try await company.files(of: older).isEmpty)
            #expect(try await company.files(of: younger).count == 1)
        }
    }

    @Test func `only a small picture is shown, by its bytes and not by its name`() {
        func kind(_ bytes: [UInt8]) -> Evidence.Kind {
            var file = FileBytes()
            file.take(bytes)
            return file.evidence(named: "a.png", nil).kind
        }

        #expect(kind(.tinyPicture) == .png)
        #expect(kind(.picture(width: 30_000, height: 30_000)) == .other)
        #expect(kind(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)) == .other)
        #expect(kind(.tinyPicture + Array(repeating: 0, count: 5 << 20)) == .other)
    }
}

extension Company {
    @discardableResult
    fileprivate func attach(
        _ bytes: [UInt8], _ name: String, to its: Case, by member: ID<Member>? = nil
    ) async throws -> Case {
        var file = FileBytes()
        file.take(bytes)
        return try await move(its, by: member, .attach(file.evidence(named: name, "A log."), file))
    }

    fileprivate func files(of its: Case) async throws -> [AttachedFile] {
        try await workplace.writer.read { [key] in try $0.files(of: its.id, in: key) }
    }

    fileprivate func bytes(of file: AttachedFile) async throws -> [UInt8] {
        let query = FilePieces(of: key, file.evidence.hash, from: 0, limit: 1_000)
        return try await workplace.writer.read { try $0.all(query) }.flatMap { $0 }
    }

    /// Files, contents, pieces.
    fileprivate func kept() async throws -> [Int] {
        [
            try await count("SELECT COUNT(*) FROM case_files"),
            try await count("SELECT COUNT(*) FROM file_contents"),
            try await count("SELECT COUNT(*) FROM file_chunks"),
        ]
    }
}
