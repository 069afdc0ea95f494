import ArgumentParser
import Operations
import Recovery
import Storage

struct Marks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Releases, policies and playbooks, which stand on every trend.",
        subcommands: [List.self, Add.self, Remove.self])
}

extension Marks {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Prints them, the latest first.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for entry in try await office.reader.read({ try $0.all(Storage.Marks(of: organization.key)) }) {
                office.output.line(
                    "\(entry.id)  \(entry.mark.day)  \(entry.mark.kind.rawValue)  \(entry.mark.title)")
            }
        }
    }

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Puts one down.")
        @Argument(help: "release, policy or playbook.") var kind: String
        @Argument(help: "What changed, in a few words.") var title: String
        @Option(help: "The day it did (2026-11-23).") var on: String
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            guard let kind = Mark.Kind(rawValue: kind) else {
                throw PlainError(
                    .usage,
                    "\(kind) is none of \(Mark.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            guard let day = LocalDay(on) else {
                throw PlainError(.usage, "--on is no day such as 2026-11-23")
            }
            let (organization, member) = try await actor.member(in: office)
            try await ChangeMarks(of: organization, by: member, .add(try Mark(kind, on: day, title)))
                .run(at: office.workplace)
        }
    }

    struct Remove: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Takes one away that was a mistake.")
        @Argument(help: "Its id.") var id: String
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            let (organization, member) = try await actor.member(in: office)
            try await ChangeMarks(of: organization, by: member, .remove(id: id)).run(at: office.workplace)
        }
    }
}
