import Foundation
import Insight
import Testing

/// What reading costs, over our own comments of two hundred letters or so. Its figures are those of a machine that does
/// nothing else: how many times a second is printed, and only what does not depend on the machine is asked for.
@Suite(
    .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["AMENDS_TEST_ALL"] != nil, "takes half a minute"))
struct ReadingSpeedTests {
    private struct Models {
        let causes: CauseModel
        let reader: CommentReader

        init(_ own: [LabelledComment]) throws {
            causes = CauseModel(learning: own)
            reader = try CommentReader.own()
        }

        func readCause(_ text: String) {
            _ = causes.reading(of: Wording(text))
        }

        func readEverything(_ text: String) {
            let reading = Reading(text)
            let hashed = HashedText(reading.wording)
            _ = reader.read(reading, hashed, usual: [.english], competitors: Competitors(["Northnet"]))
            _ = causes.reading(of: reading.wording, hashed)
        }
    }

    @Test func `everything that words say takes no more than three times as long as the cause alone`() throws
    {
        let before = try Self.residentMegabytes()
        let own = try LabelledComment.own()
        let models: Models
        let learning = ContinuousClock.now
        models = try Models(own)
        print("learned in \(ContinuousClock.now - learning)")
        let memory = try Self.residentMegabytes() - before
        let texts = own.map(\.text).filter { 150...250 ~= $0.utf8.count }

        let cause = Self.rate(of: texts, models.readCause)
        let everything = Self.rate(of: texts, models.readEverything)

        print("\(Int(cause)) causes a second, \(Int(everything)) whole readings, of \(texts.count) comments")
        print("\(memory) MB more than before learning")
        #expect(texts.count > 500)
        #expect(everything * 3 > cause)
        #expect(memory < 150)
    }

    /// How many a second: the median of five rounds.
    private static func rate(of texts: [String], _ read: (String) -> Void) -> Double {
        let rounds = (0..<5).map { _ in ContinuousClock().measure { for text in texts { read(text) } } }
        return Double(texts.count) / (rounds.sorted()[2] / .seconds(1))
    }

    private static func residentMegabytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS") })
        return try #require(Int(line.filter(\.isNumber))) / 1_000
    }
}
