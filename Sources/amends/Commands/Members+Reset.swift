import ArgumentParser
import Operations
import Recovery
import Storage
import Web

extension Members {
    struct Reset: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a one-time link by which a member sets a new password.")
        @Argument(help: "The member's address.") var email: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let members = try await office.reader.read { try $0.all(Storage.Members(of: organization.key)) }
            guard let found = members.first(where: { $0.email == email.lowercased() }) else {
                throw PlainError(.data, "no member has the address \(email)")
            }
            let token = try await MakeLink(of: organization.key, for: found.member.id).run(
                at: office.workplace)
            office.output.line("\(office.settings.address.origin)/setup/\(token ?? "")")
        }
    }
}
