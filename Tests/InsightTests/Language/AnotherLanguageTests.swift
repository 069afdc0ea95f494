import Foundation
import Insight
import Testing

@Suite struct AnotherLanguageTests {
    @Test func `one more file is one more language`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in try LanguageFile.own() {
            try "".write(
                to: folder.appending(path: "\(file.language.code).txt"), atomically: true, encoding: .utf8)
        }
        let words =
            "zu wub\u{14D}ki talvo mir sokka belvu wenko dralli oppo ghelna tovi zarkolu hibbo wufa lomni"
        try "common\t\(words)\nchurn_intent\tsokka :2 (belvu|talvo)\nnot churn_intent\tnix sokka"
            .write(to: folder.appending(path: "qv.txt"), atomically: true, encoding: .utf8)
        let reader = CommentReader(
            languages: try LanguageFile.all(in: folder), moods: try MoodText.own(),
            others: try LabelledComment.own())

        let reading = reader.read("Wubōki mir sokka zu belvu, zarkolu hibbo!")

        #expect(reading.language == Language("qv"))
        #expect(reading.findings == [Finding(kind: .churnIntent, place: 12..<26)])
        #expect(reader.read("Mir nix sokka belvu, zarkolu ghelna").findings.isEmpty)
    }
}
