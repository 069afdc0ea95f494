import ArgumentParser
import Operations

struct MarkTest: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Takes a case and its signals out of every figure.")
    @OptionGroup var its: CaseMove
    @Flag(help: "It is no test: count it again.") var undo = false

    func work(in office: Office) async throws {
        try await its.make(.markAsTest(!undo), in: office)
    }
}
