import ArgumentParser
import Operations

struct Bounce: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes back a mail that came back: it counts no more, and its clock runs on.")
    @OptionGroup var its: CaseMove
    @Option(help: "The touch's id.") var touch: String
    @Option(help: "When it came back (RFC 3339), within 72 h of its sending; now unless said.") var at:
        String?

    func work(in office: Office) async throws {
        let at = try CaseText.instant(at, "--at")
        try await its.make(.takeBack(touch: touch, bouncedAt: at), in: office)
    }
}
