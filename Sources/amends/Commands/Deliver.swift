import ArgumentParser
import Operations

struct Deliver: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Marks the remedy delivered: remedied, not closed.")
    @OptionGroup var its: CaseMove
    @Option(help: "When it reached the customer (RFC 3339); now unless said.") var at: String?

    func work(in office: Office) async throws {
        try await its.make(.deliver(at: try CaseText.instant(at, "--at")), in: office)
    }
}
