import ArgumentParser
import Foundation
import Operations
import Recovery
import Storage

struct Export: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Writes every list of an organization into a folder, a file each, and the files attached to its cases."
    )

    @Argument(help: "A folder that is not there yet.") var folder: String
    @Option(help: "csv or json.") var format = "csv"
    @OptionGroup var which: WhichOrganization

    func validate() throws {
        guard ExportFormat(rawValue: format) != nil else { throw ValidationError("--format is csv or json") }
    }

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let format = ExportFormat(rawValue: format) ?? .csv
        let place = office.path(folder)
        guard !FileManager.default.fileExists(atPath: place) else {
            throw PlainError(.usage, "\(folder) is there already; an export overwrites nothing")
        }
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let home = ExportedOrganization(organization, at: office.workplace.now)
        try Data(home.text.utf8).write(to: URL(filePath: "\(place)/organization.json"))
        // One read: all files are of the same moment.
        let (counts, files) = try await office.reader.read { connection in
            let counts = try ExportList.allCases.map { list in
                let pieces = ExportPieces(of: organization.key, list, as: format)
                return try Self.write(pieces, to: "\(place)/\(list.rawValue).\(format.rawValue)", connection)
            }
            return (counts, try Self.writeFiles(of: organization.key, into: "\(place)/files", connection))
        }
        for (list, count) in zip(ExportList.allCases, counts) {
            office.output.line("\(list.rawValue): \(count)")
        }
        office.output.line("files: \(files)")
    }

    private static func write(
        _ pieces: ExportPieces, to path: String, _ connection: any ReadConnection
    ) throws -> Int {
        var pieces = pieces
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        // The last write has told already what there is to tell.
        defer { try? file.close() }
        while let bytes = try pieces.next(connection) { try file.write(contentsOf: bytes) }
        return pieces.count
    }
}
