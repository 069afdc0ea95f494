import ArgumentParser
import Operations
import Recovery
import Web

extension Members {
    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a member and prints the one-time link to their account.")
        @Option(help: "As customers hear it.") var name: String
        @Option(help: "Their address; they sign in with it.") var email: String
        @Option(help: "owner, programme_lead, administrator, analyst, sponsor ...") var role = "owner"
        @Option(help: "The most they may give in one remedy, in minor units.") var authorityMinor: Int64 = 0
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let role = Role(rawValue: role) else {
                let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlainError(.usage, "--role: \(role) is none of \(all)")
            }
            let organization = try await office.organization(which.organization)
            let added = try await AddMember(
                to: organization.key, name: name, email: email, role: role, authorityMinor: authorityMinor
            ).run(at: office.workplace)
            let token = try await MakeLink(of: organization.key, for: added).run(at: office.workplace)
            office.output.line("\(added)  \(office.settings.address.origin)/setup/\(token ?? "")")
        }
    }
}
