import ArgumentParser
import Operations
import Recovery

struct LinkFix: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix", abstract: "Links a case to a fix that removes its cause, or proposes one.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of a fix of its cause.") var fix: String?
    @Option(help: "In place of an id: what is to change, in a few words.") var propose: String?

    func validate() throws {
        guard (fix == nil) != (propose == nil) else { throw ValidationError("give --fix or --propose") }
    }

    func work(in office: Office) async throws {
        let move: MoveCase.Move = fix.map { .linkFix(ID($0)) } ?? .proposeFix(title: propose ?? "")
        try await its.make(move, in: office)
    }
}
