import ArgumentParser
import Operations

struct Wait: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Waits for the customer while clocks stand still, or goes on with a case that waits.")
    @OptionGroup var its: CaseMove
    @Option(help: "Until when (RFC 3339), at most 14 days ahead; without it the case goes on.") var until:
        String?
    @Option(help: "What they are to say or send.") var because: String?

    func work(in office: Office) async throws {
        guard let until = try CaseText.instant(until, "--until") else {
            return try await its.make(.stopWaiting, in: office)
        }
        try await its.make(.wait(until: until, because: because ?? ""), in: office)
    }
}
