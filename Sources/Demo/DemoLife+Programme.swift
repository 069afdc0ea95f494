import Insight
import Operations
import Recovery

extension DemoLife {
    /// What those who run the programme do besides the cases: they read the scorecard on Mondays, go through the fixes each
    /// quarter, and answer for the team twice.
    func review(on day: LocalDay) async throws {
        // Its names come from a place of their own, so that those of cases do not hang on it.
        let at = zone.startOfDay(day).adding(.hours(15))
        let place = Workplace(writer: writer, world: world.at(at, act: Self.act))
        if day.weekday == 1 {
            try await NoteProgrammeEvent(.scorecardRead, of: home, by: staff.lead).run(at: place)
        }
        let month = LocalMonth(day)
        guard day == month.firstDay else { return }
        if month.month % 3 == 1 {
            try await NoteProgrammeEvent(.fixesReviewed, of: home, by: staff.lead).run(at: place)
        }
        let number = month.monthsSince1970 - LocalMonth(firstDay).monthsSince1970
        if let denied = Self.denied[number] {
            let answers = Dictionary(
                uniqueKeysWithValues: Statement.allCases.map { ($0, !denied.contains($0)) })
            try await SaveAssessment(of: home, by: staff.lead, answers).run(at: place)
        }
        if number == Self.planned { try await plan(at: place) }
        if number == Self.named { try await nameThemes(at: place) }
    }

    private static let act = 1 << 40
    private static let planned = 15
    private static let named = 16

    /// What the team says of itself to be not so, by month: all the rest it claims.
    private static let denied: [Int: Set<Statement>] = [
        9: [.causeOfMost, .mayDeviate, .patternStartsFix, .functionOwnsFix, .customersTold],
        15: [.namedPersonInFourHours, .functionOwnsFix, .customersTold],
    ]

    private func plan(at place: Workplace) async throws {
        for (capability, owner, step, days) in Self.steps {
            let due = zone.day(of: place.now).adding(days: days)
            try await SavePlan(
                of: home.key, by: staff.lead, capability,
                CapabilityPlan(owner: owner, nextStep: step, due: due)
            ).run(at: place)
        }
    }

    /// What customers speak of most, in the languages in which they do.
    private func nameThemes(at place: Workplace) async throws {
        for (name, words) in Self.themes {
            let terms = words.flatMap { language, words in words.map { ThemeTerm($0, language: language) } }
            try await ChangeThemes(of: home.key, by: staff.lead, .keep(name: name, terms)).run(at: place)
        }
    }

    private static let themes: [(String, KeyValuePairs<String, [String]>)] = [
        (
            "Phone, chat and shop",
            ["en": ["phone", "chat", "shop"], "de": ["Telefon", "Laden"], "es": ["tienda"]]
        ),
        ("Engineers", ["en": ["engineer", "appointment", "installation"], "de": ["Techniker", "Termin"]]),
        ("Bills", ["en": ["bill", "invoice", "refund"], "de": ["Rechnung"], "fr": ["facture"]]),
        ("Price and contract", ["en": ["price", "contract", "plan"], "de": ["Preis", "Vertrag"]]),
    ]

    private static let steps: [(Capability, String, String, Int)] = [
        (.hearing, "Ondřej Malý", "Take the calls of the support line in as signals.", 150),
        (.triage, "Eszter Halmos", "Two owners on duty on Friday afternoons.", 40),
        (.ownership, "Eszter Halmos", "A leave is planned before cases are taken, not after.", 110),
        (.remedyAndPolicy, "Paul Weiss", "Raise what owners may give in Vienna and Budapest.", 75),
        (.closingTheLoop, "Ingrid Lang", "Tell recovered customers which fix answers their case.", 120),
    ]
}
