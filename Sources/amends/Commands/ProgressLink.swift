import ArgumentParser
import Operations
import Recovery
import Web

struct ProgressLink: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress-link",
        abstract:
            "Makes the link by which the customer sees how far the case is, in place of one made before.")
    @OptionGroup var its: CaseMove
    @Flag(help: "Make none: the one there is leads nowhere any more.") var withdraw = false

    func work(in office: Office) async throws {
        if withdraw { return try await its.make(.withdrawProgress, in: office) }
        let organization = try await office.organization(its.which.organization)
        let member = try await office.member(its.by, of: organization.key)
        let token = try await MakeProgressLink(of: organization.key, ID(its.id), by: member)
            .run(at: office.workplace)
        office.output.line("\(office.settings.address.origin)/progress/\(token)")
    }
}
