package import Insight

/// The sum as plain lines, for the command line.
package enum EconomicsText {
    package static func lines(_ economics: Economics, currency: String) -> [String] {
        let ledger = EconomicsLedger(economics, currency: currency)
        return [ledger.finding]
            + ledger.lines.map { line in
                "\(line.what): \(line.amount)" + (line.range.isEmpty ? "" : " (\(line.range))")
                    + "  \(line.how)"
            }
    }
}
