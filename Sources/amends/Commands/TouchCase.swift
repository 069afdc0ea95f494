import ArgumentParser
import Operations
import Recovery

struct TouchCase: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "touch", abstract: "Records a contact with the customer.")
    @OptionGroup var its: CaseMove
    @Option(help: "call_answered, voicemail_left, mail_sent, meeting_held, customer_replied ...") var kind:
        String
    @Option(help: "When it was made (RFC 3339), at most 24 h ago; now unless said.") var at: String?
    @Flag(help: "Sent from a template as it stands; does not stop the clock.") var template = false
    @Option(help: "Minutes it took, for the cost of a recovery.") var minutes: Int?
    @Option(help: "What was said.") var note: String?

    func work(in office: Office) async throws {
        let kind: Touch.Kind = try CaseText.choice(kind, "--kind")
        let at = try CaseText.instant(at, "--at")
        try await its.make(
            .touch(kind, madeAt: at, isTemplate: template, minutes: minutes, note: note), in: office)
    }
}
