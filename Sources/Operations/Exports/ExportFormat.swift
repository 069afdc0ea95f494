import Connections
package import Recovery
package import Storage

/// How the rows of an exported list are written.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// Cells that a spreadsheet would run are guarded as everywhere.
    case csv
    /// One array of objects.
    case json

    /// The byte order mark that makes Excel read UTF-8, and the header.
    package func beginning(of list: ExportList) -> [UInt8] {
        switch self {
        case .csv: [0xEF, 0xBB, 0xBF] + DelimitedWriter().row(list.columns.map(\.name))
        case .json: Array("[".utf8)
        }
    }

    package func row(_ values: [SQLValue], of list: ExportList, isFirst: Bool) -> [UInt8] {
        switch self {
        case .csv: return DelimitedWriter().row(zip(list.columns, values).map { $0.kind.text($1) ?? "" })
        case .json:
            let members = zip(list.columns, values).map { JSON.Member($0.name, $0.kind.json($1)) }
            return Array(((isFirst ? "\n" : ",\n") + JSON.object(members).text).utf8)
        }
    }

    package var end: [UInt8] {
        switch self {
        case .csv: []
        case .json: Array("\n]\n".utf8)
        }
    }

    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        }
    }
}

extension ExportList.Column.Kind {
    /// Nil for none.
    fileprivate func text(_ value: SQLValue) -> String? {
        switch (self, value) {
        case (_, .null), (_, .blob): nil
        case (.instant, .integer(let milliseconds)): Instant(milliseconds: milliseconds).rfc3339
        case (.day, .integer(let day)): "\(LocalDay(daysSince1970: Int(day)))"
        case (.truth, .integer(let truth)): truth == 0 ? "false" : "true"
        case (_, .integer(let number)): String(number)
        case (_, .text(let text)): text
        }
    }

    fileprivate func json(_ value: SQLValue) -> JSON {
        guard let text = text(value) else { return .null }
        return switch self {
        case .number: .number(text)
        case .truth: .bool(text == "true")
        case .text, .instant, .day: .string(text)
        }
    }
}

/// What is said of the organization itself.
package struct ExportedOrganization: Sendable {
    package let organization: Organization
    package let at: Instant

    package init(_ organization: Organization, at: Instant) {
        self.organization = organization
        self.at = at
    }

    package var text: String {
        let cuts = organization.valueCuts
        return JSON.object([
            JSON.Member("name", .string(organization.name)), JSON.Member("zone", .string(organization.zone)),
            JSON.Member("currency", .string(organization.currency)),
            JSON.Member("middle_value_minor", cuts.map { .number(String($0.middleMinor)) } ?? .null),
            JSON.Member("high_value_minor", cuts.map { .number(String($0.highMinor)) } ?? .null),
            JSON.Member("answer_days", .number(String(organization.followUp.answerDays))),
            JSON.Member("exported_at", .string(at.rfc3339)),
        ]).text
    }
}
