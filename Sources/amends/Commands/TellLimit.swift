import ArgumentParser
import Operations

struct TellLimit: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "limit", abstract: "Records that the customer was told how far we can go for now.")
    @OptionGroup var its: CaseMove
    @Option(help: "What we told them, in a few words.") var words: String

    func work(in office: Office) async throws { try await its.make(.tellLimit(words), in: office) }
}
