/// One numbered step of the schema, written once for both engines.
package struct Migration: Hashable, Sendable {
    package let version: Int64
    package let name: String
    private let text: String

    package init(version: Int64, name: String, text: String) {
        self.version = version
        self.name = name
        self.text = text
    }

    /// The statements for one engine, its tokens filled in and the lines of the other one left out.
    package func statements(for dialect: Dialect) -> [String] {
        StatementSplitter.split(Migration.tokens(in: lines(for: dialect), filledFor: dialect))
    }

    /// `{{blob}}`, `{{strict}}`, and BIGINT, which STRICT tables of SQLite call INTEGER.
    static func tokens(in text: String, filledFor dialect: Dialect) -> String {
        switch dialect {
        case .sqlite:
            text.replacing("{{blob}}", with: "BLOB").replacing("{{strict}}", with: " STRICT")
                .replacing("BIGINT", with: "INTEGER")
        case .postgresql:
            text.replacing("{{blob}}", with: "BYTEA").replacing("{{strict}}", with: "")
        }
    }

    private func lines(for dialect: Dialect) -> String {
        var only: Dialect?
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch line.trimmed {
            case "-- sqlite only": only = .sqlite
            case "-- postgresql only": only = .postgresql
            case "-- end": only = nil
            default: if only == nil || only == dialect { kept.append(line) }
            }
        }
        return kept.joined(separator: "\n")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
