import Insight
import Recovery
import Testing

@Suite struct SimilarCasesTests {
    private static let friction = traits(
        .trappedComplainer, .processFriction, "Four agents and each asks who I am", segment: "Household")

    @Test func `the same archetype comes before the same cause, and both before one`() {
        let found = Self.similar(
            to: Self.friction, of: ID("now"),
            among: [
                Self.past("cause", Self.traits(nil, .processFriction)),
                Self.past("archetype", Self.traits(.trappedComplainer, nil)),
                Self.past("both", Self.traits(.trappedComplainer, .processFriction)),
                Self.past("neither", Self.traits(.publicVoice, .failedDelivery)),
            ], limit: 9)

        #expect(found.cases.map(\.past.id.rawValue) == ["both", "archetype", "cause"])
        #expect(found.cases.map(\.hasSameArchetype) == [true, true, false])
        #expect(found.cases.map(\.hasSameCause) == [true, false, true])
    }

    @Test func `of cases alike otherwise the one in similar words comes first`() throws {
        let texts = [
            "The garden chairs came without screws", "Every agent asks me who I am, four of them by now",
            "Too dear for what it is",
        ]
        let past = texts.enumerated().map { Self.past("\($0)", Self.traits(nil, .processFriction, $1)) }

        let found = Self.similar(to: Self.friction, of: ID("now"), among: past, limit: 9)

        let first = try #require(found.cases.first)
        #expect(first.past.id.rawValue == "1")
        #expect(0.2 < first.likenessOfWords && first.likenessOfWords < 1)
        #expect(found.cases.dropFirst().allSatisfy { $0.likenessOfWords < 0.1 })
    }

    @Test func `similar words are enough where nothing else is known`() {
        var unknown = CaseTraits()
        unknown.words = Self.friction.words

        let found = Self.similar(
            to: unknown, of: ID("now"),
            among: [Self.past("told alike", Self.friction), Self.past("silent", CaseTraits())], limit: 9)

        #expect(found.cases.map(\.past.id.rawValue) == ["told alike"])
        #expect(found.cases.map(\.hasSameArchetype) == [false])
        #expect(found.cases.allSatisfy { $0.likenessOfWords > 0.999 })
    }

    @Test func `what is unknown of both is not the same`() {
        let found = Self.similar(
            to: CaseTraits(), of: ID("now"), among: [Self.past("unknown", CaseTraits())], limit: 9)

        #expect(found.cases.isEmpty)
    }

    @Test func `segment and stage decide between equals, then the one that ended last`() {
        var near = Self.traits(.trappedComplainer, nil, segment: "Household")
        near.journeyStage = "Support"
        var traits = Self.friction
        traits.journeyStage = "Support"
        let plain = Self.traits(.trappedComplainer, nil)

        let found = Self.similar(
            to: traits, of: ID("now"),
            among: [
                Self.past("b", plain), Self.past("a", plain), Self.past("late", plain, endedAt: 9),
                Self.past("near", near),
            ], limit: 9)

        #expect(found.cases.map(\.past.id.rawValue) == ["near", "late", "a", "b"])
        #expect(found.cases.first.map { $0.hasSameSegment && $0.hasSameStage } == true)
    }

    @Test func `a case is not like itself, and what was no detractor's teaches nothing`() {
        let found = Self.similar(
            to: Self.friction, of: ID("now"),
            among: [
                Self.past("now", Self.friction), Self.past("slip", Self.friction, outcome: .notADetractor),
            ],
            limit: 9)

        #expect(found.cases.isEmpty)
    }

    @Test
    func `which archetype a past case resembles is asked only of the nearest, and only where it matters`() {
        let past = (0..<40).map { Self.past("\($0)", Self.traits(nil, $0 < 3 ? .processFriction : nil)) }
        var asked: [String] = []
        func found(_ traits: CaseTraits) -> [String] {
            SimilarCases(to: traits, of: ID("now"), among: past, limit: 9) { other in
                asked.append(other.id.rawValue)
                return other.id.rawValue == "7" ? .trappedComplainer : nil
            }.cases.map(\.past.id.rawValue)
        }

        #expect(found(Self.traits(nil, .processFriction)) == ["0", "1", "2"])
        #expect(asked.isEmpty)
        #expect(found(Self.traits(.trappedComplainer, .processFriction)).prefix(1) == ["0"])
        #expect(asked.count == 16 && asked.prefix(3) == ["0", "1", "2"])
    }

    @Test(arguments: [-1, 0, 2])
    func `no more are told than asked for, in whatever order they were handed in`(limit: Int) {
        let past = (0..<7).map { Self.past("\($0)", Self.friction, endedAt: Int64($0 % 3)) }

        let found = Self.similar(to: Self.friction, of: ID("now"), among: past, limit: limit)

        #expect(found.cases.count == max(0, limit))
        #expect(found == Self.similar(to: Self.friction, of: ID("now"), among: past.reversed(), limit: limit))
    }

    private static func similar(
        to traits: CaseTraits, of id: ID<Case>, among past: [PastCase], limit: Int
    ) -> SimilarCases {
        SimilarCases(to: traits, of: id, among: past, limit: limit) { $0.traits.archetype }
    }

    private static func traits(
        _ archetype: Archetype?, _ cause: Cause?, _ comment: String? = nil, segment: String? = nil
    ) -> CaseTraits {
        var traits = CaseTraits()
        traits.archetype = archetype
        traits.cause = cause
        traits.words = comment.map { HashedText(Wording($0)) }
        traits.segment = segment
        return traits
    }

    private static func past(
        _ id: String, _ traits: CaseTraits, endedAt: Int64 = 0, outcome: Stage.Word = .promoter
    ) -> PastCase {
        PastCase(
            id: ID(id), endedAt: Instant(milliseconds: endedAt), traits: traits, outcome: outcome)
    }
}
