import ArgumentParser
import Connections
import Operations
import Recovery
import Storage
import Web

struct Cases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cases and the moves of their recovery, by the rules of the pages.",
        subcommands: [
            List.self, Show.self, TouchCase.self, Diagnose.self, ChooseRemedy.self, Deliver.self, Reopen.self,
            End.self,
        ])

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
