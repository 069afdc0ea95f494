import Connections
import Recovery
import Testing

@Suite struct WritingJSONTests {
    @Test func `an answer is written as a literal, in its order`() {
        let score: Int? = nil
        let answer: JSON = [
            "id": ID<SignalForm>("s-1").json, "taken": true, "score": score.json, "measure": Measure.nps.json,
            "tags": ["late", "parcel"].json, "share": 0.5, "count": 3,
            "at": Instant(milliseconds: 1_795_428_900_123).json, "says": "line 1\nline 2",
        ]

        #expect(
            answer.text
                == #"{"id":"s-1","taken":true,"score":null,"measure":"nps","tags":["late","parcel"],"#
                + #""share":0.5,"count":3,"at":"2026-11-23T10:15:00.123Z","says":"line 1\nline 2"}"#)
    }

    @Test func `every character below 0x20, quote and backslash is escaped`() throws {
        let text =
            String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar(UInt8($0)) })) + "\"\\/é😀\u{7F}"

        let written = JSON.string(text).encoded()

        #expect(!written.contains { $0 < 0x20 })
        #expect(try JSON(parsing: written) == .string(text))
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `what JSON has no number for is null`(number: Double) {
        #expect(number.json == .null)
    }

    @Test(arguments: [0, -1.5, 1e-7, 1e300, 2.5e-308])
    func `a number with a fraction comes back as it was`(number: Double) throws {
        #expect(try JSON(parsing: number.json.text).double == number)
    }
}
