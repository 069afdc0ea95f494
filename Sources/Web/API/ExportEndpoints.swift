import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Whole lists out, as they are stored.
struct ExportEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "exports/{list}", .read,
                "Every row of a list, from its first to its last, as CSV or as one JSON array; columns are in docs/exports.md.",
                fields: Self.fields
            ) { request, visit, caller in
                let name = try visit.parameters.require("list")
                guard let list = ExportList(rawValue: name) else { throw Missing("list") }
                let format = try request.exportFormat
                return .file(
                    list.rawValue, format, ExportPieces(of: caller.organization, list, as: format), site)
            }
        ]
    }

    private static let fields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "list", type: "string", isNeeded: true,
            meaning: ExportList.allCases.map(\.rawValue).joined(separator: ", ")),
        format,
    ]

    static let format = APIDocsPage.Field(
        "format", type: "string", isNeeded: false,
        meaning: ExportFormat.allCases.map(\.rawValue).joined(separator: " or ") + "; json unless said.")
}

extension Request {
    /// JSON unless the address says another.
    var exportFormat: ExportFormat {
        get throws {
            guard let format = ExportFormat(rawValue: chosen("format") ?? ExportFormat.json.rawValue) else {
                throw HTTPError(.badRequest, message: "format is csv or json")
            }
            return format
        }
    }
}
