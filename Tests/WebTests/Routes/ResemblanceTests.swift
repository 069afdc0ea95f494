import Connections
import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ResemblanceTests {
    private static let words = "Four agents by now, and I had to explain it to each of them again"

    @Test(arguments: Engine.allCases)
    func `a case says what it resembles and by which words, and which ended case was like it`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let past = try await house.recover(.bo, saying: Self.words)
            try await house.company.receive(.nps(0, as: "9").with { $0.comment = Self.words })
            let opened = try #require(try await house.company.cases(of: .ada).first)
            let owner = try await house.browser(of: opened.owner)

            let page = try await owner.get("/cases/\(opened.id)").text

            #expect(page.contains("Resembles: Trapped complainer"))
            #expect(page.contains("Says how many they had to talk to: <mark dir=\"auto\">Four agents</mark>"))
            #expect(page.contains("One owner with authority, one call, a direct line"))
            let row = try #require(page.between("<table class=\"table fold similar\">", "</table>"))
            #expect(row.contains("<a href=\"/cases/\(past)\"><bdi>Bo</bdi></a>"))
            #expect(row.contains("Promoter") && row.contains("A direct line"))
            #expect(row.contains("kind of customer, words"))

            let api = try await APICompany(house.company, house.site)
            let json = try await api.reading.get("/api/v1/cases/\(opened.id)").json
            #expect(json["resembles"]?["archetype"] == "trapped_complainer")
            let reason = json["resembles"]?["reasons"]?[0]
            #expect(reason?["sign"] == "says_many_people" && reason?["from"] == 0 && reason?["to"] == 11)
            #expect(json["similar_cases"]?[0]?["id"]?.string == past.rawValue)
            #expect(json["similar_cases"]?[0]?["outcome"] == "promoter")
            #expect(json["similar_cases"]?[0]?["remedies"]?[0]?["kind"] == "direct_line")
            #expect(json["similar_cases"]?[0]?["alike"]?[0] == "archetype")
        }
    }

    @Test func `where nothing is known there is no empty box`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(5, as: "1"))
            let opened = try await house.onlyCase()
            let owner = try await house.browser(of: opened.owner)

            #expect(try await !owner.get("/cases/\(opened.id)").text.contains("resembles-h"))
            let api = try await APICompany(house.company, house.site)
            let json = try await api.reading.get("/api/v1/cases/\(opened.id)").json
            #expect(json["resembles"] == .null && json["similar_cases"] == .array([]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `how a customer sounded before and after stands with their case and on their page`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            var world = house.company.workplace.world
            world.comments = CommentModels { comment, _ in
                SignalReading(sentiment: comment == "All is well" ? 412 : -630)
            }
            let place = Workplace(writer: house.company.workplace.writer, world: world)
            let past = try await house.recover(.bo, saying: Self.words, then: "All is well", at: place)
            let lea = try await house.browser(of: house.company.lea)
            let mood = "Sounded upset before (−0.6), content after (+0.4)"

            let recovered = try #require(try await house.company.cases(of: .bo).first)
            #expect(try await lea.get("/cases/\(past)").text.contains(mood))
            #expect(try await lea.get("/customers/\(recovered.customer)").text.contains(mood))
            let api = try await APICompany(house.company, house.site)
            let json = try await api.reading.get("/api/v1/cases/\(past)").json
            #expect(json["sentiment_before"] == -630 && json["sentiment_after"] == 412)
        }
    }
}

extension House {
    /// Their case from an answer of 0 to a promoter.
    fileprivate func recover(
        _ customer: CustomerForm, saying words: String, then later: String? = nil, at place: Workplace? = nil
    ) async throws -> ID<Case> {
        let place = place ?? company.workplace
        func receive(_ score: Int, _ id: String, _ words: String?) async throws {
            let form = SignalForm.nps(score, of: customer, as: id).with { $0.comment = words }
            _ = try await ReceiveSignals(of: company.key, [form]).run(at: place)
        }
        try await receive(0, "1", words)
        let opened = try #require(try await company.cases(of: customer).first)
        for move in [
            .call, .diagnose(.processFriction), .choose(.of(.directLine)), .promised, .deliver(at: nil),
        ] as [MoveCase.Move] {
            watch.advance(.hours(1))
            try await company.move(opened, move)
        }
        watch.advance(.days(15))
        try await receive(10, "2", later)
        return opened.id
    }
}
