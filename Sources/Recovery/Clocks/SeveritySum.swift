/// What adds up to the severity of a case, line by line.
package struct SeveritySum: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let factor: SeverityFactor
        package let points: Int

        package init(_ factor: SeverityFactor, _ points: Int) {
            self.factor = factor
            self.points = points
        }
    }

    package let lines: [Line]
    package let severity: Severity

    package var points: Int { lines.reduce(0) { $0 + $1.points } }

    /// As it was kept.
    package init(lines: [Line], severity: Severity) {
        self.lines = lines
        self.severity = severity
    }

    /// What is known of a complaint.
    package struct Facts: Hashable, Sendable {
        package var band: Band
        package var scale: Scale?
        package var score: Int?
        /// The same customer's latest earlier score in the same measure.
        package var earlierScore: Int?
        package var churnIntent = false
        package var comment: String?
        /// What the comment speaks for, as it was read.
        package var kinds: Set<SignalReading.Kind> = []
        package var reach: Int?
        package var hadCase = false
        package var renewsIn: Int?
        package var segment: String?
        package var valueTier: ValueTier?

        package init(band: Band, scale: Scale?, score: Int?) {
            self.band = band
            self.scale = scale
            self.score = score
        }
    }

    package init(of facts: Facts, by table: SeverityTable) {
        let lines = SeverityFactor.allCases.compactMap { factor -> Line? in
            let points = facts.times(factor, table) * (table.points[factor] ?? 0)
            if factor == .segment {
                let own = facts.segment.flatMap { table.segments[$0] } ?? 0
                return own == 0 ? nil : Line(.segment, own)
            }
            return points == 0 ? nil : Line(factor, points)
        }
        self.init(
            lines: lines, severity: table.severity(of: lines.reduce(0) { $0 + $1.points }))
    }
}

extension SeveritySum.Facts {
    /// How often the points of a factor count.
    fileprivate func times(_ factor: SeverityFactor, _ table: SeverityTable) -> Int {
        switch factor {
        case .depth: depth
        case .churnIntent: churnIntent ? 1 : 0
        case .alarmingWords: isAlarming(table) ? 1 : 0
        case .reach:
            (reach ?? 0) >= table.reachFrom * 10 ? 2 : (reach ?? 0) >= table.reachFrom ? 1 : 0
        case .fall: hasFallen ? 1 : 0
        case .repeated: hadCase ? 1 : 0
        case .renewal: renewsIn.map { (0...table.renewalWithinDays).contains($0) } == true ? 1 : 0
        case .segment: 0
        case .value: valueTier == .high ? 1 : 0
        }
    }

    private func isAlarming(_ table: SeverityTable) -> Bool {
        !kinds.isDisjoint(with: [.legalThreat, .safety]) || comment?.hasAny(of: table.words) == true
    }

    /// In whole tenths of the scale.
    private var depth: Int {
        guard band == .detractor, let scale, let score else { return 0 }
        return max(0, (scale.detractorUpTo - score) * 10 / (scale.highest - scale.lowest))
    }

    private var hasFallen: Bool {
        guard let scale, let score, let earlierScore else { return false }
        return scale.isFall(from: earlierScore, to: score)
    }
}

extension String {
    /// Whether one of these stands in it as a whole word, or as words one after another, in whatever case.
    func hasAny(of words: [String]) -> Bool {
        let text =
            " "
            + lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
            .split(separator: " ").map { String($0) }.joined(separator: " ") + " "
        return words.contains { word in
            let bare = word.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
                .split(separator: " ").map { String($0) }.joined(separator: " ")
            return !bare.isEmpty && text.contains(" \(bare) ")
        }
    }
}

extension Case {
    package var severity: Severity { severitySum.severity }

    /// What was said since may make the case graver, and its clocks shorter; nothing makes it less grave.
    package mutating func weigh(_ sum: SeveritySum, now: Instant) {
        guard isOpen, sum.severity > severity else { return }
        note(.severityRaised, at: now, was: severity.rawValue, became: sum.severity.rawValue)
        severitySum = sum
        reckonings.append(.sooner)
    }
}
