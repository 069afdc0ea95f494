import Recovery

/// How a column of dates is most likely written.
struct DateGuess {
    let pattern: DatePattern
    /// The same with day and month exchanged, where the samples do not tell the two apart.
    let rival: DatePattern?
    /// The line that tells them apart: a day above 12.
    let provedBy: Int?
    let needsZone: Bool

    /// Nil unless one pattern reads four in five of the values.
    init?(_ values: [(line: Int, text: String)]) {
        guard let (candidate, fits) = Self.best(for: values), fits * 5 >= values.count * 4 else { return nil }
        pattern = candidate.pattern
        needsZone = values.contains { value in
            if case .local? = Self.reading(value.text, candidate.pattern) { true } else { false }
        }
        guard let exchanged = candidate.exchanged else {
            rival = nil
            provedBy = nil
            return
        }
        let proofs = values.filter { Self.isProof($0.text, for: candidate.pattern, against: exchanged) }
        let objections = values.contains { Self.isProof($0.text, for: exchanged, against: candidate.pattern) }
        rival = proofs.isEmpty || objections ? exchanged : nil
        provedBy = rival == nil ? proofs.first?.line : nil
    }

    private static func best(for values: [(line: Int, text: String)]) -> (Candidate, Int)? {
        var best: (candidate: Candidate, fits: Int)?
        for candidate in candidates {
            // A pattern that reads none of the first few is no pattern for the rest: there are some 500.
            guard values.prefix(20).contains(where: { reads($0.text, candidate.pattern) }) else { continue }
            let fits = values.count { reads($0.text, candidate.pattern) }
            if fits > best?.fits ?? 0 { best = (candidate, fits) }
        }
        return best
    }

    private static func isProof(_ text: String, for pattern: DatePattern, against other: DatePattern) -> Bool
    {
        reads(text, pattern) && !reads(text, other)
    }

    private static func reads(_ text: String, _ pattern: DatePattern) -> Bool {
        reading(text, pattern) != nil
    }

    private static func reading(_ text: String, _ pattern: DatePattern) -> DatePattern.Reading? {
        // Nil for a failure: which one is of no interest to a guess.
        guard let reading = try? pattern.read(text) else { return nil }
        if case .moment(let instant) = reading, !plausible.contains(instant.milliseconds) { return nil }
        return reading
    }

    /// 1990 to 2100: keeps ordinary numbers from being read as unix time.
    private static let plausible: Range<Int64> = 631_152_000_000..<4_102_444_800_000

    private struct Candidate {
        let pattern: DatePattern
        let exchanged: DatePattern?
    }

    /// Stricter ones first; of equal fit the first is taken.
    private static let candidates: [Candidate] = {
        var candidates: [Candidate] = []
        func add(_ day: String, exchanged: String? = nil) {
            for time in times {
                guard let pattern = DatePattern(rawValue: day + time) else { continue }
                let other = exchanged.flatMap { DatePattern(rawValue: $0 + time) }
                candidates.append(Candidate(pattern: pattern, exchanged: other))
            }
        }
        for separator in ["-", "/", "."] { add("yyyy\(separator)MM\(separator)dd") }
        for known in [DatePattern.iso8601, .unixSeconds, .unixMilliseconds] {
            candidates.append(Candidate(pattern: known, exchanged: nil))
        }
        for (day, month) in [("dd", "MM"), ("d", "M")] {
            for year in ["yyyy", "yy"] {
                for separator in ["/", ".", "-"] {
                    let dayFirst = [day, month, year].joined(separator: separator)
                    let monthFirst = [month, day, year].joined(separator: separator)
                    add(dayFirst, exchanged: monthFirst)
                    add(monthFirst, exchanged: dayFirst)
                }
            }
        }
        for day in ["dd MMM yyyy", "d MMM yyyy", "dd-MMM-yyyy", "d-MMM-yy", "MMM d, yyyy", "MMM dd, yyyy"] {
            add(day)
        }
        return candidates
    }()

    private static let times = [
        "", " HH:mm", " HH:mm:ss", " H:mm", " H:mm:ss", " hh:mm a", " h:mm a", " h:mm:ss a", " hh:mm:ss a",
        ", HH:mm", ", HH:mm:ss", " HH:mm:ss.SSS", " h:mma",
    ]
}
