import ArgumentParser
import Operations
import Recovery
import Web

struct SetupLink: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup-link", abstract: "A fresh one-time link to make the administrator's account.")

    @OptionGroup var which: WhichOrganization

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        guard let token = try await MakeLink(of: organization.key).run(at: office.workplace) else {
            throw PlainError(.failed, "every administrator has an account already")
        }
        office.output.line("\(office.settings.address.origin)/setup/\(token)")
    }
}
