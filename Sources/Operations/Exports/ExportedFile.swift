package import Connections
package import Storage

/// A file that was exported here or elsewhere, told by its heading: no mapping has to be made for it.
package struct ExportedFile: Sendable {
    package let list: ExportList
    package let file: DelimitedFile

    /// Those whose rows can be taken in again, in the order in which they name one another.
    package static let lists: [ExportList] = [.accounts, .customers, .signals, .behaviourEvents]

    /// An exported list that is not taken in.
    package struct NotTaken: Error, Sendable {
        package let list: ExportList
    }

    /// Nil for a file that is none of ours.
    /// - Throws: `NotTaken`; `DelimitedFile.Refusal`; what the source throws.
    package static func read(_ source: ByteSource) async throws -> ExportedFile? {
        guard let list = try await list(of: source) else { return nil }
        guard lists.contains(list) else { throw NotTaken(list: list) }
        return ExportedFile(list: list, file: try await DelimitedFile.check(delimiter: .comma, source))
    }

    /// Which list has the file's heading.
    static func list(of source: ByteSource) async throws -> ExportList? {
        let head = try await source(0, longestHeading)
        return ExportList.allCases.first { isHeading(head, of: $0) }
    }

    private static let longestHeading = 4_096

    /// Whatever ends the line, and with the byte order mark or without.
    private static func isHeading(_ bytes: [UInt8], of list: ExportList) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let heading = ExportFormat.csv.beginning(of: list).dropFirst(mark.count).dropLast(2)
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard text.starts(with: heading) else { return false }
        return [0x0D, 0x0A, nil].contains(text.dropFirst(heading.count).first)
    }
}
