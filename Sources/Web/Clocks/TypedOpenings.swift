import Recovery

/// Openings of a day as they are typed and shown again: "9:00-12:30, 13:00-17:00"; nothing for a closed day.
struct TypedOpenings: Hashable {
    let openings: [WorkCalendar.Opening]

    /// Nil for what is no time of a day. Whether they are in order is up to the calendar.
    init?(_ text: String) {
        var openings: [WorkCalendar.Opening] = []
        for part in text.replacing("–", with: "-").split(separator: ",") where !String(part).isBlank {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
            guard ends.count == 2, let from = ends[0], let to = ends[1] else { return nil }
            openings.append(WorkCalendar.Opening(from: from, to: to))
        }
        self.openings = openings
    }

    static func text(_ openings: [WorkCalendar.Opening]) -> String {
        openings.map { "\(time($0.from))-\(time($0.to))" }.joined(separator: ", ")
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.filter { !$0.isWhitespace }.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard 1...2 ~= parts.count, numbers.count == parts.count, numbers[0] <= 24,
            numbers.count == 1 || (parts[1].count == 2 && numbers[1] < 60)
        else { return nil }
        return numbers[0] * 60 + (numbers.count == 2 ? numbers[1] : 0)
    }

    private static func time(_ minute: Int) -> String { "\(minute / 60):\(Words.padded(minute % 60))" }
}
