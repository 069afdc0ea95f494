import Recovery
import Testing

@Suite struct MentionsTests {
    static let members = ["Olga Brandt", "Olga Weiss", "Otto", "Ott"].map {
        Member(id: ID($0), name: $0, role: .owner, authorityMinor: 0)
    }

    @Test(arguments: [
        ("@Otto, can you?", ["Otto"]), ("@ott and @otto", ["Otto", "Ott"]), ("mail otto@example.org", []),
        ("@Olga", []), ("@olga weiss knows", ["Olga Weiss"]), ("@Ottokar", []), ("", []),
        ("write to x@otto.example", []), ("(@Otto)", ["Otto"]),
    ])
    func `who is called by name is found, and nobody else`(words: String, called: [String]) {
        let found = Mentions.found(in: words, among: Self.members).map(\.rawValue)

        #expect(found == called)
    }
}
