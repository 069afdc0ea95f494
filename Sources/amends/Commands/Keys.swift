import ArgumentParser
import Operations
import Recovery
import Storage
import Web

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "API keys.", subcommands: [Add.self, List.self, Revoke.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a key and shows it this once.")
        @Argument(help: "What it is for.") var name: String
        @Option(help: "read or write.") var scope = "write"
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let scope = KeyScope(rawValue: scope) else {
                throw PlainError(.usage, "--scope: \(scope) is neither read nor write")
            }
            let organization = try await office.organization(which.organization)
            let key = try await MakeKey(for: organization.key, name: name, scope: scope).run(
                at: office.workplace)
            office.output.line(key)
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists keys; their texts are not kept.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for key in try await office.reader.read({ try $0.all(Storage.Keys(of: organization.key)) }) {
                let state = key.revokedAt == nil ? key.scope : "revoked"
                office.output.line("\(key.id)  \(state)  \(key.name)")
            }
        }
    }

    struct Revoke: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a key within five seconds.")
        @Argument(help: "The key's id, from amends keys list.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            try await RevokeKey(of: organization.key, id).run(at: office.workplace)
            office.output.line("revoked")
        }
    }
}
