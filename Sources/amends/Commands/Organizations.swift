import ArgumentParser
import Operations
import Recovery
import Storage
import Web

struct Organizations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The companies on this server.", subcommands: [Add.self, List.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an organization and prints its number.")
        @Argument(help: "Its name.") var name: String
        @Option(help: "Its time zone; months and weeks of figures are cut in it.") var zone = "UTC"
        @Option(help: "Its currency (ISO 4217).") var currency = "EUR"

        func work(in office: Office) async throws {
            let founded = try await FoundOrganization(name: name, zone: zone, currency: currency)
                .run(at: office.workplace)
            office.output.line("\(founded.key.rawValue)")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists organizations.")

        func work(in office: Office) async throws {
            for entry in try await office.reader.read({ try $0.all(Storage.Organizations()) }) {
                office.output.line("\(entry.key.rawValue)  \(entry.name)  \(entry.zone)  \(entry.currency)")
            }
        }
    }
}
