import Foundation
import Insight
import Testing

/// Messages of others, good and bad, with what hardens in them.
struct CoachedMessage: Sendable {
    let id: String
    let language: String
    let kinds: Set<CoachMark.Kind>
    let comment: String
    let text: String

    var isGood: Bool { kinds.isEmpty }
    /// The patterns were written with half of the messages in view: the first twenty of a verdict in English, the others
    /// in German.
    var wasSeen: Bool { (language == "en") == ((Int(id.suffix(2)) ?? 0) <= 20) }

    static func all() throws -> [CoachedMessage] {
        let file = try #require(
            Bundle.module.url(forResource: "coach", withExtension: "tsv", subdirectory: "Texts"))
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let columns = line.split(separator: "\t").map(String.init)
            let kinds = columns[3] == "-" ? [] : columns[3].split(separator: ",").map(String.init)
            return CoachedMessage(
                id: columns[0], language: columns[1],
                kinds: Set(try kinds.map { try #require(CoachMark.Kind(rawValue: $0)) }), comment: columns[4],
                text: columns[5].replacing(" | ", with: "\n\n"))
        }
    }

    func marked() throws -> Set<CoachMark.Kind> {
        let coach = try #require(try MessageCoach.reading(language))
        return Set(coach.marks(in: text, answering: comment).map(\.kind))
    }
}

@Suite struct MessageCoachTests {
    @Test(arguments: ["en", "de"])
    func `what hardens is found in messages of others, and good ones are left alone`(language: String) throws
    {
        let messages = try CoachedMessage.all().filter { $0.language == language }
        #expect(messages.count == 80)

        for (part, chosen) in [("all", messages), ("held out", messages.filter { !$0.wasSeen })] {
            let marked = try chosen.map { (message: $0, kinds: try $0.marked()) }
            for kind in CoachMark.Kind.allCases {
                let having = marked.filter { $0.message.kinds.contains(kind) }
                let others = marked.filter { !$0.message.kinds.contains(kind) }
                let found = having.count { $0.kinds.contains(kind) }
                let alarms = others.filter { $0.kinds.contains(kind) }
                print(
                    language, part, kind.rawValue,
                    "\(found)/\(having.count), false \(alarms.count)/\(others.count)")
                let least = part == "all" ? 0.8 : 0.7
                #expect(Double(found) >= least * Double(having.count), "\(kind) of \(language), \(part)")
                #expect(
                    Double(alarms.count) < 0.1 * Double(others.count), "\(kind): \(alarms.map(\.message.id))")
            }
            let good = marked.filter(\.message.isGood)
            let alarmed = good.filter { !$0.kinds.isEmpty }
            print(language, part, "good messages with a mark \(alarmed.count)/\(good.count)")
            #expect(Double(alarmed.count) < (part == "all" ? 0.1 : 0.15) * Double(good.count), "\(part)")
        }
    }
}
