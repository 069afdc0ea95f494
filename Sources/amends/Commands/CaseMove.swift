import ArgumentParser
import Operations
import Recovery

/// What each move's command has in common.
struct CaseMove: ParsableArguments {
    @Argument(help: "The case's id.") var id: String
    @Option(help: "Address of the member who does it.") var by: String
    @OptionGroup var which: WhichOrganization

    func make(_ move: MoveCase.Move, in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let member = try await office.member(by, of: organization.key)
        let moved = try await MoveCase(of: organization.key, ID(id), by: member, move).run(
            at: office.workplace)
        office.output.line(CaseText.json(moved))
    }
}
