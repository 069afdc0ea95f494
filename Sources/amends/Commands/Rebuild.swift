import ArgumentParser
import Operations
import Recovery
import Storage

struct Rebuild: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts all figures anew, by other SQL, and reports each difference.")

    @Flag(help: "Change nothing; exit with 1 when there is a difference.")
    var check = false

    @OptionGroup var which: WhichOrganization

    func validate() throws {
        guard check else {
            throw ValidationError("say --check: differences are reported, never painted over")
        }
    }

    func work(in office: Office) async throws {
        var organizations = try await office.reader.read { try $0.all(Storage.Organizations()) }
        if which.organization != nil {
            organizations = [try await office.organization(which.organization)]
        }
        var count = 0
        for organization in organizations {
            let findings = try await CheckRebuild(of: organization.key).run(with: office.reader)
            for finding in findings { office.output.line("\(finding.check): \(finding.detail)") }
            count += findings.count
        }
        office.output.line(count == 0 ? "clean" : "\(count) difference(s)")
        if count > 0 { throw ExitCode(1) }
    }
}
