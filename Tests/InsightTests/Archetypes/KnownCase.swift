import Foundation
import Insight
import Recovery
import Testing

/// A case of archetypes.tsv, whose archetype was written down before any rule was.
struct KnownCase: Sendable {
    let archetype: Archetype?
    let facts: ArchetypeFacts
    /// The rules were written with every second case in sight; the others were held out.
    let isHeldOut: Bool
    let line: Int

    static func all() throws -> [KnownCase] {
        let file = try #require(
            Bundle.module.url(forResource: "archetypes", withExtension: "tsv", subdirectory: "Texts"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return try lines.enumerated().map { index, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let archetype = Archetype(rawValue: columns[0])
            try #require(archetype != nil || columns[0] == "none")
            return KnownCase(
                archetype: archetype,
                facts: try ArchetypeFacts(
                    columns[3], comment: columns[4].isEmpty ? nil : columns[4], language: columns[1]),
                isHeldOut: !index.isMultiple(of: 2), line: index + 2)
        }
    }

    func isRight() throws -> Bool { try ArchetypeReading(of: facts).archetype == archetype }
}

extension ArchetypeFacts {
    /// - Parameter facts: pairs of a name and a value ("score=3 earlier=9").
    init(_ facts: String, comment: String? = nil, language: String? = nil) throws {
        let pairs = facts.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
        let values = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
        let known: Set = [
            "measure", "score", "earlier", "account", "years", "sites", "contacts", "people", "incident",
            "touchpoint", "stage", "cause", "confidence", "channel", "reach", "renewals", "silent", "bought",
        ]
        try #require(known.isSuperset(of: values.keys))
        func number(_ name: String) -> Int? { values[name].flatMap(Int.init) }
        func amount(_ name: String) -> Double? { values[name].flatMap(Double.init) }

        self.init()
        measure = try values["measure"].map { try #require(Measure(rawValue: $0)) }
        score = number("score")
        earlierScore = number("earlier")
        if let scores = values["account"]?.split(separator: ">").compactMap({ Int($0) }) {
            account = AccountScores(earlier: scores[0], now: scores[1])
        }
        yearsAsCustomer = amount("years")
        monthsSincePurchase = amount("bought")
        sites = number("sites")
        recentContacts = number("contacts")
        peopleSpokenTo = number("people")
        hasIncident = values["incident"].map { $0 == "yes" }
        touchpoint = values["touchpoint"]
        journeyStage = values["stage"]
        if let name = values["cause"] {
            cause = SuspectedCause(
                try #require(Cause(rawValue: name)), confidence: try #require(amount("confidence")))
        }
        channel = values["channel"]
        reach = number("reach")
        renewalsWithoutContact = number("renewals")
        monthsSinceContact = amount("silent")
        self.comment = comment.map { Reading($0) }
        self.language = language
    }
}
