import Insight
import Testing

@Suite struct MaskedTextTests {
    private static let names = [
        "Zoë Quill", "Nordlicht Bäckerei GmbH", "Olga", "李雷", "zoe.quill@example.org",
    ]

    private static func masked(_ text: String) -> String { MaskedText(text, names: names).text }

    @Test(arguments: [
        ("I am Zoë Quill.", "I am [name]."),
        ("zoe and ZOE; that is Quill's and Quills", "[name] and [name]; that is [name]'s and [name]"),
        ("Zoe\u{308} of Nordlicht Bäckerei", "[name] of [name] [name]"),
        ("Olgas Rückruf kam nie", "[name] Rückruf kam nie"),
        ("我是李雷。", "我是[name]。"),
        ("A quilted Olgana", "A quilted Olgana"),
    ])
    func `names that are known are taken out, however they are written`(text: String, sent: String) {
        #expect(Self.masked(text) == sent)
    }

    @Test(arguments: [
        ("Write to bo@example.com, please", "Write to [address], please"),
        ("<bo.li+x@mail.example.co.uk>", "<[address]>"), ("@bo_on_x knows", "[address] knows"),
        ("bo＠example.com", "[address]"), ("5 @ noon", "5 @ noon"),
        ("see https://a.example/o?id=1&mail=b", "see [link]"), ("www.example.com!", "[link]!"),
        ("(shop.example/orders/1)", "([link])"), ("and/or e.g. this", "and/or e.g. this"),
    ])
    func `addresses, handles and links are taken out`(text: String, sent: String) {
        #expect(Self.masked(text) == sent)
    }

    @Test(arguments: [
        ("Call +44 20 7946 0958.", "Call [number]."), ("Call (0) 30 / 123 45 67", "Call ([number]"),
        ("order 48213", "order [number]"), ("4111-1111-1111-1111", "[number]"),
        ("４１１１１１", "[number]"), ("٠١٢٣٤٥", "[number]"),
        ("DE89 3704 0044 0532 0130 00 is mine", "[number] is mine"),
        ("GB29 NWBK 6016 1331 9268 19", "[number]"), ("INV-2026-0012", "[number]"),
        ("born 09.03.1980", "born [number]"),
        (
            "I waited 3 weeks, since 2024, for 1,250 euros at 10:30",
            "I waited 3 weeks, since 2024, for 1,250 euros at 10:30"
        ),
    ])
    func `numbers that may be somebody's are taken out`(text: String, sent: String) {
        #expect(Self.masked(text) == sent)
    }

    @Test func `places lead back to what stands in the original`() throws {
        let text = "Für Zoë: die Lieferung 4711-2208 kam né\u{301}e zu spät 👩‍👩‍👧"
        let masked = MaskedText(text, names: Self.names)
        #expect(masked.text == "Für [name]: die Lieferung [number] kam né\u{301}e zu spät 👩‍👩‍👧")

        func original(_ quotes: String...) throws -> [String] {
            let places = try #require(masked.places(of: quotes))
            return masked.original(of: places).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        }

        #expect(try original("zu spät", "Lieferung [number] kam") == ["Lieferung 4711-2208 kam", "zu spät"])
        #expect(try original("[name]: die") == ["Zoë: die"])
        #expect(try original("me]: d") == ["Zoë: d"])
        #expect(try original("👩‍👩‍👧") == ["👩‍👩‍👧"])
    }

    @Test func `what does not stand there, or cuts a character, has no place`() {
        let masked = MaskedText("né\u{301}e 👩‍👩‍👧 late", names: [])

        for quote in ["Late", "", "soon", "ne", "👩", "late\n", String(repeating: "x", count: 99)] {
            #expect(masked.places(of: [quote]) == nil, "\(quote)")
        }
        #expect(masked.places(of: ["late"]) != nil && masked.places(of: []) == [])
    }

    @Test func `what is too long is sent in part`() {
        let masked = MaskedText(String(repeating: "é ", count: 5_000), names: [])

        #expect(masked.text.count == MaskedText.longest)
    }

    @Test func `no text is too strange to be masked, and nothing of it is lost`() {
        let texts = [
            "", " ", "@", "+", "12345", "\u{301}\u{301}", "👨‍👩‍👧‍👦12345👨‍👩‍👧‍👦", "\r\n12345\r\n", "ज़ोई @ज़ोई 12345",
            "\u{202E}12345\u{202C}", "1\u{301}2345 6", "a@" + String(repeating: "\u{301}", count: 50),
        ]
        for text in texts {
            let masked = MaskedText(text, names: Self.names)
            let whole = masked.original(of: [0..<masked.text.utf8.count])
            #expect(whole == (text.isEmpty ? [] : [0..<text.utf8.count]), "\(text)")
            #expect(!masked.text.contains("12345"), "\(text)")
        }
    }

    @Test func `the example shows each kind`() {
        let sent = MaskedText.maskedExample.text

        for kind in MaskedKind.allCases { #expect(sent.contains(kind.rawValue), "\(kind)") }
        #expect(!sent.contains("Marta") && !sent.contains("4711") && !sent.contains("example.com"))
    }
}
