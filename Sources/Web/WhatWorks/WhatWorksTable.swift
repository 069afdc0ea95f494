import Connections
package import Insight
package import Operations
import Recovery

/// What goes with recovery, as rows: a group each, with what it is compared with.
package struct WhatWorksTable {
    private let rows: [[String: String]]

    package init(_ works: WhatWorks, showsOwners: Bool) {
        var rows = works.causes.flatMap { row in
            row.remedies.map { Self.row("remedy", $0.key.rawValue, $0, cause: row.cause.rawValue) }
        }
        rows += works.speeds.map { Self.row("first_contact", $0.key.rawValue, $0) }
        if showsOwners { rows += works.owners.map { Self.row("owner", $0.key, $0) } }
        let days = ["from": works.period.from.rfc3339, "to": works.period.to.rfc3339]
        self.rows = rows.map { $0.merging(days) { its, _ in its } }
    }

    private static let columns = [
        "group", "value", "cause", "from", "to", "recovered", "cases", "share", "lower", "upper",
        "others_recovered", "others_cases", "difference", "difference_lower", "difference_upper", "p",
        "beyond_chance",
    ]

    package func bytes(as format: ExportFormat) -> [UInt8] {
        switch format {
        case .csv:
            let writer = DelimitedWriter()
            return [0xEF, 0xBB, 0xBF] + writer.row(Self.columns)
                + rows.flatMap { row in writer.row(Self.columns.map { row[$0] ?? "" }) }
        case .json:
            let objects = rows.map { row in
                JSON.object(Self.columns.map { JSON.Member($0, row[$0].json) })
            }
            return Array(JSON.array(objects).text.utf8) + [0x0A]
        }
    }

    /// For who reads them one under the other.
    package var lines: [String] {
        rows.map { row in
            let name = [row["cause"], row["group"], row["value"]].compactMap(\.self).joined(separator: " ")
            let counts = "\(row["recovered"] ?? "") of \(row["cases"] ?? "")"
            guard let difference = row["difference"].flatMap(Double.init) else { return "\(name): \(counts)" }
            let points = "\(Words.signed(difference * 100)) points"
            return "\(name): \(counts), \(points)\(row["beyond_chance"] == "true" ? ", beyond chance" : "")"
        }
    }

    private static func row<Key>(
        _ group: String, _ value: String, _ counted: WhatWorks.Group<Key>, cause: String? = nil
    ) -> [String: String] {
        var row = [
            "group": group, "value": value, "recovered": "\(counted.share.numerator)",
            "cases": "\(counted.share.denominator)", "share": "\(counted.share.value)",
            "lower": "\(counted.share.interval.lower)", "upper": "\(counted.share.interval.upper)",
            "beyond_chance": counted.standsOut ? "true" : "false",
        ]
        row["cause"] = cause
        row["others_recovered"] = counted.others.map { "\($0.numerator)" }
        row["others_cases"] = counted.others.map { "\($0.denominator)" }
        row["difference"] = counted.comparison.map { "\($0.difference)" }
        row["difference_lower"] = counted.comparison.map { "\($0.interval.lower)" }
        row["difference_upper"] = counted.comparison.map { "\($0.interval.upper)" }
        row["p"] = counted.comparison.map { "\($0.probability)" }
        return row
    }
}
