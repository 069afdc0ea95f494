import Foundation
import Insight
import Testing

/// A comment may be a megabyte long: what takes sixteen times as long for four times the text stops the server.
@Suite(.serialized) struct GrowthTests {
    private static let archetypes = Result { try ArchetypePhrases() }

    private static func readers() throws -> [(name: String, read: (String) throws -> Void)] {
        let (reader, causes) = (try Learned.reader.get(), try Learned.causes.get())
        let coach = try #require(try MessageCoach.reading("en"))
        let archetypes = try archetypes.get()
        let usual = Set(["en", "de", "es"].map { Language($0) })
        let competitors = Competitors(["Three", "A", "Noo Media"])
        return [
            ("comment", { _ = reader.read($0, usual: usual, competitors: competitors) }),
            ("cause", { _ = causes.reading(of: Wording($0)) }),
            ("message", { _ = coach.marks(in: $0, answering: $0) }),
            ("opening", { _ = coach.opening(answering: $0, cause: nil) }),
            ("archetype", { _ = archetypes.places(in: Reading($0), language: "en") }),
        ]
    }

    @Test(arguments: [
        "1 ", "fuck ", "a.b*c", "s11111111111z ", "f*", "\u{600}", "Three. ", "Three ", "noooo ", "\"", "x",
        "e\u{301}",
        "👍🏽\u{200D}", "_", "Grüße 100 % {a ", "I will not ever cancel ", "you should have called, ",
    ])
    func `four times the text takes about four times as long`(piece: String) throws {
        let end = "fuck. We will never guarantee you {name}"
        let short = String(repeating: piece, count: Self.bytes / piece.utf8.count) + end
        let long = String(repeating: piece, count: 4 * Self.bytes / piece.utf8.count) + end
        for (name, read) in try Self.readers() {
            var least = (short: Duration.seconds(1_000), long: Duration.seconds(1_000))
            var hasGrownTooFast: Bool { least.long > least.short * 9 + .milliseconds(10) }
            // What runs beside takes caches away: the quickest of some rounds is nearest to what it takes.
            for round in 0..<6 where round == 0 || hasGrownTooFast {
                least.short = min(least.short, try Self.time { try read(short) })
                least.long = min(least.long, try Self.time { try read(long) })
            }
            #expect(!hasGrownTooFast, "\(name): \(least.short), then \(least.long)")
        }
    }

    #if DEBUG
        private static let bytes = 8_000
    #else
        private static let bytes = 50_000
    #endif

    /// Of this thread alone, however many others want its core.
    private static func time(_ body: () throws -> Void) rethrows -> Duration {
        let began = threadTime
        try body()
        return threadTime - began
    }

    private static var threadTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    @Test(.timeLimit(.minutes(5)))
    func `a megabyte of furious words is read in seconds`() throws {
        let (reader, causes) = (try Learned.reader.get(), try Learned.causes.get())
        let text = String(
            repeating: "I will cancel, 1 2 3 \u{201C}fuuuck\u{201D} f***ing Three! ", count: 20_000)
        let reading = Reading(text)

        let read = reader.read(
            reading, HashedText(reading.wording), usual: [], competitors: Competitors(["Three"]))

        #expect(read.findings.count >= 20_000)
        #expect(causes.reading(of: reading.wording).words.count <= 5)
    }
}
