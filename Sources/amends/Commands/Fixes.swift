import ArgumentParser
import Operations
import Recovery
import Storage
import Web

struct Fixes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Structural changes that remove a cause for the next customers.",
        subcommands: [List.self, Show.self, Add.self, Answer.self, Ship.self, Judge.self])
}

/// `--by`, and the organization.
struct ByMember: ParsableArguments {
    @Option(help: "The address of the member who does it.") var by: String
    @OptionGroup var which: WhichOrganization

    func member(in office: Office) async throws -> (Organization.Key, ID<Member>) {
        let organization = try await office.organization(which.organization).key
        return (organization, try await office.member(by, of: organization))
    }
}

extension Fixes {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Prints them, the latest first.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let zone = try office.workplace.world.zones.zone(named: organization.zone)
            for entry in try await office.reader.read({ try $0.all(Storage.Fixes(of: organization.key)) }) {
                let fix = entry.fix
                let shipped = fix.shippedAt.map { "shipped \(zone.day(of: $0))" } ?? "in work"
                var line =
                    "\(fix.id)  \(fix.title)  \(fix.cause.rawValue)  \(shipped)  \(entry.cases) case(s)"
                if case .judged(let verdict, _, _) = fix.stage { line += "  \(verdict.rawValue)" }
                office.output.line(line)
            }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the cases that it answers, with the customers' own words.")
        @Argument(help: "Its id.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let zone = try office.workplace.world.zones.zone(named: organization.zone)
            let (fix, cases) = try await office.reader.read { connection in
                guard let entry = try connection.first(Storage.Fixes(of: organization.key, ID(id))) else {
                    throw Missing("fix")
                }
                return (entry.fix, try connection.all(CasesOfFix(of: organization.key, ID(id))))
            }
            office.output.line("\(fix.title)  \(fix.cause.rawValue)  \(fix.touchpoint ?? "-")")
            for its in cases {
                let words = its.evidence.map { "\"\($0)\"" } ?? "-"
                office.output.line("\(its.recovery)  \(zone.day(of: its.linkedAt))  \(words)")
            }
        }
    }

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Puts one down and prints its id.")
        @Option(help: "What is changed, in a few words.") var title: String
        @Option(help: "failed_delivery, process_friction, mismatched_expectations or relational_neglect.")
        var cause: String
        @Option(help: "Where customers meet it, as their signals say.") var touchpoint: String?
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            guard let cause = Cause(rawValue: cause) else {
                throw PlainError(
                    .usage, "--cause is none of \(Cause.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let (organization, member) = try await actor.member(in: office)
            let record = RecordFix(
                of: organization, by: member, title: title, cause: cause, touchpoint: touchpoint)
            office.output.line("\(try await record.run(at: office.workplace))")
        }
    }

    struct Answer: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Says which cases it answers.")
        @Argument(help: "Its id.") var id: String
        @Argument(help: "Ids of cases.") var cases: [String]
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            let (organization, member) = try await actor.member(in: office)
            try await MoveFix(of: organization, ID(id), by: member, .answer(cases.map { ID($0) }))
                .run(at: office.workplace)
        }
    }

    struct Ship: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Says that it reached customers.")
        @Argument(help: "Its id.") var id: String
        @Option(help: "The day it did (2026-11-23); now unless said.") var on: String?
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            let (organization, member) = try await actor.member(in: office)
            let home = try await office.organization(organization.rawValue)
            let at = try on.map { text in
                guard let day = LocalDay(text) else {
                    throw PlainError(.usage, "--on is a day such as 2026-11-23")
                }
                return try office.workplace.world.zones.zone(named: home.zone).startOfDay(day)
            }
            try await MoveFix(of: organization, ID(id), by: member, .ship(at: at)).run(at: office.workplace)
        }
    }

    struct Judge: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether the data showed that it worked.")
        @Argument(help: "Its id.") var id: String
        @Argument(help: "verified or ineffective.") var verdict: String
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            guard let verdict = Fix.Verdict(rawValue: verdict) else {
                throw PlainError(.usage, "say verified or ineffective")
            }
            let (organization, member) = try await actor.member(in: office)
            try await MoveFix(of: organization, ID(id), by: member, .judge(verdict)).run(at: office.workplace)
        }
    }
}
