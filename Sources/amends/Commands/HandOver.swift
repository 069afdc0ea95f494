import ArgumentParser
import Operations
import Recovery

struct HandOver: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hands a case over to another owner, who begins anew with the customer.")
    @OptionGroup var its: CaseMove
    @Option(help: "Address of the new owner.") var to: String
    @Option(help: "The reason, in a sentence.") var because: String

    func work(in office: Office) async throws {
        let organization = try await office.organization(its.which.organization)
        let next = try await office.member(to, of: organization.key)
        try await its.make(.handOver(to: next, because: because), in: office)
    }
}
