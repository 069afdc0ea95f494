import Recovery

/// How the clocks of a case but the first touch stand in its row, as one text: fields apart by blanks, clocks by commas. So
/// they are locked and read with the case; each stands in a row of `clocks` too, where it is found when it is due.
enum ClockColumns {
    static func text(_ clocks: [Clock]) -> String? {
        clocks.isEmpty ? nil : clocks.map(text).joined(separator: ",")
    }

    static func read(_ text: String?) throws -> [Clock] {
        try (text ?? "").split(separator: ",").map(clock)
    }

    private static func text(_ clock: Clock) -> String {
        let numbers = [
            clock.start.milliseconds, clock.limit.wholeMilliseconds, clock.due.milliseconds,
            clock.warnings[0].milliseconds, clock.warnings[1].milliseconds,
        ]
        let fields =
            [clock.kind.rawValue, String(clock.generation)] + numbers.map { String($0) } + [
                String(clock.warned), clock.stoppedAt.map { String($0.milliseconds) } ?? "-",
                clock.isBreached ? "1" : "0", clock.noticedAt.map { String($0.milliseconds) } ?? "-",
                clock.subject ?? "-",
            ]
        return fields.joined(separator: " ")
    }

    private static func clock(_ text: Substring) throws -> Clock {
        let fields = text.split(separator: " ")
        guard fields.count == 12, let kind = Clock.Kind(rawValue: String(fields[0])),
            let generation = Int(fields[1]), let start = instant(fields[2]), let limit = Int64(fields[3]),
            let due = instant(fields[4]), let half = instant(fields[5]), let late = instant(fields[6]),
            let warned = Int(fields[7])
        else { throw StorageFault(.unreadable, while: "reading a case", "clock \(text)") }
        return Clock(
            kind, generation: generation, start: start, due: due, limit: .milliseconds(limit),
            warnings: [half, late], warned: warned, stoppedAt: instant(fields[8]),
            isBreached: fields[9] == "1", noticedAt: instant(fields[10]),
            subject: fields[11] == "-" ? nil : String(fields[11]))
    }

    private static func instant(_ field: Substring) -> Instant? {
        Int64(field).map(Instant.init(milliseconds:))
    }
}
