import ArgumentParser
import Operations
import Recovery

struct LetTry: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Gives the customer some days to try what was delivered.")
    @OptionGroup var its: CaseMove
    @Option(help: "1 to 30, from now on.") var days: Int

    func work(in office: Office) async throws { try await its.make(.letTry(days: days), in: office) }
}

struct Tried: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says how the customer got on: a confirmation, or a reopening by hand.")
    @OptionGroup var its: CaseMove
    @Flag(help: "It does not work: the case is reopened.") var fails = false
    @Option(help: "In their own words.") var words: String = ""

    func work(in office: Office) async throws {
        try await its.make(.endTrial(works: !fails, words: words), in: office)
    }
}
