import ArgumentParser
import Foundation
import Operations
import Recovery
import Storage

struct Export: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes every list of an organization into a folder, a file each.")

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
        try write([UInt8](home.text.utf8), to: "\(place)/organization.json")
        for list in ExportList.allCases {
            let count = try await write(list, of: organization.key, as: format, into: place, office)
            office.output.line("\(list.rawValue): \(count)")
        }
    }

    private func write(
        _ list: ExportList, of organization: Organization.Key, as format: ExportFormat, into place: String,
        _ office: Office
    ) async throws -> Int {
        let path = "\(place)/\(list.rawValue).\(format.rawValue)"
        try write(format.beginning(of: list), to: path)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        var (count, last): (Int, [SQLValue]?) = (0, nil)
        while true {
            let query = ExportedRows(of: organization, list, after: last, limit: 2_000)
            let rows = try await office.reader.read { try $0.all(query) }
            guard let end = rows.last else { break }
            var bytes: [UInt8] = []
            for row in rows { bytes += format.row(row.values, of: list, isFirst: count == 0); count += 1 }
            try file.write(contentsOf: bytes)
            last = end.keys
        }
        try file.write(contentsOf: format.end)
        // What the disk did not take may be told only now.
        try file.close()
        return count
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}
