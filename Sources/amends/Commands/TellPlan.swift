import ArgumentParser
import Operations

struct TellPlan: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Records what the customer was told happens next, and when.")
    @OptionGroup var its: CaseMove
    @Option(help: "What we told them, in a few words.") var words: String
    @Option(help: "By when (RFC 3339).") var due: String

    func work(in office: Office) async throws {
        guard let due = try CaseText.instant(due, "--due") else { return }
        try await its.make(.tellPlan(words: words, due: due), in: office)
    }
}
