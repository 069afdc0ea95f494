import Connections
import FoundationEssentials
import Operations
import Recovery
import Storage

extension ImportFile {
    /// Nothing is said of what the columns are.
    var isPlain: Bool {
        mapping == nil && mappingFile == nil && saveAs == nil && source == nil && measure == nil
            && zone == nil
            && dateFormat == nil && columns.isEmpty && !customerPerRow && !anonymous && !history
            && openCasesSince == nil
    }

    /// Takes our own export, a file or the folder with all of them; false for what is none.
    func takeExported(at path: String, _ organization: Organization, _ office: Office) async throws -> Bool {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
        guard isFolder else { return try await take(path, organization, office) }
        var taken = 0
        for list in ExportedFile.lists {
            let file = "\(path)/\(list.rawValue).csv"
            guard FileManager.default.fileExists(atPath: file) else { continue }
            guard try await take(file, organization, office) else {
                throw PlainError(.data, "\(file) does not have the heading of an export")
            }
            taken += 1
        }
        guard taken > 0 else { throw PlainError(.data, "\(file) holds no CSV file of an export") }
        return true
    }

    private func take(_ path: String, _ organization: Organization, _ office: Office) async throws -> Bool {
        let reading = try FileReading(path: path)
        let source: ByteSource = { try reading.bytes(at: $0, count: $1) }
        do {
            guard let exported = try await ExportedFile.read(source) else { return false }
            let counts = try await TakeExported(of: organization.key, exported).run(
                at: office.workplace, from: source)
            report(counts, exported.list, office)
            return true
        } catch let refused as ExportedFile.NotTaken {
            let lists = ExportedFile.lists.map(\.rawValue).joined(separator: ", ")
            throw PlainError(
                .data,
                "this is an export of \(refused.list.rawValue), which is not taken in again; there are: \(lists)"
            )
        }
    }

    private func report(_ counts: TakeExported.Counts, _ list: ExportList, _ office: Office) {
        if json {
            let result: JSON = [
                "list": list.rawValue.json, "read": counts.read.json, "new": counts.new.json,
                "updated": counts.updated.json, "unchanged": counts.unchanged.json,
                "refused": counts.refused.json, "merged": counts.merged.json,
                "without_manager": counts.withoutManager.json,
            ]
            return office.output.line(result.text)
        }
        office.output.line(
            """
            \(list.rawValue): \(counts.read) rows read: \(counts.new) new, \(counts.updated) updated, \
            \(counts.unchanged) unchanged, \(counts.refused) refused
            """)
        for reason in counts.reasons { office.output.aside("line \(reason.line): \(reason.words)") }
        if counts.merged > 0 {
            office.output.line("\(counts.merged) customers were merged into others and are left out")
        }
        if counts.withoutManager > 0 {
            office.output.line("\(counts.withoutManager) accounts name a manager who is no member here")
        }
    }
}
