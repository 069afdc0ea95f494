import ArgumentParser
import Operations

struct TellRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "remedy-told", abstract: "Records that the customer knows the remedy.")
    @OptionGroup var its: CaseMove

    func work(in office: Office) async throws { try await its.make(.tellRemedy, in: office) }
}
