import Recovery
import Testing

@Suite struct ShippedPlaybooksTests {
    @Test func `there is one of each cause, and each can be worked by`() throws {
        #expect(Playbook.shipped.map(\.key) == Cause.allCases.map { Playbook.Key($0) })
        for playbook in Playbook.shipped {
            #expect(playbook.version == 1)
            try playbook.check(against: Remedy.shipped)
        }
    }

    @Test(arguments: Playbook.shipped)
    func `it has something for every move`(playbook: Playbook) {
        #expect(playbook[.questions].count >= 6)
        #expect(playbook[.openings].count >= 3)
        #expect(playbook[.checklist].count >= 5)
        #expect(playbook[.talkingPoints].count >= 5)
        #expect(playbook[.neverSay].count >= 3)
        #expect(playbook[.reonboarding].count == 4)
        #expect(playbook.remedies.count >= 5)
        #expect(playbook.apology != nil)
    }

    @Test(arguments: Playbook.shipped)
    func `every remedy fits its cause`(playbook: Playbook) throws {
        for remedy in playbook.remedies {
            let known = try #require(Remedy.shipped.first { $0.code == remedy.code })

            #expect(known.kind.fits(playbook.key.cause), "\(remedy.words)")
            #expect(!known.kind.isMoney || remedy.cost == .money, "\(remedy.words)")
        }
    }

    @Test func `money is no remedy of neglect`() {
        #expect(!Playbook.shipped(.relationalNeglect).remedies.contains { $0.cost == .money })
    }

    @Test(arguments: Playbook.shipped)
    func `no opening leads with what they answered`(playbook: Playbook) {
        for opening in playbook[.openings] {
            for word in ["score", "rating", "rated", "survey", "feedback", "points", "stars", "out of ten"] {
                #expect(!opening.lowercased().contains(word), "\(opening)")
            }
        }
    }

    @Test(arguments: Playbook.shipped)
    func `nothing is said twice`(playbook: Playbook) {
        let lines = Playbook.Part.allCases.flatMap { playbook[$0] } + playbook.remedies.map(\.words)

        #expect(Set(lines).count == lines.count)
    }
}
