import Connections
import Recovery
import Testing

@Suite struct MappingGuessTests {
    @Test(.enabled(if: SharedFiles.areThere, "the shared test data is not beside the repository"))
    func `the real survey file is understood but for its zone and its customers`() throws {
        let bytes = try SharedFiles.bytes("nps/telecom_uk_nps_verbatim.csv")
        let guess = try MappingGuess.of(bytes)

        #expect(
            guess.mapping.columns == [
                .occurredAt: "CUSTOMER_RESPONSE_DATE", .score: "NPS_SCORE", .comment: "text",
                .stage: "SURVEY_SUB_TYPE",
            ])
        #expect(guess.mapping.measure == .nps)
        #expect(
            guess.settled == [
                .dates(column: "CUSTOMER_RESPONSE_DATE", SignalMapping.dayFirst, provedBy: 7)
            ])
        #expect(
            guess.questions == [
                .zone(column: "CUSTOMER_RESPONSE_DATE"),
                .measure(column: "NPS_SCORE", proposed: .nps, seen: 0...10),
                .customers,
            ])
    }

    @Test(.enabled(if: SharedFiles.areThere, "the shared test data is not beside the repository"))
    func `all rows of the real survey file become signals`() throws {
        let bytes = try SharedFiles.bytes("nps/telecom_uk_nps_verbatim.csv")
        var mapping = try MappingGuess.of(bytes).mapping
        mapping.customers = .perRow

        let forms = try mapping.forms(of: bytes).map { try $0.get() }

        #expect(forms.count == 2_385)
        #expect(forms.count { $0.score != nil } == 2_353)
        #expect(Set(forms.map(\.sourceID)).count == 2_385)
        #expect(forms.allSatisfy { $0.comment != nil && $0.stage != nil && $0.occurredAt != nil })
    }

    @Test func `dates that read both ways are asked about`() throws {
        let guess = try MappingGuess.of("date,score\n01/02/2026,9\n03/04/2026,8\n")

        let patterns = ["dd/MM/yyyy", "MM/dd/yyyy"].compactMap { DatePattern(rawValue: $0) }
        #expect(guess.questions.contains(.dateOrder(column: "date", patterns)))
        #expect(guess.mapping.dates == nil)
    }

    @Test func `one month-first date settles them, on its line`() throws {
        let guess = try MappingGuess.of("created_at,score\n1/2/2026 9:05 AM,9\n1/25/2026 10:00 PM,8\n")

        let pattern = try #require(DatePattern(rawValue: "M/d/yyyy h:mm a"))
        #expect(guess.settled == [.dates(column: "created_at", pattern, provedBy: 3)])
        #expect(guess.mapping.dates == pattern)
    }

    @Test(arguments: [
        ("2026-11-20T10:14:02Z", "ISO 8601", false), ("2026-11-20T10:14:02", "ISO 8601", true),
        ("2026-11-20 10:14:02", "yyyy-MM-dd HH:mm:ss", true), ("1795169642", "unix seconds", false),
        ("1795169642123", "unix milliseconds", false), ("20.11.2026", "dd.MM.yyyy", true),
        ("20 Nov 2026", "dd MMM yyyy", true),
    ])
    func `usual ways to write dates are known`(text: String, pattern: String, asksForZone: Bool) throws {
        let guess = try MappingGuess.of("timestamp,score\n\(text),9\n")

        #expect(guess.mapping.dates?.rawValue == pattern)
        #expect(guess.questions.contains(.zone(column: "timestamp")) == asksForZone)
    }

    @Test(arguments: [
        ("Bewertung;Kommentar;Datum;E-Mail\n7;zu langsam;20.11.2026;ada@example.com", 4),
        ("note,commentaire,date de réponse,adresse mail\n7,trop lent,20/11/2026,ada@example.com", 4),
        ("puntuación,comentario,fecha,correo electrónico\n7,lento,20/11/2026,ada@example.com", 4),
        ("Hodnocení,Komentář,Datum,E-mail\n7,pomalé,20.11.2026,ada@example.com", 4),
        ("score,note,submitted_at,email\n7,slow,2026-11-20,ada@example.com", 4),
    ])
    func `headers of several languages are understood`(text: String, count: Int) throws {
        let columns = try MappingGuess.of(text).mapping.columns

        #expect(Set(columns.keys) == [.score, .comment, .occurredAt, .email])
    }

    @Test func `a Qualtrics export brings its zone and its question`() throws {
        let guess = try MappingGuess.of(
            """
            StartDate,ResponseId,RecipientEmail,Q1_NPS_GROUP,Q1,Q2
            Start Date,Response ID,Recipient Email,"How likely are you to recommend us? - Group","How likely are you to recommend us?",Why?
            "{""ImportId"":""startDate"",""timeZone"":""Europe/Prague""}","{""ImportId"":""_recordId""}",,,,
            2026-11-20 10:14:02,R_2QxYzAbCdEfGhIj,kovacs.anna@example.hu,Detractor,3,"Nem ezt ígérték."
            """)

        #expect(
            guess.mapping.columns == [
                .occurredAt: "StartDate", .id: "ResponseId", .email: "RecipientEmail", .score: "Q1",
                .comment: "Q2",
            ])
        #expect(guess.mapping.zone == "Europe/Prague")
        #expect(guess.questions == [.measure(column: "Q1", proposed: .nps, seen: 3...3)])
    }

    @Test func `scores beyond the measure's scale are asked about`() throws {
        let guess = try MappingGuess.of("csat,email\n87,ada@example.com\n5,bo@example.com\n")

        #expect(guess.questions.contains(.scale(column: "csat", .csat, seen: 5...87)))
    }

    @Test(arguments: [(8, true), (9, false)])
    func `one slip among ten scores is no other scale`(good: Int, isAsked: Bool) throws {
        let rows = (1...good).map { "4,person\($0)@example.com" } + ["45,slip@example.com"]

        let guess = try MappingGuess.of("csat,email\n" + rows.joined(separator: "\n") + "\n")

        #expect(guess.scores?.outside(.csat) == 1)
        #expect(guess.questions.contains(.scale(column: "csat", .csat, seen: 4...45)) == isAsked)
    }
}

extension MappingGuess {
    static func of(_ text: String) throws -> MappingGuess { try of(Array(text.utf8)) }

    static func of(_ bytes: [UInt8]) throws -> MappingGuess {
        let file = try DelimitedFile.check(bytes)
        return MappingGuess(file, rows: try file.rows(of: bytes), source: "test")
    }
}
