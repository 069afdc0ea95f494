import ArgumentParser
import Operations
import Recovery

struct Resolve: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Records what the customer was told of the remedy, once it has reached them.")
    @OptionGroup var its: CaseMove
    @Option(help: "What was fixed.") var fixed: String
    @Option(help: "Why it happened.") var why: String
    @Option(help: "What it did to the customer.") var effect: String
    @Option(help: "What comes next.") var next: String
    @Option(help: "When we talk again, such as 2026-12-01.") var talkOn: String

    func work(in office: Office) async throws {
        guard let day = LocalDay(talkOn) else { throw PlainError(.usage, "--talk-on \(talkOn) is no day") }
        let note = ResolutionNote(fixed: fixed, why: why, effect: effect, next: next, talkOn: day)
        try await its.make(.resolve(note), in: office)
    }
}
