import ArgumentParser
import Recovery
import Storage

extension Keys {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists keys; their texts are not kept.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for key in try await office.reader.read({ try $0.all(Storage.Keys(of: organization.key)) }) {
                let state = key.revokedAt == nil ? key.scope : "revoked"
                office.output.line("\(key.id)  \(state)  \(key.name)")
            }
        }
    }
}
