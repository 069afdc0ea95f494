package import Recovery
package import Storage

/// The bytes of an exported list one after another, each of so many rows: never the whole list at once.
package struct ExportPieces: Sendable {
    package let organization: Organization.Key
    package let list: ExportList
    package let format: ExportFormat
    /// Rows so far.
    package private(set) var count = 0
    private var last: [SQLValue]?
    private var state = State.beginning

    private enum State {
        case beginning, rows, over
    }

    private static let length = 2_000

    package init(of organization: Organization.Key, _ list: ExportList, as format: ExportFormat) {
        self.organization = organization
        self.list = list
        self.format = format
    }

    /// Nil after the last.
    package mutating func next(_ connection: any ReadConnection) throws -> [UInt8]? {
        guard state != .over else { return nil }
        var bytes = state == .beginning ? format.beginning(of: list) : []
        let rows = try connection.all(ExportedRows(of: organization, list, after: last, limit: Self.length))
        for row in rows {
            bytes += format.row(row.values, of: list, isFirst: count == 0)
            count += 1
        }
        last = rows.last?.keys ?? last
        state = rows.count < Self.length ? .over : .rows
        return state == .over ? bytes + format.end : bytes
    }

    /// Each piece is a read of its own: what is added or changed meanwhile may be in it or not.
    package mutating func next(from reader: Reader) async throws -> [UInt8]? {
        let before = self
        let (after, bytes) = try await reader.read { connection in
            var pieces = before
            let bytes = try pieces.next(connection)
            return (pieces, bytes)
        }
        self = after
        return bytes
    }
}
