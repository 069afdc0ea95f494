import ArgumentParser
import Operations
import Recovery

extension Organizations {
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
}
