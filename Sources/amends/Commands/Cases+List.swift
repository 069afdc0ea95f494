import ArgumentParser
import Recovery
import Storage

extension Cases {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists cases, newest first.")
        @Option(help: "open, waiting (for verification), parked, ended.") var tab = "open"
        @Option(help: "How many.") var limit = 50
        @Flag(help: "Print as JSON lines.") var json = false
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let tab = CaseList.Tab(rawValue: tab) else {
                throw PlainError(.usage, "--tab: \(tab) is none of open, waiting, parked, ended")
            }
            let organization = try await office.organization(which.organization)
            let query = CaseList(of: organization.key, tab, before: nil, limit: limit)
            for entry in try await office.reader.read({ try $0.all(query) }) {
                let name = entry.customerName ?? entry.customerEmail ?? entry.customerKey
                office.output.line(
                    json
                        ? CaseText.json(entry.found)
                        : "\(entry.found.id)  \(entry.found.stage.word.rawValue)  \(entry.ownerName)  \(name)"
                )
            }
        }
    }
}
