import ArgumentParser
import Recovery
import Storage

extension Members {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists members with their open cases.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for entry in try await office.reader.read({ try $0.all(Storage.Members(of: organization.key)) }) {
                let state = entry.member.isActive ? entry.member.role.rawValue : "inactive"
                office.output.line(
                    "\(entry.member.id)  \(state)  \(entry.openCases) open  \(entry.member.name)  \(entry.email ?? "-")"
                )
            }
        }
    }
}
