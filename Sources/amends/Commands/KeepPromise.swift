import ArgumentParser
import Operations
import Recovery

struct KeepPromise: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Marks a promise as fulfilled, in time or late.")
    @OptionGroup var its: CaseMove
    @Option(help: "The promise's id.") var promise: String

    func work(in office: Office) async throws {
        try await its.make(.keepPromise(ID(promise)), in: office)
    }
}
