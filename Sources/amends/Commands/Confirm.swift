import ArgumentParser
import Operations

struct Confirm: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Records that the customer says it is all right now; their next score decides.")
    @OptionGroup var its: CaseMove
    @Option(help: "In their own words.") var words: String?

    func work(in office: Office) async throws { try await its.make(.confirm(words: words), in: office) }
}
