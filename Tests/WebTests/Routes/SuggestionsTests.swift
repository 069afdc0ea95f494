import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct SuggestionsTests {
    @Test(arguments: Engine.allCases)
    func `a suggestion stands beside the words until the cause is found, and is judged then`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            var world = house.company.workplace.world
            world.comments = CommentModels { _, _ in
                SignalReading(
                    language: "en", cause: .processFriction, confidence: 810,
                    marks: [.init(.cause, at: 3..<7), .init(.contactMe, at: 17..<24)])
            }
            let place = Workplace(writer: house.company.workplace.writer, world: world)
            let form = SignalForm.nps(2, as: "1").with { $0.comment = "An hour on hold. Ring me <b>now</b>" }
            _ = try await ReceiveSignals(of: house.company.key, [form]).run(at: place)
            let opened = try await house.onlyCase()
            let owner = try await house.browser(of: opened.owner)
            let lea = try await house.browser(of: house.company.lea)

            let before = try await owner.get("/cases/\(opened.id)").text
            #expect(before.contains("81% sure") && before.contains("Process friction"))
            #expect(before.contains("An <mark>hour</mark> on hold. <mark>Ring me</mark> &lt;b&gt;"))
            #expect(before.contains("Wants to be contacted"))
            let signal = try await house.company.rows("SELECT id FROM signals")[0].text(0)
            #expect(try await owner.get("/signals/\(signal)").text.contains("81% sure"))
            #expect(try await lea.get("/programme/suggestions").text.contains("Nothing to judge by yet."))

            try await house.company.move(opened, .call)
            try await house.company.move(opened, .diagnose())

            #expect(try await !owner.get("/cases/\(opened.id)").text.contains("81% sure"))
            let judged = try await lea.get("/programme/suggestions").text
            #expect(judged.contains("1 case with a comment"))
            #expect(judged.contains("Failed delivery, not Process friction (81% sure)"))
            #expect(judged.contains("0%"))
        }
    }
}
