import ArgumentParser
import Connections
import Operations
import Web

struct ShowAssessment: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment",
        abstract: "Prints the twenty statements as the data answer them, and the level of each capability.")

    @Flag(help: "Print as JSON, with every number behind the answers.")
    var json = false

    @OptionGroup var which: WhichOrganization

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let answer = try await ReadAssessment(of: organization)
            .run(with: office.reader, office.workplace.world)
        if json { return office.output.line(answer.json.text) }
        for line in answer.lines { office.output.line(line) }
    }
}
