import ArgumentParser
import Operations
import Recovery

struct ChooseRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "remedy", abstract: "Chooses a remedy that fits the cause.")
    @OptionGroup var its: CaseMove
    @Option(help: "replacement, redo, refund, direct_line, training, personal_call ...") var kind: String
    @Option(help: "What it costs, in minor units.") var costMinor: Int64 = 0
    @Option(help: "Why this one.") var rationale: String

    func validate() throws {
        guard costMinor >= 0 else { throw ValidationError("--cost-minor is not below zero") }
    }

    func work(in office: Office) async throws {
        let choice = Case.RemedyChoice(
            kind: try CaseText.choice(kind, "--kind"), costMinor: costMinor, rationale: rationale)
        try await its.make(.choose(choice), in: office)
    }
}
