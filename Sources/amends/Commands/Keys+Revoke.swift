import ArgumentParser
import Operations
import Recovery

extension Keys {
    struct Revoke: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a key within five seconds.")
        @Argument(help: "The key's id, from amends keys list.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            try await RevokeKey(of: organization.key, id).run(at: office.workplace)
            office.output.line("revoked")
        }
    }
}
