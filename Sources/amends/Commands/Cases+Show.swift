import ArgumentParser
import Connections
import Operations
import Recovery
import Storage

extension Cases {
    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Prints one case and what happened to it.")
        @Argument(help: "The case's id.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let query = CaseList(of: organization.key, id: id)
            guard let entry = try await office.reader.read({ try $0.first(query) }) else {
                throw Missing("case")
            }
            office.output.line(CaseText.json(entry.found))
            let events = CaseEvents(of: organization.key, entry.found.id)
            for entry in try await office.reader.read({ try $0.all(events) }).reversed() {
                let event = entry.event
                let parts = [
                    event.at.rfc3339, event.kind.rawValue, event.was, event.became, entry.actorName,
                    entry.words,
                ]
                office.output.line(parts.compactMap { $0 }.joined(separator: "  "))
            }
        }
    }
}
