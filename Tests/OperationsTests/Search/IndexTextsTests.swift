import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct IndexTextsTests {
    @Test(arguments: Engine.allCases)
    func `what was said is found after the next rounds, and not before`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1").with { $0.comment = "Cold coffee, and late" })
            let before = try await company.found(.signal, "coffee")

            let indexed = try await company.makeFindable()

            #expect(before.isEmpty)
            // Ada and her signal.
            #expect(indexed == 2)
            #expect(try await company.found(.signal, "coffee", "late").count == 1)
            #expect(try await company.found(.signal, "coffee", "warm").isEmpty)
            #expect(try await company.found(.customer, "ada").count == 1)
            #expect(try await company.found(.customer, "coffee").isEmpty)
            #expect(try await company.makeFindable() == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is called otherwise is found by the new name alone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, as: "1"))
            try await company.makeFindable()
            var renamed = CustomerForm.ada
            renamed.name = "Augusta Byron"
            renamed.phone = "+44 20 7946 0018"
            try await company.receive(.nps(9, of: renamed, as: "2"))
            try await company.makeFindable()

            #expect(try await company.found(.customer, "augusta").count == 1)
            #expect(try await company.found(.customer, "9460018").count == 1)
            #expect(try await company.found(.customer, "442079460018").count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case is found by what members wrote in it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(1, as: "1"))
            let opened = try await company.only()
            try await company.remedy(opened)
            try await WriteNote(of: company.key, about: opened.id, by: company.lea, "The kiln cracked.")
                .run(at: company.workplace)

            try await company.makeFindable()

            // Of the note, the touch, a why, the evidence, the rationale.
            for word in ["kiln", "talked", "packed", "weeks", "asked"] {
                #expect(try await company.found(.recovery, word) == [opened.id.rawValue], "\(word)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what an import brought is found no more once it is undone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let done = try await company.importing(
                "id,customer,comment,score\n1,ada,Mouldy bread,2\n2,bo,Fine,9\n",
                .plain(.id, .customer, .comment, .score))
            try await company.makeFindable()
            let there = try await company.found(.signal, "mouldy")

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            try await company.makeFindable()

            #expect(there.count == 1)
            #expect(try await company.rows("SELECT kind FROM search_texts").isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one organization's words are not found from another`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let other = try await Company.found("Harbour", at: company.workplace, company.watch)
            try await company.receive(.nps(2, as: "1").with { $0.comment = "Cold coffee" })
            try await company.makeFindable()

            #expect(try await other.found(.signal, "coffee").isEmpty)
            #expect(try await other.words().isEmpty)
            #expect(try await company.words().isSuperset(of: ["cold", "coffee", "ada", "example"]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what cannot be indexed is set aside, and the rest is found`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.refuseToIndex("poison")
            for (number, comment) in ["cold coffee", "poison", "warm toast"].enumerated() {
                try await company.receive(
                    .nps(2, of: .bo, as: "\(number)").with { $0.comment = comment },
                    .nps(2, as: "more-\(number)").with { $0.comment = "\(comment) beans" })
            }

            let outcome = try await IndexTexts().run(at: company.workplace)

            #expect(outcome.setAside.map(\.fault.code) == [.constraint, .constraint])
            #expect(try await company.found(.signal, "coffee").count == 2)
            #expect(try await company.found(.signal, "toast").count == 2)
            #expect(try await company.found(.customer, "ada").count == 1)
            #expect(try await company.found(.signal, "poison").isEmpty)
            #expect(try await company.rows("SELECT number FROM search_waiting").isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `words are learnt once, in the order in which they came`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1").with { $0.comment = "cold coffee 4711" })
            try await company.makeFindable()
            let first = try await company.entries(after: 0)
            try await company.receive(.nps(2, as: "2").with { $0.comment = "cold toast" })
            try await company.makeFindable()

            let later = try await company.entries(after: first.last?.number ?? 0)

            #expect(later.map(\.word) == ["toast"])
            #expect(!first.contains { $0.word == "4711" })
        }
    }
}

extension Company {
    /// Makes a text with this word one that the database does not take.
    fileprivate func refuseToIndex(_ word: String) async throws {
        let key = key
        _ = try await workplace.writer.write { connection in
            switch connection.dialect {
            case .sqlite:
                try connection.run(
                    """
                    CREATE TRIGGER refused BEFORE INSERT ON search_texts
                    WHEN new.words LIKE '%\(SQL(stringLiteral: word))%'
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """)
            case .postgresql:
                try connection.run(
                    """
                    ALTER TABLE search_texts ADD CONSTRAINT refused
                    CHECK (NOT words @@ CAST('\(SQL(stringLiteral: "\(key.rawValue)s\(word)"))' AS TSQUERY))
                    """)
            }
        }
    }

    @discardableResult
    fileprivate func makeFindable() async throws -> Int {
        try await IndexTexts().run(at: workplace).subjects
    }

    fileprivate func found(_ kind: SearchSubject.Kind, _ words: String...) async throws -> [String] {
        let groups = words.map { [SearchHits.Term($0, isBeginning: false)] }
        let key = key
        return try await workplace.writer.read { connection in
            try connection.all(
                SearchHits(of: key, kind, meeting: groups, limit: 10, connection.dialect)
            ).map(\.id)
        }
    }

    fileprivate func entries(after number: Int64) async throws -> [SearchWords.Entry] {
        let query = SearchWords(of: key, after: number, limit: 1_000)
        return try await workplace.writer.read { try $0.all(query) }
    }

    fileprivate func words() async throws -> Set<String> {
        Set(try await entries(after: 0).map(\.word))
    }
}
