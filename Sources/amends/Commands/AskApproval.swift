import ArgumentParser
import Operations
import Recovery

struct AskApproval: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks somebody with more authority whether a remedy may be given.")
    @OptionGroup var its: CaseMove
    @OptionGroup var remedy: RemedyOptions
    @Option(help: "Address of who is asked.") var of: String

    func work(in office: Office) async throws {
        let organization = try await office.organization(its.which.organization)
        let approver = try await office.member(of, of: organization.key)
        try await its.make(.askApproval(try remedy.choice, of: approver), in: office)
    }
}
