import ArgumentParser
import Operations
import Recovery

struct Note: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes to the other members about a case; @Name calls somebody.")
    @OptionGroup var its: CaseMove
    @Argument(help: "What is to be written.") var words: String

    func work(in office: Office) async throws {
        let organization = try await office.organization(its.which.organization)
        let member = try await office.member(its.by, of: organization.key)
        try await WriteNote(of: organization.key, about: ID(its.id), by: member, words)
            .run(at: office.workplace)
    }
}
