import ArgumentParser
import Recovery
import Storage
import Operations

extension Cases {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists open cases by the clock that ends next, ended ones newest first.")
        @Option(help: "open, waiting (for verification), parked, ended.") var tab = "open"
        @Option(help: "How many.") var limit = 50
        @Flag(help: "Print as JSON lines.") var json = false
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let tabs: [String: CaseFilter.Tab] = [
                "open": .all, "waiting": .verifying, "parked": .parked, "ended": .ended,
            ]
            guard let tab = tabs[tab] else {
                throw PlainError(.usage, "--tab: \(tab) is none of open, waiting, parked, ended")
            }
            let organization = try await office.organization(which.organization)
            // Nobody reads here whose cases would be "mine".
            let filter = CaseFilter(tab, for: ID(""), now: office.workplace.now)
            let query = CaseList(of: organization.key, filter, after: nil, limit: limit)
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
