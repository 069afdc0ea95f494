import Operations
import Recovery
import Testing

@Suite struct OwnReaderTests {
    private static let reader = Result { try OwnReader() }

    @Test(arguments: [
        ("Please cancel my contract, I am going to Vodafone instead.", "en"),
        ("Ich kündige meinen Vertrag, das reicht mir jetzt wirklich.", "de"),
        ("Je résilie mon contrat, cette fois c'est terminé.", "fr"),
        ("Voy a dar de baja mi contrato, ya no aguanto más.", "es"),
        ("Felmondom a szerződésemet, elegem van az egészből.", "hu"),
        ("Ruším u vás smlouvu, už toho mám opravdu dost.", "cs"),
        ("Я расторгаю договор, с меня хватит.", "ru"),
    ])
    func `who leaves is heard in seven languages, where they say it`(comment: String, language: String) throws
    {
        let reading = try Self.reader.get().reading(of: comment, by: CommentModels.Known())

        #expect(reading.language == language)
        #expect(reading.kinds.contains(.churnIntent), "\(comment)")
        #expect(reading.model == 0)
        for mark in reading.marks { #expect(mark.place.upperBound <= comment.utf8.count) }
        #expect(reading.marks == reading.marks.sorted { $0.place.lowerBound < $1.place.lowerBound })
    }

    @Test func `one word of a language is heard too`() throws {
        #expect(
            try Self.reader.get().reading(of: "Felmondom.", by: CommentModels.Known()).kinds.contains(
                .churnIntent))
    }

    @Test func `who goes to a competitor leaves, once it is named`() async throws {
        let models = CommentModels(preparing: {
            let own = try Self.reader.get()
            return { comment, known in own.reading(of: comment, by: known) }
        })
        let (here, elsewhere) = (Organization.Key(1), Organization.Key(2))
        models.listen(for: ["Nordnet"], in: here)

        for (key, isHeard) in [(here, true), (elsewhere, false)] {
            let reader = try #require(try await models.reader(for: key))
            let reading = reader.reading(of: "Honestly, Nordnet looks better every day.")
            #expect(reading.kinds.contains(.churnIntent) == isHeard)
        }
    }

    @Test func `a cause comes with how sure it is and the words for it`() throws {
        let comment = "The engineer never came, twice, and the parcel arrived broken."
        let reading = try Self.reader.get().reading(of: comment, by: CommentModels.Known())

        #expect(reading.cause == .failedDelivery)
        #expect((400...1_000).contains(reading.confidence))
        #expect(reading.sentiment < 0)
        #expect(reading.marks.contains { $0.kind == .cause })
    }

    /// The end of it falls into a letter of two bytes.
    @Test func `of a book its beginning is read`() throws {
        let book = "a" + String(repeating: "é ", count: 400_000)

        let reading = try Self.reader.get().reading(of: book, by: CommentModels.Known())

        for mark in reading.marks { #expect(mark.place.upperBound <= 20_000) }
    }
}
