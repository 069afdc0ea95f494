import Connections
import Foundation
import Testing

@Suite struct JSONBesideFoundationTests {
    private static let bodies = [
        #"{"source":"qualtrics","id":12345678901234567890,"customer":{"email":"ada@example.org"},"score":3}"#,
        #"{"comment":"zur\u00fcck \ud83d\ude00 \"so\"","tags":["a","b",[],{}],"x":[1.5e3,-0,0.25,true,null]}"#,
        "{\"name\":\"Café Linden – 😀\",\n \"deep\":[[[{\"a\":{\"b\":[1,2,{\"c\":null}]}}]]], \"z\":\"\"}",
    ]
    private static let fragments = [
        "\"", "\\", "\\u", "\\ud83d", "\\u0000", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e5", "true",
        "null",
        "\n", "\t", " ", "\"id\":1,", "[[[[[[[[[[[[[[[[", "é", "😀", "//", "\u{1}",
    ]

    @Test(arguments: 0..<10)
    func `of 1,000 mutated bodies Foundation takes all that ours takes, with equal content`(seed: UInt64) {
        var mutations = Mutations(seed: seed)
        for round in 0..<1_000 {
            let bytes = mutations.mutated(Array(Self.bodies[round % 3].utf8), fragments: Self.fragments)
            let theirs = try? JSONDecoder().decode(Decoded.self, from: Data(bytes))

            do throws(JSON.Fault) {
                let ours = try JSON(parsing: bytes)
                // Foundation takes no number that no double holds; ours keeps its text.
                let isTooLarge = theirs == nil && Self.holdsInfinity(ours)
                #expect(
                    isTooLarge || theirs?.value(like: ours) == ours,
                    "\(String(decoding: bytes, as: UTF8.self))")
                #expect((try? JSON(parsing: ours.encoded())) == ours)
            } catch {
                let isExpected = theirs == nil || Self.isOurStrictness(error, in: bytes)
                #expect(isExpected, "\(error): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    private static func isOurStrictness(_ fault: JSON.Fault, in bytes: [UInt8]) -> Bool {
        switch fault.problem {
        case .duplicateName, .tooDeep, .loneSurrogate, .invalidUTF8, .trailingBytes, .leadingZero,
            .controlCharacter,
            .byteOrderMark:
            true
        // Foundation lets a comma stand before the end of an array.
        case .notAValue: bytes[fault.offset] == UInt8(ascii: "]")
        default: false
        }
    }

    private static func holdsInfinity(_ json: JSON) -> Bool {
        switch json {
        case .number: json.double?.isFinite != true
        case .array(let elements): elements.contains(where: holdsInfinity)
        case .object(let members): members.contains { holdsInfinity($0.value) }
        case .null, .bool, .string: false
        }
    }
}

/// What Foundation read; its numbers as doubles.
private indirect enum Decoded: Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Decoded])
    case object([String: Decoded])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .bool(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let elements = try? container.decode([Decoded].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: Decoded].self))
        }
    }

    /// As ours, with the order of members and the text of numbers taken from `ours` where they mean the same.
    func value(like ours: JSON) -> JSON? {
        switch self {
        case .null: .null
        case .bool(let truth): .bool(truth)
        case .number(let number): ours.double == number ? ours : .number(String(number))
        case .string(let text): .string(text)
        case .array(let elements):
            .array(elements.enumerated().compactMap { $1.value(like: ours[$0] ?? .null) })
        case .object(let members):
            ours.object?.count != members.count
                ? nil
                : .object(
                    (ours.object ?? []).compactMap { member in
                        members[member.name]?.value(like: member.value).map { JSON.Member(member.name, $0) }
                    })
        }
    }
}
