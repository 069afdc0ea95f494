import Synchronization

/// Reads a message that is about to go to an unhappy customer, and marks what would harden them. It warns, and leaves
/// the message to its writer.
package struct MessageCoach: Sendable {
    package static let languages = ["en", "de", "fr", "es", "hu", "cs", "ru"]

    let phrases: CoachPhrases

    /// Those that were asked for: a language takes a moment to be read.
    private static let known = Mutex<[String: MessageCoach]>([:])

    /// The coach of a language ("de", "de-AT"); nil for one that none reads.
    /// - Throws: when a file of the language is missing or cannot be read.
    package static func reading(_ language: String) throws -> MessageCoach? {
        let code = Language(tag: language).code
        guard languages.contains(code) else { return nil }
        return try known.withLock { known in
            if let coach = known[code] { return coach }
            let coach = MessageCoach(phrases: try CoachPhrases(language: code))
            known[code] = coach
            return coach
        }
    }

    /// Sorted by place, then kind; what has no place comes last.
    /// - Parameter comment: what the customer wrote, in the language of the message; without it nothing is asked of
    ///   their words.
    package func marks(in message: String, answering comment: String?) -> [CoachMark] {
        let message = CoachReading(message, phrases: phrases)
        let words = comment.map { CustomersWords(in: CoachReading($0, phrases: phrases)) }
        let taken = words.flatMap { $0.firstTakenUp(by: message) }
        let isNothingTaken = words.map { !$0.isEmpty && taken == nil } ?? false
        var marks: [CoachMark] = []
        for kind in CoachMark.Kind.allCases {
            let places = places(
                of: kind, in: message, before: isNothingTaken ? message.reading.count : taken ?? 0)
            marks += places.map { CoachMark(kind: kind, place: $0) }
        }
        marks += missing(in: message, isNothingTaken: isNothingTaken).map { CoachMark(kind: $0, place: nil) }
        return marks.sorted { ($0.sortKey, $0.kind.rawValue) < ($1.sortKey, $1.kind.rawValue) }
    }

    /// Words within which a score leads, and money comes first.
    private static let openingLength = 40
    private static let longestMessage = 150

    private func places(of kind: CoachMark.Kind, in message: CoachReading, before naming: Int) -> [Range<Int>]
    {
        let reading = message.reading
        let finds = message.finds(kind.rawValue)
        switch kind {
        case .surveillanceOpener:
            return finds.filter { $0.lowerBound < Self.openingLength }.map(reading.place)
        case .moneyFirst:
            let opening = max(naming, openingEnd(of: reading))
            return finds.filter { $0.lowerBound < opening }.map(reading.place)
        case .template:
            let open = Placeholders.places(in: reading.wording.text)
            return finds.map(reading.place) + reading.unquoted(open)
        default: return finds.map(reading.place)
        }
    }

    private func missing(in message: CoachReading, isNothingTaken: Bool) -> [CoachMark.Kind] {
        var kinds: [CoachMark.Kind] =
            message.reading.writtenWords.count > Self.longestMessage ? [.tooLong] : []
        if isNothingTaken { kinds.append(.noCustomerWords) }
        if message.finds("call").isEmpty { kinds.append(.noCall) }
        return kinds
    }

    /// Two sentences, after a greeting.
    private func openingEnd(of reading: Reading) -> Int {
        let greeting = 8
        let ends = (0..<min(reading.count, Self.openingLength)).filter {
            reading.endsSentence(before: $0 + 1)
        }
        let isGreeted = ends.first.map { $0 < greeting } ?? false
        let sentences = ends.dropFirst(isGreeted ? 1 : 0).prefix(2)
        return sentences.count == 2 ? (sentences.last ?? 0) + 1 : min(reading.count, Self.openingLength)
    }
}

extension CoachMark {
    fileprivate var sortKey: Int { place?.lowerBound ?? .max }
}
