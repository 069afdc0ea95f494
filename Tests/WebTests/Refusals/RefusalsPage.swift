import Recovery
import Web

/// `docs/refusals.md`, made from the table.
enum RefusalsPage {
    static var text: String {
        """
        # What is refused, and where

        Made from `Tests/WebTests/Refusals`, where every ✓ is a test: what is said there is said word for word, beside the field \
        that it is about, and nothing has changed afterwards. A letter stands for why it cannot occur there. A refusal of the \
        rules in `Sources/Recovery` that is missing here fails the tests; `AMENDS_RECORD=1` writes this page anew.

        | rule | what it says, such as | \(Way.allCases.map(\.rawValue).joined(separator: " | ")) |
        |---|---|\(Way.allCases.map { _ in "---|" }.joined())
        \(rows.map(line).joined(separator: "\n"))

        \(reasons.map { "- **\(letter($0))** \($0.rawValue)" }.joined(separator: "\n"))

        """
    }

    /// One of each refusal, as the first row of the table has it.
    private static let rows = RefusalTable.rows.reduce(into: [RefusedRow]()) { known, row in
        if !known.contains(where: { $0.name == row.name }) { known.append(row) }
    }

    private static let reasons = Why.allCases.filter { why in
        rows.contains { row in row.cells.values.contains { $0.why == why } }
    }

    private static func letter(_ why: Why) -> String {
        String("abcdefghijklmnopqrstuvwxyz".dropFirst(reasons.firstIndex(of: why) ?? 0).prefix(1))
    }

    private static func line(_ row: RefusedRow) -> String {
        let clock = WallClock(now: .init(milliseconds: 0), zone: .utc)
        let words = Words.refusal(row.refusal, currency: "EUR", clock: clock).replacing("|", with: "\\|")
        let cells = Way.allCases.map { row.cells[$0]?.why.map(letter) ?? "✓" }
        return "| `\(row.refusal.rule)` | \(words) | \(cells.joined(separator: " | ")) |"
    }
}
