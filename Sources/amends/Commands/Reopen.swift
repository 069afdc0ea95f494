import ArgumentParser
import Operations

struct Reopen: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Reopens a remedied case by hand.")
    @OptionGroup var its: CaseMove
    @Option(help: "What shows that the remedy did not hold.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.reopen(because: because), in: office)
    }
}
