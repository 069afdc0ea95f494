import ArgumentParser
import Operations
import Recovery

struct ApproveRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approves a remedy that was asked for: it is chosen.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of what was asked for.") var approval: String

    func work(in office: Office) async throws {
        try await its.make(.approve(ID(approval)), in: office)
    }
}

struct DeclineRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Declines a remedy that was asked for.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of what was asked for.") var approval: String
    @Option(help: "The reason, in a sentence.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.decline(ID(approval), because: because), in: office)
    }
}
