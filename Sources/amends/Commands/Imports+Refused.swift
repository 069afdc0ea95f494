import ArgumentParser
import Connections
import Operations
import Recovery
import Storage

extension Imports {
    struct Refused: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the rows that were not taken, as CSV with line and reason.")
        @Argument(help: "The import's id.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let importing = ID<Import>(id)
            let query = Storage.Imports(of: organization.key, importing)
            guard let entry = try await office.reader.read({ try $0.first(query) }), let plan = entry.plan
            else {
                throw Missing("import")
            }
            let file = try ImportPlan(decoding: plan).file
            let writer = DelimitedWriter()
            var text = writer.refusedHeader(of: file)
            var line = 0
            while true {
                let rows = RefusedRows(of: organization.key, importing, afterLine: line, limit: 500)
                let found = try await office.reader.read { try $0.all(rows) }
                guard let last = found.last else { break }
                for row in found {
                    text += writer.refused(
                        row.cells, line: row.line,
                        because: Signal.SignalRefusal(kept: row.reason)?.rule ?? row.reason)
                }
                line = last.line
            }
            // Its last line end is the one that `line` adds.
            office.output.line(String(decoding: text.dropLast(), as: UTF8.self))
        }
    }
}
