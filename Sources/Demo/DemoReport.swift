import Operations
package import Recovery
package import Storage

/// What a demo has come to, for people: cases by stage and end, by cause and by archetype, and what was done.
package struct DemoReport: Sendable {
    package let tally: DemoYear.Tally
    package let cases: [CaseTable.Entry]

    package init(_ tally: DemoYear.Tally, _ cases: [CaseTable.Entry]) {
        self.tally = tally
        self.cases = cases
    }

    package func count(_ stage: Stage.Word) -> Int {
        cases.filter { $0.stage == stage }.reduce(0) { $0 + $1.count }
    }

    package func count(_ cause: Cause) -> Int {
        cases.filter { $0.cause == cause }.reduce(0) { $0 + $1.count }
    }

    package var lines: [String] {
        ["done"] + tally.told.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
            + ["refused by a rule"]
            + tally.refused.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
            + ["cases by stage and end"] + Stage.Word.allCases.map { "  \($0.rawValue): \(count($0))" }
            + ["cases by cause"] + Cause.allCases.map { "  \($0.rawValue): \(count($0))" }
            + ["archetypes"] + tally.archetypes.map { "  \($0.name): \($0.id)" }
    }
}
