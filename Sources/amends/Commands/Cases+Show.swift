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
            for entry in try await Self.events(of: entry.found.id, organization.key, office) {
                let event = entry.event
                let parts = [
                    event.at.rfc3339, event.kind.rawValue, event.subject, event.was, event.became,
                    entry.actorName, entry.words,
                ]
                office.output.line(parts.compactMap { $0 }.joined(separator: "  "))
            }
        }

        /// All of them, oldest first.
        private static func events(
            of id: ID<Case>, _ organization: Organization.Key, _ office: Office
        ) async throws -> [CaseEvents.Entry] {
            let limit = 500
            var events: [CaseEvents.Entry] = []
            while events.count % limit == 0 {
                let query = CaseEvents(of: organization, id, before: events.last?.number, limit: limit)
                let older = try await office.reader.read { try $0.all(query) }
                if older.isEmpty { break }
                events += older
            }
            return events.reversed()
        }
    }
}
