import ArgumentParser
import Operations
import Recovery

extension Imports {
    struct Undo: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes an import back as a whole, while nobody worked on its cases.")
        @Argument(help: "The import's id.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            try await UndoImport(of: organization.key, ID(id)).run(at: office.workplace)
            office.output.line("undone")
        }
    }
}
