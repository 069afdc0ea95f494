import Hummingbird
import Operations
import Recovery
import Storage

/// Every list as a file, for who administers: they hold all that customers said.
struct ExportRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/exports") { desk, _ in
            try desk.needs(.administer)
            return try desk.show(ExportsPage())
        }
        pages.get("settings/exports/{id}") { desk, _ in
            let (list, format) = try Self.file(try desk.id(of: "list"))
            try desk.needs(.administer)
            let pieces = ExportPieces(of: desk.key, list, as: format)
            return .file(list.rawValue, format, pieces, desk.site)
        }
    }

    /// Of a name such as `signals.csv`.
    private static func file(_ name: String) throws -> (ExportList, ExportFormat) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let list = ExportList(rawValue: parts[0]),
            let format = ExportFormat(rawValue: parts[1])
        else { throw Missing("list") }
        return (list, format)
    }
}
