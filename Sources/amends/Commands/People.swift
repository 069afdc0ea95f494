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

struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The people who work here.", subcommands: [Add.self, List.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a member and prints the one-time link to their account.")
        @Option(help: "As customers hear it.") var name: String
        @Option(help: "Their address; they sign in with it.") var email: String
        @Option(help: "owner, programme_lead, administrator, analyst, sponsor ...") var role = "owner"
        @Option(help: "The most they may give in one remedy, in minor units.") var authorityMinor: Int64 = 0
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let role = Role(rawValue: role) else {
                let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlainError(.usage, "--role: \(role) is none of \(all)")
            }
            let organization = try await office.organization(which.organization)
            let added = try await AddMember(
                to: organization.key, name: name, email: email, role: role, authorityMinor: authorityMinor
            ).run(at: office.workplace)
            let token = try await MakeLink(of: organization.key, for: added).run(at: office.workplace)
            office.output.line("\(added)  \(office.settings.address.origin)/setup/\(token ?? "")")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists members with their open cases.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            for entry in try await office.reader.read({ try $0.all(Storage.Members(of: organization.key)) }) {
                let state = entry.member.isActive ? entry.member.role.rawValue : "inactive"
                office.output.line(
                    "\(entry.member.id)  \(state)  \(entry.openCases) open  \(entry.member.name)  \(entry.email ?? "-")"
                )
            }
        }
    }
}

struct Organizations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The companies on this server.", subcommands: [Add.self, List.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an organization and prints its number.")
        @Argument(help: "Its name.") var name: String
        @Option(help: "Its time zone; months and weeks of figures are cut in it.") var zone = "UTC"
        @Option(help: "Its currency (ISO 4217).") var currency = "EUR"

        func work(in office: Office) async throws {
            let founded = try await FoundOrganization(name: name, zone: zone, currency: currency)
                .run(at: office.workplace)
            office.output.line("\(founded.key.rawValue)")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists organizations.")

        func work(in office: Office) async throws {
            for entry in try await office.reader.read({ try $0.all(Storage.Organizations()) }) {
                office.output.line("\(entry.key.rawValue)  \(entry.name)  \(entry.zone)  \(entry.currency)")
            }
        }
    }
}
