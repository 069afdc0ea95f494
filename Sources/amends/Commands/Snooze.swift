import ArgumentParser
import Operations

struct Snooze: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a case aside until a time before its next clock ends, or takes it up again.")
    @OptionGroup var its: CaseMove
    @Option(help: "Until when (RFC 3339); without it the case is taken up again.") var until: String?

    func work(in office: Office) async throws {
        try await its.make(.snooze(until: try CaseText.instant(until, "--until")), in: office)
    }
}
