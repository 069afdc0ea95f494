import Connections
import Testing

@Suite struct ParsingJSONTests {
    @Test(
        arguments: [
            ("null", JSON.null),
            (" [ true , false ] ", [true, false]),
            ("{}", [:]),
            (#"{"b":1,"a":{"c":[]}}"#, ["b": 1, "a": ["c": []]]),
            (#""\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE00""#, "\"\\/\u{8}\u{C}\n\r\tAé😀"),
            (
                "\"Bitte rufen Sie mich zurück – danke 😀, sehr schön\"",
                "Bitte rufen Sie mich zurück – danke 😀, sehr schön"
            ),
            ("\"\u{7F}\"", "\u{7F}"),
        ] as [(String, JSON)])
    func `a text becomes its value`(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
    }

    @Test(arguments: [
        "0", "-0", "12345678901234567890", "1.50", "-3.25e+10", "1E400", "0.0000000000000000000000001",
    ])
    func `a number keeps its text`(text: String) throws {
        #expect(try JSON(parsing: text) == .number(text))
        #expect(try JSON(parsing: "[\(text)]")[0]?.idText == text)
    }

    @Test(arguments: [
        ("", JSON.Problem.endedEarly, 0),
        ("  ", .endedEarly, 2),
        ("{\"a\":1", .endedEarly, 6),
        ("[1,", .endedEarly, 3),
        ("\"abc", .endedEarly, 4),
        ("\"ab\\", .endedEarly, 4),
        ("tru", .endedEarly, 3),
        ("-", .endedEarly, 1),
        ("\u{FEFF}{}", .byteOrderMark, 0),
        ("[nul]", .notAValue, 1),
        ("[1,]", .notAValue, 3),
        ("{a:1}", .notAMemberName, 1),
        ("{\"a\":1,}", .notAMemberName, 7),
        ("{\"a\" 1}", .colonMissing, 5),
        ("[1 2]", .commaOrEndMissing, 3),
        ("[01]", .leadingZero, 1),
        ("[-007]", .leadingZero, 1),
        ("[1.]", .malformedNumber, 3),
        ("[1e+]", .malformedNumber, 4),
        ("[+1]", .notAValue, 1),
        ("[NaN]", .notAValue, 1),
        (#"["\x"]"#, .unknownEscape, 2),
        (#"["\u12g4"]"#, .unknownEscape, 2),
        (#"["\ud83d"]"#, .loneSurrogate, 2),
        (#"["\ud83d\u0041"]"#, .loneSurrogate, 2),
        (#"["\ude00"]"#, .loneSurrogate, 2),
        ("[\"a\tb\"]", .controlCharacter, 3),
        ("[\"\\n\nb\"]", .controlCharacter, 4),
        (#"{"id":1,"id":2}"#, .duplicateName("id"), 8),
        (#"{"id":1,"\u0069d":2}"#, .duplicateName("id"), 8),
        ("{} {}", .trailingBytes, 3),
        ("null\0", .trailingBytes, 4),
    ])
    func `what two readers could read in two ways is refused`(
        text: String, problem: JSON.Problem, offset: Int
    ) {
        let fault = #expect(throws: JSON.Fault.self) { try JSON(parsing: text) }

        #expect(fault?.problem == problem)
        #expect(fault?.offset == offset)
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1),
            ([0x22, 0x61, 0xC3, 0x22], 2),
            ([0x22, 0xC0, 0x80, 0x22], 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0x5C, 0x6E, 0xC3, 0x22], 3),
            ([0x22, 0xC3, 0x5C, 0x6E, 0xA9, 0x22], 1),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
        ] as [([UInt8], Int)])
    func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8], offset: Int) {
        let fault = #expect(throws: JSON.Fault.self) { try JSON(parsing: bytes) }

        #expect(fault?.problem == .invalidUTF8)
        #expect(fault?.offset == offset)
    }

    @Test func `32 levels are taken and 33 refused`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[{\"a\":", count: depth / 2) + (depth % 2 == 1 ? "[]" : "0")
                + String(repeating: "}]", count: depth / 2)
        }

        #expect(throws: Never.self) { try JSON(parsing: nested(32)) }
        let fault = #expect(throws: JSON.Fault.self) { try JSON(parsing: nested(33)) }
        #expect(fault?.problem == .tooDeep(most: 32))
    }

    @Test func `a name repeated among many is found`() {
        let members = (0..<500).map { "\"n\($0)\":\($0)" }
        let whole = "{\(members.joined(separator: ","))}"
        let repeated = "{\(members.joined(separator: ",")),\"n250\":0}"

        #expect(throws: Never.self) { try JSON(parsing: whole) }
        let fault = #expect(throws: JSON.Fault.self) { try JSON(parsing: repeated) }
        #expect(fault?.problem == .duplicateName("n250"))
    }

    @Test func `a fault names line and column in characters and says why`() {
        let fault = #expect(throws: JSON.Fault.self) { try JSON(parsing: "{\n  \"zurück\": 07\n}") }

        #expect(fault?.line == 2)
        #expect(fault?.column == 13)
        #expect(
            fault?.sentence
                == "Line 2, column 13: a number may not start with a zero; send an id such as 007 as a string."
        )
    }

    @Test(arguments: 0..<20)
    func `a quote is found wherever it stands among the eight bytes read at once`(length: Int) throws {
        for filler in ["a", "\u{7F}", "!", "#", "[", "]"] {
            let text = String(repeating: filler, count: length)
            #expect(try JSON(parsing: "\"\(text)\"") == .string(text))
            #expect(try JSON(parsing: "\"\(text)\\n\(text)\"") == .string("\(text)\n\(text)"))
        }
    }
}
