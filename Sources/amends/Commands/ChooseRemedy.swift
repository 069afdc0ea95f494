import ArgumentParser
import Operations
import Recovery

struct ChooseRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "remedy", abstract: "Chooses a remedy that fits the cause.")
    @OptionGroup var its: CaseMove
    @OptionGroup var remedy: RemedyOptions

    func work(in office: Office) async throws {
        try await its.make(.choose(try remedy.choice), in: office)
    }
}
