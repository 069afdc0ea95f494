import Connections
import Insight
import Operations
import Recovery
import Storage

extension Resemblance? {
    /// Null and none where nothing is known.
    var members: [JSON.Member] {
        [
            JSON.Member("resembles", self?.archetypeJSON ?? .null),
            JSON.Member("similar_cases", .array((self?.similar ?? []).map(\.json))),
        ]
    }
}

extension Resemblance {
    fileprivate var archetypeJSON: JSON? {
        reading.archetype.map { archetype -> JSON in
            [
                "archetype": .string(archetype.rawValue), "guess": true,
                "reasons": .array(reading.reasons.map(\.json)), "worked": .string(archetype.worked),
                "came_of_it": .string(archetype.cameOfIt),
            ]
        }
    }
}

extension Resemblance.Similar {
    fileprivate var json: JSON {
        [
            "id": found.past.id.json, "customer_name": customerName.json,
            "outcome": .string(found.past.outcome.rawValue), "ended_at": found.past.endedAt.json,
            "remedies": .array(
                remedies.map { remedy -> JSON in
                    ["kind": .string(remedy.kind.rawValue), "name": (remedy.name ?? remedy.kind.text).json]
                }),
            "alike": .array(alike.map { .string($0) }),
        ]
    }

    private var alike: [String] {
        [
            found.hasSameArchetype ? "archetype" : nil, found.hasSameCause ? "cause" : nil,
            found.hasSimilarWords ? "words" : nil, found.hasSameSegment ? "segment" : nil,
            found.hasSameStage ? "journey_stage" : nil,
        ].compactMap { $0 }
    }
}

extension ArchetypeSign {
    /// Places are bytes of UTF-8 in the comment of the signal that opened the case.
    fileprivate var json: JSON {
        var place: Range<Int>?
        if case .words(_, let range) = self { place = range }
        return [
            "sign": .string(code), "text": text.json, "from": (place?.lowerBound).json,
            "to": (place?.upperBound).json,
        ]
    }

    private var code: String {
        switch self {
        case .longWithUs: "long_with_us"
        case .newToUs: "new_to_us"
        case .severalSites: "several_sites"
        case .fondOfUs: "fond_of_us"
        case .scoreFell: "score_fell"
        case .accountFell: "account_fell"
        case .lowestScore: "lowest_score"
        case .mildScore: "mild_score"
        case .incident: "incident"
        case .noIncident: "no_incident"
        case .boughtLately: "bought_lately"
        case .boughtLongAgo: "bought_long_ago"
        case .spokenWithLately: "spoken_with_lately"
        case .notSpokenWith: "not_spoken_with"
        case .renewedUnasked: "renewed_unasked"
        case .silence: "silence"
        case .noContacts: "no_contacts"
        case .manyContacts: "many_contacts"
        case .manyPeople: "many_people"
        case .onePerson: "one_person"
        case .cause(let cause, _): cause.rawValue
        case .saidInPublic: "said_in_public"
        case .wideReach: "wide_reach"
        case .step(let step): step.rawValue
        case .words(let words, _): "says_" + words.rawValue
        }
    }
}
