import ArgumentParser
import Connections
import Recovery
import Storage

extension Imports {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists imports, newest first.")
        @Flag(help: "Print as JSON lines.") var json = false
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for entry in try await office.reader.read({ try $0.all(Storage.Imports(of: organization.key)) }) {
                let counts = entry.counts
                if json {
                    let line: JSON = [
                        "id": entry.id.json, "file": entry.fileName.json,
                        "state": .string(entry.state.rawValue),
                        "read": counts.read.json, "rows": counts.total.json, "new": counts.new.json,
                        "refused": counts.refused.json, "cases_opened": counts.casesOpened.json,
                    ]
                    office.output.line(line.text)
                } else {
                    office.output.line(
                        "\(entry.id)  \(entry.state.rawValue)  \(counts.read)/\(counts.total) rows  \(entry.fileName)"
                    )
                }
            }
        }
    }
}
