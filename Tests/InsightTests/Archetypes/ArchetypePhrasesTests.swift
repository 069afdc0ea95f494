import Testing

import Insight

@Suite struct ArchetypePhrasesTests {
    private static let phrases = Result { try ArchetypePhrases() }

    /// Each language's words for the same things, none of them from a case that rules are measured with.
    static let said: [(String, ArchetypeWords, String)] = [
        ("en", .longCustomer, "We have been customers for fourteen years."),
        ("de", .longCustomer, "Ich bin seit vierzehn Jahren Kundin."),
        ("fr", .longCustomer, "Je suis cliente depuis quatorze ans."),
        ("es", .longCustomer, "Soy cliente desde hace catorce años."),
        ("hu", .longCustomer, "Tizenhat éve vagyok az ügyfelük."),
        ("cs", .longCustomer, "Jsem u vás už čtrnáct let."),
        ("ru", .longCustomer, "Я ваш клиент уже четырнадцать лет."),
        ("en", .unasked, "Nobody has called us in ages."),
        ("de", .unasked, "Bei uns hat noch nie jemand angerufen."),
        ("fr", .unasked, "Personne ne nous a appelés."),
        ("es", .unasked, "Nadie nos llama."),
        ("hu", .unasked, "Senki sem hívott fel minket."),
        ("cs", .unasked, "Nikdo nám nezavolal."),
        ("ru", .unasked, "Нам никто не звонил."),
        ("en", .again, "I had to explain it all over again."),
        ("de", .again, "Ich musste alles noch einmal von vorne erklären."),
        ("fr", .again, "Il a fallu tout expliquer de nouveau."),
        ("es", .again, "Tuve que explicarlo todo otra vez."),
        ("hu", .again, "Megint mindent elölről el kellett mondanom."),
        ("cs", .again, "Musel jsem všechno znovu vysvětlovat."),
        ("ru", .again, "Пришлось всё объяснять заново."),
        ("en", .toldOtherwise, "The salesman promised me it would run offline."),
        ("de", .toldOtherwise, "Der Verkäufer hat etwas anderes versprochen."),
        ("fr", .toldOtherwise, "Le vendeur nous avait promis autre chose."),
        ("es", .toldOtherwise, "El vendedor nos prometió otra cosa."),
        ("hu", .toldOtherwise, "Az értékesítő mást ígért."),
        ("cs", .toldOtherwise, "Prodejce sliboval něco jiného."),
        ("ru", .toldOtherwise, "Продавец обещал совсем другое."),
        ("en", .madePublic, "I have posted the photos online."),
        ("de", .madePublic, "Die Fotos habe ich auf Facebook gepostet."),
        ("fr", .madePublic, "J'ai publié les photos sur Facebook."),
        ("es", .madePublic, "He publicado las fotos en redes sociales."),
        ("hu", .madePublic, "A képeket kiposztoltam a Facebookra."),
        ("cs", .madePublic, "Fotky jsem zveřejnil na Facebooku."),
        ("ru", .madePublic, "Я выложила фото в соцсети."),
    ]

    @Test(arguments: said)
    func `the archetypes speak seven languages`(language: String, words: ArchetypeWords, text: String) throws
    {
        let phrases = try Self.phrases.get()

        #expect(phrases.places(in: Reading(text), language: language)[words] != nil, "\(text)")
        #expect(phrases.places(in: Reading(text), language: nil)[words] != nil, "\(text)")
    }

    @Test func `a language that is not known has no words`() throws {
        let said = try Self.phrases.get().places(in: Reading("Nobody has called us in ages."), language: "it")

        #expect(said.isEmpty)
    }

    @Test(arguments: [
        ("Contract renewal", JourneyStep.renewal), ("Einrichtung", .onboarding), ("support_line", .support),
        ("Поддержка", .support),
    ])
    func `a step is known by its name in any language`(name: String, step: JourneyStep) throws {
        #expect(try Self.phrases.get().steps(named: [name]) == [step])
    }
}
