import ArgumentParser
import Operations
import Recovery

struct MarkStep: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Marks a step by which the customer is led back in: done, or left out."
    )
    @OptionGroup var its: CaseMove
    @Option(help: "Its number among the steps of the case, from 1.") var number: Int
    @Option(help: "Why it is left out; without, it was done.") var skippedBecause: String?

    func work(in office: Office) async throws {
        try await its.make(.markStep(number, skippingBecause: skippedBecause), in: office)
    }
}
