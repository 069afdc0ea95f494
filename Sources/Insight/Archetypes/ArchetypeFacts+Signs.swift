import Recovery

extension ArchetypeFacts {
    /// What the facts say, each in one sign; what is unknown says nothing.
    func signs(_ phrases: ArchetypePhrases) -> [ArchetypeSign] {
        let recorded = tenure + scores + happenings + contacts + publicity
        let steps = phrases.steps(named: [touchpoint, journeyStage].compactMap { $0 })
        return recorded + JourneyStep.allCases.filter(steps.contains).map(ArchetypeSign.step)
            + spoken(phrases, beside: recorded)
    }

    private static let longYears = 5.0
    private static let severalSites = 3

    private var tenure: [ArchetypeSign] {
        var signs: [ArchetypeSign] = []
        if let years = yearsAsCustomer, years >= Self.longYears { signs.append(.longWithUs(years: years)) }
        if let years = yearsAsCustomer, years < 1 { signs.append(.newToUs(years: years)) }
        if let sites, sites >= Self.severalSites { signs.append(.severalSites(sites)) }
        if let months = monthsSincePurchase, months <= 12 { signs.append(.boughtLately(months: months)) }
        if let months = monthsSincePurchase, months > 24 { signs.append(.boughtLongAgo(months: months)) }
        return signs
    }

    /// Points that an account's score loses in a quarter before it is more than one answer's whim.
    private static let accountFall = 14

    private var scores: [ArchetypeSign] {
        var signs: [ArchetypeSign] = []
        if let account, account.earlier - account.now >= Self.accountFall {
            signs.append(.accountFell(from: account.earlier, to: account.now))
        }
        guard let scale = scale ?? measure?.scale else { return signs }
        if let earlierScore, scale.band(of: earlierScore) == .promoter {
            signs.append(.fondOfUs(score: earlierScore))
        }
        guard let score else { return signs }
        if let earlierScore, scale.isFall(from: earlierScore, to: score) {
            signs.append(.scoreFell(from: earlierScore, to: score))
        }
        guard score <= scale.detractorUpTo else { return signs }
        // The detractor's band in thirds.
        let depth = (scale.detractorUpTo - score) * 3
        let width = scale.detractorUpTo - scale.lowest
        if depth >= width * 2 { signs.append(.lowestScore(score)) }
        if depth < width { signs.append(.mildScore(score)) }
        return signs
    }

    private var happenings: [ArchetypeSign] {
        var signs: [ArchetypeSign] = []
        if let hasIncident { signs.append(hasIncident ? .incident : .noIncident) }
        if let cause { signs.append(.cause(cause.cause, confidence: cause.confidence)) }
        if measure == .silence { signs.append(.silence) }
        if let times = renewalsWithoutContact, times > 0 { signs.append(.renewedUnasked(times: times)) }
        return signs
    }

    private var contacts: [ArchetypeSign] {
        var signs: [ArchetypeSign] = []
        if let months = monthsSinceContact, months < 3 { signs.append(.spokenWithLately(months: months)) }
        if let months = monthsSinceContact, months >= 12 { signs.append(.notSpokenWith(months: months)) }
        if recentContacts == 0 { signs.append(.noContacts) }
        if let recentContacts, recentContacts >= 4 { signs.append(.manyContacts(recentContacts)) }
        if let peopleSpokenTo, peopleSpokenTo >= 3 { signs.append(.manyPeople(peopleSpokenTo)) }
        if let recentContacts, recentContacts > 1, peopleSpokenTo == 1 {
            signs.append(.onePerson(contacts: recentContacts))
        }
        return signs
    }

    private static let publicChannels: Set = [
        "social", "review", "reviews", "google", "trustpilot", "app_store", "play_store", "facebook",
        "instagram", "twitter", "x", "tiktok", "youtube", "linkedin", "reddit", "forum",
    ]
    private static let wideReach = 1_000

    private var publicity: [ArchetypeSign] {
        let isPublic =
            measure == .stars || measure == .social || (reach ?? 0) > 0
            || channel.map { Self.publicChannels.contains($0.lowercased()) } ?? false
        guard isPublic else { return [] }
        var signs: [ArchetypeSign] = [.saidInPublic(channel: channel)]
        if let reach, reach >= Self.wideReach { signs.append(.wideReach(reach)) }
        return signs
    }

    /// What is on record already is not counted once more when the customer says it.
    private func spoken(_ phrases: ArchetypePhrases, beside recorded: [ArchetypeSign]) -> [ArchetypeSign] {
        guard let comment else { return [] }
        let places = phrases.places(in: comment, language: language)
        return ArchetypeWords.allCases.compactMap { words in
            let isRecorded = recorded.contains { sign in
                switch (words, sign) {
                case (.longCustomer, .longWithUs), (.manyPeople, .manyPeople): true
                default: false
                }
            }
            return isRecorded ? nil : places[words].map { .words(words, at: $0) }
        }
    }
}
