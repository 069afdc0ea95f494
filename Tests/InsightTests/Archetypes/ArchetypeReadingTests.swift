import Foundation
import Recovery
import Testing

import Insight

@Suite struct ArchetypeReadingTests {
    @Test func `four of five cases whose archetype is known are recognized`() throws {
        let cases = try KnownCase.all()
        #expect(cases.count == 100)

        let seen = try cases.filter { !$0.isHeldOut }.filter { try !$0.isRight() }
        let heldOut = try cases.filter(\.isHeldOut).filter { try !$0.isRight() }
        print("archetypes: wrong \(seen.count) of the 50 in sight, \(heldOut.count) of the 50 held out")

        let right = cases.count - seen.count - heldOut.count
        #expect(right >= 80, "lines in sight: \(seen.map(\.line))")
        #expect(heldOut.count <= 10, "lines held out: \(heldOut.map(\.line))")
    }

    @Test(arguments: Archetype.allCases.map(Optional.some) + [nil])
    func `each archetype is recognized, and none where there is none`(archetype: Archetype?) throws {
        let cases = try KnownCase.all().filter { $0.archetype == archetype }
        #expect(cases.count == (archetype == nil ? 20 : 16))

        let right = try cases.count { try $0.isRight() }

        print("archetypes: \(archetype?.rawValue ?? "none") \(right)/\(cases.count)")
        #expect(Double(right) >= 0.7 * Double(cases.count))
    }

    @Test func `of a case of which nothing is known nothing is said`() throws {
        let reading = try ArchetypeReading(of: ArchetypeFacts())

        #expect(reading.archetype == nil)
        #expect(reading.score == 0)
        #expect(reading.reasons.isEmpty)
    }

    @Test func `reasons are what speaks for it, the weightiest first`() throws {
        let reading = try ArchetypeReading(
            of: ArchetypeFacts(
                "measure=nps score=0 earlier=9 years=8 sites=4 incident=yes cause=failed_delivery confidence=0.9"
            ))

        #expect(reading.archetype == .disappointedLoyalist)
        #expect(
            reading.reasons == [
                .longWithUs(years: 8), .fondOfUs(score: 9), .cause(.failedDelivery, confidence: 0.9),
                .severalSites(4), .scoreFell(from: 9, to: 0), .incident,
            ])
        #expect(reading.score == 10)
    }

    @Test func `words are pointed at where they stand`() throws {
        let comment = "Grüß Gott. Ich wurde weiterverbunden."
        let reading = try ArchetypeReading(
            of: ArchetypeFacts("contacts=5 people=4", comment: comment, language: "de-AT"))

        #expect(reading.archetype == .trappedComplainer)
        let place = try #require(
            reading.reasons.compactMap { reason in
                if case .words(.passedOn, let place) = reason { place } else { nil }
            }.first)
        #expect(String(decoding: Array(comment.utf8)[place], as: UTF8.self) == "weiterverbunden")
    }

    @Test func `what is unknown speaks neither for an archetype nor against it`() throws {
        var facts = try ArchetypeFacts(
            "measure=nps score=4 cause=relational_neglect confidence=0.8 silent=30")
        let unknown = try ArchetypeReading(of: facts)
        facts.hasIncident = true
        let incident = try ArchetypeReading(of: facts)
        facts.hasIncident = false
        let none = try ArchetypeReading(of: facts)

        #expect([unknown, incident, none].map(\.score) == [5, 4, 6])
    }

    @Test func `a cause that is rather guessed counts half`() throws {
        let sure = try ArchetypeReading(of: ArchetypeFacts("cause=mismatched_expectations confidence=0.6"))
        let guessed = try ArchetypeReading(
            of: ArchetypeFacts("cause=mismatched_expectations confidence=0.59"))

        #expect(sure.score == 3)
        #expect(guessed.score == 1.5)
    }

    @Test func `what is on record does not count once more when it is said`() throws {
        let comment = "I have been a customer for eleven years."
        let recorded = try ArchetypeReading(
            of: ArchetypeFacts("years=11", comment: comment, language: "en"))
        let said = try ArchetypeReading(of: ArchetypeFacts("", comment: comment, language: "en"))

        #expect(recorded.score == 3)
        #expect(said.score == 3)
    }

    @Test(arguments: [("stars", "review", 30), ("stars", "google", 5), ("social", "social", 90)])
    func `a public word about the price alone makes no public voice`(
        measure: String, channel: String, reach: Int
    ) throws {
        let facts = try ArchetypeFacts(
            "measure=\(measure) channel=\(channel) reach=\(reach) cause=mismatched_expectations confidence=0.7",
            comment: "Much too expensive.", language: "en")

        #expect(try ArchetypeReading(of: facts).archetype == nil)
    }

    @Test(arguments: [(0, 3.0), (5, 2), (9, 3), (10, 3)])
    func `a score is mild among those of detractors only`(score: Int, loyalty: Double) throws {
        let reading = try ArchetypeReading(of: ArchetypeFacts("measure=nps score=\(score) years=8"))

        #expect(reading.score == loyalty)
    }

    @Test func `somebody new is no disappointed loyalist`() throws {
        let facts = try ArchetypeFacts(
            "measure=nps score=0 earlier=9 years=0.5 incident=yes cause=failed_delivery confidence=0.9")

        #expect(try ArchetypeReading(of: facts).archetype == nil)
    }

    @Test func `what only goes with an archetype never makes one`() throws {
        let signs: [ArchetypeSign] =
            [
                .longWithUs(years: 9), .newToUs(years: 0), .severalSites(4), .fondOfUs(score: 9),
                .scoreFell(from: 9, to: 1), .accountFell(from: 40, to: 0), .lowestScore(0), .mildScore(6),
                .incident, .noIncident, .boughtLately(months: 1), .boughtLongAgo(months: 60),
                .spokenWithLately(months: 1), .notSpokenWith(months: 20), .renewedUnasked(times: 2), .silence,
                .noContacts, .manyContacts(6), .manyPeople(4), .onePerson(contacts: 3),
                .saidInPublic(channel: nil), .wideReach(9_000),
            ] + JourneyStep.allCases.map { .step($0) } + Cause.allCases.map { .cause($0, confidence: 1) }
            + ArchetypeWords.allCases.map { .words($0, at: 0..<1) }

        for archetype in Archetype.allCases {
            let company = signs.map { $0.weight(for: archetype) }.filter { 0 < $0 && $0 < 2 }
            #expect(company.reduce(0, +) < ArchetypeReading.threshold, "\(archetype)")
        }
    }
}
