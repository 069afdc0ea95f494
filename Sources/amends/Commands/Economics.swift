import ArgumentParser
import Operations
import Recovery
import Web

struct Economics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a recovery is worth and costs, by the organization's own numbers.",
        subcommands: [Show.self, Say.self], defaultSubcommand: Show.self)
}

extension Economics {
    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Prints the sum, line by line.")
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let answer = try await ReadProgramme(of: organization).run(
                with: office.reader, office.workplace.world)
            for line in EconomicsText.lines(answer.economics, currency: organization.currency) {
                office.output.line(line)
            }
        }
    }

    struct Say: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts one of the numbers down.",
            discussion: "Numbers: "
                + EconomicInput.Key.all.map(\.rawValue).joined(separator: ", ")
                + ". Shares are in per cent, money in the organization's currency.")
        @Argument(help: "Which number.") var key: String
        @Argument(help: "Its value.") var value: String
        @Option(help: "Who says so.") var source: String
        @Option(help: "It is at least this.") var low: String?
        @Option(help: "It is at most this.") var high: String?
        @Option(help: "The day it holds from (2026-11-23); today unless said.") var from: String?
        @OptionGroup var actor: ByMember

        func work(in office: Office) async throws {
            guard let key = EconomicInput.Key(rawValue: key) else {
                throw PlainError(.usage, "\(key) is none of the numbers; see amends economics say --help")
            }
            let (organization, member) = try await actor.member(in: office)
            let home = try await office.organization(actor.which.organization)
            let world = office.workplace.world
            let today = try world.zones.zone(named: home.zone).day(of: world.now())
            guard let day = from.map({ LocalDay($0) }) ?? today else {
                throw PlainError(.usage, "--from is no day such as 2026-11-23")
            }
            func millionths(_ text: String) throws -> Int64 {
                guard let typed = TypedNumber(text, key.unit, currency: home.currency) else {
                    throw PlainError(.usage, "\(text) is no such number")
                }
                return typed.millionths
            }
            let input = try EconomicInput(
                key, valueMillionths: try millionths(value), between: try low.map(millionths),
                and: try high.map(millionths), from: day, source: source)
            try await SetEconomicInput(of: organization, by: member, input).run(at: office.workplace)
        }
    }
}
