import Recovery
import TestSupport
import Testing

@Suite struct ResolvingTests {
    static let today = LocalDay(daysSince1970: 20_000)
    static let note = ResolutionNote(
        fixed: "The boiler heats again.", why: "The valve was of the old kind.",
        effect: "You had no warm water for two days.", next: "We change the valves in the street.",
        talkOn: today.adding(days: 7))

    static func resolve(_ found: inout Case, with note: ResolutionNote) throws {
        try found.resolve(note, as: "n", by: ID("bo"), today: today, now: .monday)
    }

    @Test func `what was delivered is explained`() throws {
        var found = try Case.brought(to: .remedied)

        try Self.resolve(&found, with: Self.note)

        let event = try #require(found.news.last)
        #expect(event.kind == .resolved && event.subject == "n" && event.became == "2024-10-11")
        #expect(found.stage.word == .remedied)
    }

    @Test(arguments: [Stage.Word.open, .acknowledged, .diagnosed, .remedyChosen])
    func `before the delivery there is nothing to explain`(stage: Stage.Word) throws {
        var found = try Case.brought(to: stage)

        #expect(throws: Case.ResolutionRefusal.notDelivered) { try Self.resolve(&found, with: Self.note) }
    }

    @Test func `each part is needed`() throws {
        var found = try Case.brought(to: .remedied)
        let parts: [(WritableKeyPath<ResolutionNote, String>, Case.ResolutionRefusal)] = [
            (\.fixed, .noFix), (\.why, .noWhy), (\.effect, .noEffect), (\.next, .noNextStep),
        ]
        for (part, refusal) in parts {
            var note = Self.note
            note[keyPath: part] = " \n"

            #expect(throws: refusal) { try Self.resolve(&found, with: note) }
        }
    }

    @Test func `we talk again today at the earliest`() throws {
        var found = try Case.brought(to: .remedied)
        var note = Self.note
        note.talkOn = Self.today
        try Self.resolve(&found, with: note)
        note.talkOn = Self.today.adding(days: -1)

        #expect(throws: Case.ResolutionRefusal.talkInThePast(note.talkOn)) {
            try Self.resolve(&found, with: note)
        }
    }
}
