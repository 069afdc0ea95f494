import ArgumentParser
import Operations
import Recovery

extension Keys {
    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a key and shows it this once.")
        @Argument(help: "What it is for.") var name: String
        @Option(help: "read or write.") var scope = "write"
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let scope = KeyScope(rawValue: scope) else {
                throw PlainError(.usage, "--scope: \(scope) is neither read nor write")
            }
            let organization = try await office.organization(which.organization)
            let key = try await MakeKey(for: organization.key, name: name, scope: scope).run(
                at: office.workplace)
            office.output.line(key)
        }
    }
}
