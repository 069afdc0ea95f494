import ArgumentParser
import Operations

struct MakePromise: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "promise", abstract: "Records what the customer was promised, and by when.")
    @OptionGroup var its: CaseMove
    @Option(help: "What we told them, in a few words.") var words: String
    @Option(help: "By when (RFC 3339).") var due: String

    func work(in office: Office) async throws {
        guard let due = try CaseText.instant(due, "--due") else { return }
        try await its.make(.promise(words: words, due: due), in: office)
    }
}
