import Recovery

/// How the sum of a severity stands in the row of its case: "depth 4,churn_intent 3".
enum SeverityText {
    static func text(_ lines: [SeveritySum.Line]) -> String? {
        lines.isEmpty ? nil : lines.map { "\($0.factor.rawValue) \($0.points)" }.joined(separator: ",")
    }

    static func read(_ text: String?, _ severity: Severity) throws -> SeveritySum {
        let lines = try (text ?? "").split(separator: ",").map { line in
            let fields = line.split(separator: " ")
            guard fields.count == 2, let factor = SeverityFactor(rawValue: String(fields[0])),
                let points = Int(fields[1])
            else { throw StorageFault(.unreadable, while: "reading a case", "severity \(line)") }
            return SeveritySum.Line(factor, points)
        }
        return SeveritySum(lines: lines, severity: severity)
    }
}
