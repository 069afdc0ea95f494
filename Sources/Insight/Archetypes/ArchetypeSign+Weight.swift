import Recovery

extension ArchetypeSign {
    /// How much a sign speaks for each archetype, or against it.
    ///
    /// Set by hand from what the archetypes are: 3 and more is what makes one, 2 is half of that, 1 only goes
    /// with it. What only goes with an archetype never comes to `ArchetypeReading.threshold`.
    struct Weights: Hashable, Sendable {
        var loyalist = 0.0
        var forgotten = 0.0
        var trapped = 0.0
        var buyer = 0.0
        var voice = 0.0
    }

    var weights: Weights {
        switch self {
        case .longWithUs: Weights(loyalist: 3, forgotten: 1, buyer: -1)
        case .newToUs: Weights(loyalist: -4, forgotten: -4, buyer: 1)
        case .severalSites: Weights(loyalist: 1)
        case .fondOfUs: Weights(loyalist: 2)
        case .scoreFell: Weights(loyalist: 1)
        case .accountFell: Weights(loyalist: 2)
        case .lowestScore: Weights(forgotten: -1, trapped: 1, voice: 1)
        case .mildScore: Weights(loyalist: -1, voice: -1)
        case .incident: Weights(loyalist: 1, forgotten: -1, buyer: -2, voice: 1)
        case .noIncident: Weights(loyalist: -2, forgotten: 1, buyer: 1)
        case .boughtLately: Weights(forgotten: -2, buyer: 2)
        case .boughtLongAgo: Weights(buyer: -2)
        case .spokenWithLately: Weights(forgotten: -2)
        case .notSpokenWith: Weights(loyalist: -2, forgotten: 3, trapped: -2, buyer: -1)
        case .renewedUnasked: Weights(loyalist: -1, forgotten: 2, buyer: -1)
        case .silence: Weights(forgotten: 3)
        case .noContacts: Weights(trapped: -3)
        case .manyContacts: Weights(forgotten: -2, trapped: 2, buyer: -1)
        case .manyPeople: Weights(loyalist: -1, forgotten: -2, trapped: 4, buyer: -2)
        case .onePerson: Weights(trapped: -2)
        case .saidInPublic: Weights(loyalist: -1, forgotten: -2, trapped: -1, buyer: -1, voice: 4)
        case .wideReach: Weights(voice: 2)
        case .step(.renewal): Weights(forgotten: 1)
        case .step(.onboarding): Weights(buyer: 1)
        case .step(.support): Weights(trapped: 1)
        case .cause(let cause, _): Self.weights(of: cause)
        case .words(let words, _): Self.weights(of: words)
        }
    }

    private static func weights(of cause: Cause) -> Weights {
        switch cause {
        case .failedDelivery: Weights(loyalist: 2, forgotten: -1, trapped: -1, buyer: -2, voice: 1)
        case .processFriction: Weights(loyalist: -1, forgotten: -1, trapped: 2, buyer: -1)
        case .mismatchedExpectations: Weights(loyalist: -2, trapped: -1, buyer: 3, voice: -3)
        case .relationalNeglect: Weights(forgotten: 2, trapped: -1, buyer: -1, voice: 1)
        }
    }

    private static func weights(of words: ArchetypeWords) -> Weights {
        switch words {
        case .longCustomer: Weights(loyalist: 3)
        case .loyal: Weights(loyalist: 3)
        case .unasked, .contactLeft: Weights(loyalist: -1, forgotten: 3)
        case .leftAlone: Weights(loyalist: -1, forgotten: 2)
        case .manyPeople, .again, .passedOn: Weights(loyalist: -1, trapped: 3)
        case .toldOtherwise, .unfit: Weights(buyer: 3)
        case .madePublic: Weights(voice: 3)
        case .refused: Weights(forgotten: -1, voice: 2)
        case .price: Weights(loyalist: -1, forgotten: -1, voice: -2)
        case .nothingWrong: Weights(loyalist: -1, forgotten: 1, buyer: 1)
        }
    }

    /// A cause that is rather guessed than known counts half.
    package func weight(for archetype: Archetype) -> Double {
        var part = 1.0
        if case .cause(_, let confidence) = self, confidence < Self.sure { part = 0.5 }
        return part * weights[archetype]
    }

    private static let sure = Double(SignalReading.sure) / 1_000
}

extension ArchetypeSign.Weights {
    fileprivate subscript(archetype: Archetype) -> Double {
        switch archetype {
        case .disappointedLoyalist: loyalist
        case .forgottenCustomer: forgotten
        case .trappedComplainer: trapped
        case .mismatchedBuyer: buyer
        case .publicVoice: voice
        }
    }
}
