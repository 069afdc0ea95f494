import ArgumentParser
import Operations

struct End: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ends a case without verification; a lead consents.")
    @OptionGroup var its: CaseMove
    @Option(help: "honest_no, no_response, customer_left, not_a_detractor.") var kind: String
    @Option(help: "The reason, in a sentence.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.end(try CaseText.choice(kind, "--kind"), because: because), in: office)
    }
}
