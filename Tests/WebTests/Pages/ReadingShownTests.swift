import Recovery
import Testing
import Web

@Suite struct ReadingShownTests {
    @Test func `the cause, how sure it is and the words for it are told`() {
        let html = shown("The engineer never came", cause: .failedDelivery, [.init(.cause, at: 4..<23)])

        #expect(html.contains("Failed delivery"))
        #expect(html.contains("82% sure"))
        #expect(html.contains("<q><bdi>engineer never came</bdi></q>"))
        #expect(html.contains("A suggestion"))
    }

    @Test func `what is unclear is said to be`() {
        let html = shown("Hm", cause: nil, [])

        #expect(html.contains("Their words do not tell the cause."))
        #expect(!html.contains("sure"))
    }

    @Test func `what must not be overheard stands beside, with its words`() {
        let html = shown(
            "Ça suffit, j’annule. Sinon mon avocat.", cause: nil,
            [.init(.churnIntent, at: 12..<22), .init(.legalThreat, at: 30..<40)])

        #expect(html.contains("May leave") && html.contains("<q><bdi>j’annule</bdi></q>"))
        #expect(html.contains("Legal threat") && html.contains("<q><bdi>mon avocat</bdi></q>"))
    }

    /// It was read before the comment was changed.
    @Test func `places that no longer fit the comment are left out`() {
        let html = shown("é", cause: .failedDelivery, [.init(.cause, at: 1..<2), .init(.cause, at: 0..<90)])

        #expect(html.contains("Failed delivery"))
        #expect(!html.contains("Because of") && html.contains("A suggestion"))
    }

    @Test func `once a person has found the cause none is suggested, and the threat stays`() {
        let reading = SignalReading(
            cause: .failedDelivery, confidence: 824,
            marks: [.init(.cause, at: 0..<4), .init(.legalThreat, at: 6..<12)])
        var shown = ReadingShown(reading, of: "Late, lawyer")
        shown.suggestsCause = false

        #expect(!shown.html.text.contains("Failed delivery") && shown.html.text.contains("Legal threat"))
    }

    @Test func `what the language model suggests is shown where the words do not tell, and says whose it is`()
    {
        let reading = SignalReading(marks: [.init(.legalThreat, at: 6..<12)])
        var unclear = ReadingShown(reading, of: "Late, lawyer")
        unclear.suggestion = ModelSuggestion(
            model: "small<b>", cause: .failedDelivery, confidence: 700, places: [0..<4, 3..<5, 90..<99])
        let html = unclear.html.text

        #expect(html.contains("Failed delivery") && html.contains("70% sure"))
        #expect(html.contains("by your language model, small&lt;b&gt;"))
        #expect(html.contains("<q><bdi>Late</bdi></q>") && html.contains("Legal threat"))
        unclear.suggestsCause = false
        #expect(!unclear.html.text.contains("Failed delivery"))
        var clear = ReadingShown(SignalReading(cause: .processFriction, confidence: 900), of: "Late")
        clear.suggestion = unclear.suggestion
        #expect(
            clear.html.text.contains("Process friction") && clear.html.text.contains("by the program itself"))
        #expect(!clear.html.text.contains("Failed delivery"))
    }

    private func shown(_ comment: String, cause: Cause?, _ marks: [SignalReading.Mark]) -> String {
        let reading = SignalReading(cause: cause, confidence: 824, marks: marks)
        return ReadingShown(reading, of: comment).html.text
    }
}
